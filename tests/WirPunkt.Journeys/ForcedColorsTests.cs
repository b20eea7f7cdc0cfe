using WirPunkt.Journeys.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>High contrast: the reader chooses the colours, and nothing that a colour said is lost.</summary>
public sealed class ForcedColorsTests(SiteInBrowser site)
{
    public static TheoryData<string> Pages => KindsOfPage.All;

    [Theory, MemberData(nameof(Pages))]
    public async Task Text_and_symbols_are_seen(string path)
    {
        var problems = new List<string>();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var window = await OpenWindow(scheme);
            var page = await window.NewPageAsync();
            await page.GotoAsync(path.In("ar"));
            problems.AddRange((await page.Problems("contrast")).Select(p => $"{scheme}: {p}"));
        }
        Check.AssertNone(problems);
    }

    [Fact]
    public async Task Only_the_current_entry_of_the_navigation_is_underlined()
    {
        await using var window = await OpenWindow(ColorScheme.Light);
        var page = await window.NewPageAsync();
        await page.GotoAsync(KindsOfPage.Topics.In("de"));
        var underlined = await page.Locator(".site-nav a").EvaluateAllAsync<string[]>(
            "links => links.filter(a => colours.ratio(colours.rgba(getComputedStyle(a).borderBottomColor), colours.behind(a)) > 1.5).map(a => a.textContent)");
        Assert.Equal(["Themen"], underlined);
    }

    [Fact]
    public async Task Open_and_closed_are_told_apart_without_colour()
    {
        await using var window = await OpenWindow(ColorScheme.Light);
        var page = await window.NewPageAsync();
        await page.GotoAsync(KindsOfPage.Office.In("de"));
        var contrast = await page.Locator(".opening--open .opening__mark").First.EvaluateAsync<double>("mark => colours.ratio(colours.behind(mark), colours.behind(mark.parentElement))");
        Assert.True(contrast > 3, $"The mark of an open office is not filled: {contrast}");
    }

    [Theory]
    [InlineData(KindsOfPage.Start), InlineData(KindsOfPage.Service)]
    public async Task Focus_is_seen(string path)
    {
        await using var window = await OpenWindow(ColorScheme.Dark);
        var page = await window.NewPageAsync();
        await page.GotoAsync(path.In("de"));
        var names = await page.Measure<string[]>("stops");
        var problems = new List<string>();
        foreach (var name in names)
        {
            await page.Keyboard.PressAsync("Tab");
            problems.AddRange((await page.Measure<Stop>("focus")).Problems.Select(p => $"{name} {p}"));
        }
        Check.AssertNone(problems);
    }

    private Task<IBrowserContext> OpenWindow(ColorScheme scheme) =>
        site.OpenWindow(new() { ViewportSize = new() { Width = 1280, Height = 800 }, ColorScheme = scheme, ForcedColors = ForcedColors.Active });

    private sealed record Stop(string[] Problems);
}
