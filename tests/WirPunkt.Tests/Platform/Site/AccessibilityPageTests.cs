using WirPunkt.TestSupport;

namespace WirPunkt.Platform.Site;

public sealed class AccessibilityPageTests(StarterSite site)
{
    [Theory]
    [InlineData("de", "Selbstbewertung")]
    [InlineData("en", "self-evaluation")]
    [InlineData("uk", "самооцінка")]
    public async Task The_statement_says_in_the_readers_language_who_assessed_the_site(string language, string words)
    {
        var page = await site.Open($"/{language}/barrierefreiheit");
        Assert.Contains(page.QuerySelectorAll(".prose p"), p => p.TextContent.Contains(words, StringComparison.Ordinal) && p.TextContent.Trim() != "self-evaluation");
    }

    [Fact]
    public async Task Write_or_call_comes_with_a_number()
    {
        var page = await site.Open("/de/barrierefreiheit");
        Assert.NotNull(page.QuerySelector("a[href='tel:+4970316690']"));
    }
}
