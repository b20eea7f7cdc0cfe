using WirPunkt.TestSupport;

namespace WirPunkt.Signposting;

/// <summary>Who is in danger or despair sees a number to call before anything else, in whatever language.</summary>
public sealed class CrisisSearchTests(StarterSite site)
{
    [Theory]
    [InlineData("de", "ich will sterben"), InlineData("de", "ich will mich umbringen"), InlineData("en", "I want to die"), InlineData("en", "kill myself")]
    [InlineData("tr", "ölmek istiyorum"), InlineData("uk", "хочу померти"), InlineData("ar", "أريد أن أموت"), InlineData("ro", "vreau să mor"), InlineData("hr", "želim umrijeti"), InlineData("it", "voglio morire")]
    [InlineData("de", "mein Mann schlägt mich"), InlineData("en", "my dad beats me"), InlineData("tr", "babam beni dövüyor"), InlineData("ar", "أبي يضربني"), InlineData("ar", "زوجتي تضربني")]
    [InlineData("de", "meine Frau schlägt mich"), InlineData("en", "my wife beats me"), InlineData("de", "ich wurde vergewaltigt"), InlineData("de", "ich weiß nicht wo ich heute schlafe")]
    public async Task Numbers_for_the_emergency_come_first(string language, string query)
    {
        var page = await site.Open($"/{language}/suche?q={Uri.EscapeDataString(query)}");
        Assert.NotNull(page.QuerySelector("main .emergency a[href='tel:112']"));
        Assert.True(page.Body!.InnerHtml.IndexOf("emergency__list", StringComparison.Ordinal) < page.Body.InnerHtml.IndexOf("class=\"hits\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("de", "Umzug"), InlineData("en", "child benefit"), InlineData("ar", "تسجيل محل السكن")]
    public async Task Everyday_questions_do_not_frighten(string language, string query) =>
        Assert.Null((await site.Open($"/{language}/suche?q={Uri.EscapeDataString(query)}")).QuerySelector("main .emergency"));

    [Fact]
    public async Task A_crisis_line_is_called_and_not_visited()
    {
        var page = await site.Open("/de/anliegen/nicht-mehr-leben");
        Assert.NotNull(page.QuerySelector("section[aria-labelledby=call] a[href='tel:08001110111']"));
        Assert.Null(page.QuerySelector("a[href*='/laufzettel/']"));
    }
}
