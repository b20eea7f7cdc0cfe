using WirPunkt.TestSupport;

namespace WirPunkt.Platform.Site;

public sealed class LegalPagesTests(StarterSite site)
{
    [Theory]
    [InlineData("/en/impressum", "Not known to us yet")]
    [InlineData("/en/datenschutz", "Not known to us yet")]
    [InlineData("/en/barriere-melden", "E-mail: not known to us yet")]
    [InlineData("/de/barrierefreiheit", "E-Mail: noch nicht bekannt gegeben")]
    public async Task What_the_municipality_has_not_said_yet_is_said_in_the_readers_language(string path, string words)
    {
        var main = (await site.Open(path)).QuerySelector("main")!;
        Assert.Contains(words, main.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("[", main.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(main.QuerySelectorAll("[lang=de]"), e => e.TextContent.Contains("not known", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_privacy_page_tells_what_is_kept_of_feedback_and_of_who_was_sent_wrongly()
    {
        var text = (await site.Open("/de/datenschutz")).QuerySelector("main")!.TextContent;
        Assert.All(["spätestens nach 90 Tagen", "Stelle, Leistung und Monat"], words => Assert.Contains(words, text, StringComparison.Ordinal));
    }
}
