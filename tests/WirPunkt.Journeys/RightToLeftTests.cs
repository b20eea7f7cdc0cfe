using WirPunkt.Journeys.TestSupport;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Journeys;

/// <summary>Arabic is read from the right; numbers, times and German names in it from the left.</summary>
public sealed class RightToLeftTests(SiteInBrowser site)
{
    public static TheoryData<string> Pages => KindsOfPage.All;

    [Theory, MemberData(nameof(Pages))]
    public async Task Numbers_times_and_German_names_keep_their_order(string path)
    {
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        await page.GotoAsync(path.In("ar"));
        Check.AssertNone(await page.Problems("order"));
        await page.SetViewportSizeAsync(360, 740);
        Check.AssertNone(await page.Problems("order"));
    }

    [Theory]
    [InlineData("de", "ltr"), InlineData("ar", "rtl"), InlineData("uk", "ltr")]
    public async Task Page_says_its_language_and_direction(string language, string direction)
    {
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        await page.GotoAsync(KindsOfPage.Service.In(language));
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("dir", direction);
    }

    /// <summary>Pairs of which the first stands on the side where reading begins.</summary>
    private static readonly (string First, string Second)[] Pairs =
    [
        (".brand", ".language-switch"),
        (".brand .icon", ".brand__name"),
        (".site-nav li:nth-child(1)", ".site-nav li:nth-child(2)"),
        (".site-nav", ".search-box"),
        (".search-box input", ".search-box button"),
        (".breadcrumb li:nth-child(1)", ".breadcrumb li:nth-child(2)"),
        (".answers > .answer:first-child", ".answers > .answer--aside"),
        (".opening__mark", ".opening-week"),
        (".opening-week th[scope=row]", ".opening-week td"),
        (".contact .icon", ".contact a"),
        (".site-footer li:nth-child(1)", ".site-footer li:nth-child(2)"),
    ];

    [Fact]
    public async Task Layout_is_mirrored()
    {
        var problems = new List<string>();
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        await page.GotoAsync(KindsOfPage.Service.In("de"));
        foreach (var (first, second) in Pairs)
            if (await StartOf(page, first) > await StartOf(page, second)) problems.Add($"German: {first} does not come before {second}");

        await page.GotoAsync(KindsOfPage.Service.In("ar"));
        foreach (var (first, second) in Pairs)
            if (await EndOf(page, first) < await EndOf(page, second)) problems.Add($"Arabic: {first} does not come before {second}");
        Check.AssertNone(problems);
    }

    /// <summary>من 8:00 إلى 16:00: the earlier hour is read first, so it stands on the right.</summary>
    [Fact]
    public async Task Range_of_hours_is_read_from_the_right()
    {
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        await page.GotoAsync(KindsOfPage.Service.In("ar"));
        var lefts = await page.Locator(".opening-week__slot").First.EvaluateAsync<double[]>("""
            slot => [...slot.textContent.matchAll(/\d{1,2}:\d{2}/g)].map(match => {
                const range = document.createRange();
                range.setStart(slot.firstChild, match.index);
                range.setEnd(slot.firstChild, match.index + match[0].length);
                return range.getBoundingClientRect().left;
            })
            """);
        Assert.Equal(2, lefts.Length);
        Assert.True(lefts[0] > lefts[1]);
    }

    /// <summary>Where a translation is missing, the German text reads as one column. Every page may be translated one day, so the test takes the Arabic away.</summary>
    [Theory]
    [InlineData(1280), InlineData(844), InlineData(360)]
    public async Task German_title_lead_and_text_begin_at_one_edge(int width)
    {
        await using var window = await site.OpenWindow(new() { ViewportSize = new() { Width = width, Height = 800 } });
        var page = await window.NewPageAsync();
        await page.GotoAsync(KindsOfPage.Page.In("ar"));
        await page.EvaluateAsync("document.querySelectorAll('h1, .lead, .prose').forEach(part => { part.lang = 'de'; part.dir = 'ltr'; })");
        var title = await StartOf(page, "h1");
        Assert.Equal(title, await StartOf(page, ".lead"), 1.0);
        Assert.Equal(title, await StartOf(page, ".prose > p"), 1.0);
    }

    [Fact]
    public async Task German_address_of_two_lines_stays_beside_its_icon()
    {
        await using var window = await site.OpenWindow(new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        var page = await window.NewPageAsync();
        await page.GotoAsync(KindsOfPage.Start.In("ar"));
        var gaps = await page.Locator(".point-card__address").EvaluateAllAsync<double[]>("""
            addresses => addresses.map(address => {
                const text = document.createRange();
                text.selectNodeContents(address.querySelector("span"));
                const lines = [...text.getClientRects()].map(line => line.right);
                return address.querySelector("svg").getBoundingClientRect().left - Math.min(...lines);
            })
            """);
        Assert.All(gaps, gap => Assert.InRange(gap, 0, 24));
    }

    [Theory]
    [InlineData("de"), InlineData("ar")]
    public async Task Language_menu_names_each_language_in_itself(string language)
    {
        await using var window = await site.OpenWindow(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        var page = await window.NewPageAsync();
        await page.GotoAsync(KindsOfPage.Service.In(language));
        await page.Locator(".language-switch summary").ClickAsync();

        var entries = page.Locator(".language-switch__list a");
        Assert.Equal(Language.All.Select(l => l.NativeName), await entries.AllInnerTextsAsync());
        foreach (var (offered, i) in Language.All.Select((l, i) => (l, i)))
        {
            await Assertions.Expect(entries.Nth(i)).ToHaveAttributeAsync("lang", offered.Code);
            await Assertions.Expect(entries.Nth(i)).ToHaveAttributeAsync("hreflang", offered.Code);
            await Assertions.Expect(entries.Nth(i)).ToHaveAttributeAsync("dir", offered.Direction);
            await Assertions.Expect(entries.Nth(i)).ToBeInViewportAsync(new() { Ratio = 1 });
        }
        await Assertions.Expect(page.Locator(".language-switch__list a[aria-current]")).ToHaveAttributeAsync("lang", language);
    }

    private static async Task<double> StartOf(IPage page, string selector) => (await BoxOf(page, selector)).X;

    private static async Task<double> EndOf(IPage page, string selector)
    {
        var box = await BoxOf(page, selector);
        return box.X + box.Width;
    }

    private static async Task<LocatorBoundingBoxResult> BoxOf(IPage page, string selector) =>
        await page.Locator(selector).First.BoundingBoxAsync() ?? throw new InvalidOperationException($"{selector} is not on the page");
}
