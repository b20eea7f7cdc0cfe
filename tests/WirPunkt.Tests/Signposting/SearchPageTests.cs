using WirPunkt.TestSupport;

namespace WirPunkt.Signposting;

public sealed class SearchPageTests(StarterSite site)
{
    [Fact]
    public async Task A_hit_in_German_is_read_aloud_in_German()
    {
        var hits = (await site.Open("/tr/suche?q=rathaus")).QuerySelectorAll(".hit");
        var place = hits.First(h => h.QuerySelector("a[href^='/tr/ort/']") is not null);
        Assert.Equal("de", place.QuerySelector("a")!.GetAttribute("lang"));
        Assert.Equal("de", place.QuerySelector(".kern-body--small")!.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("de", "Ich bin umgezogen"), InlineData("tr", "Yeni eve çıktım"), InlineData("ar", "انتقلت إلى مسكن جديد")]
    public async Task The_first_question_of_a_concern_is_answered_under_the_hit(string language, string question)
    {
        var hits = (await site.Open($"/{language}/suche?q={Uri.EscapeDataString(question)}")).QuerySelectorAll(".hit");
        var group = hits.Take(3).Select(h => h.QuerySelector($".first-answers:has(a[href='/{language}/anliegen/umgezogen/dagersheim'])")).Single(g => g is not null)!;
        Assert.Equal("group", group.GetAttribute("role"));
        Assert.NotEqual("", group.GetAttribute("aria-label"));
        Assert.All(hits.Skip(3), h => Assert.Null(h.QuerySelector(".first-answers")));
    }

    [Fact]
    public async Task Another_language_keeps_what_was_asked()
    {
        var page = await site.Open("/de/suche?q=kind+%26+arbeit");
        Assert.Equal("/uk/suche?q=kind%20%26%20arbeit", page.QuerySelector(".language-switch a[lang=uk]")!.GetAttribute("href"));
        Assert.Equal("/uk/suche", (await site.Open("/de/suche")).QuerySelector(".language-switch a[lang=uk]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_hit_in_the_readers_language_is_left_alone()
    {
        var hits = (await site.Open("/tr/suche?q=anmeldung")).QuerySelectorAll(".hit");
        var service = hits.First(h => h.QuerySelector("a[href='/tr/leistung/anmeldung']") is not null);
        Assert.False(service.QuerySelector("a")!.HasAttribute("lang"));
        Assert.False(service.QuerySelector(".kern-body--small")!.HasAttribute("lang"));
    }
}
