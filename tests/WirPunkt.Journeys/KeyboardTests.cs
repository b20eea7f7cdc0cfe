using WirPunkt.Journeys.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>Everything works with the Tab and Enter keys alone, and one always sees where one is.</summary>
public sealed class KeyboardTests(SiteInBrowser site)
{
    public static TheoryData<string, int> PagesOnScreenAndPhone
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var path in new[] { KindsOfPage.Start, KindsOfPage.Topic, KindsOfPage.Page, KindsOfPage.Service, KindsOfPage.Office, KindsOfPage.OfficeWithoutHours, KindsOfPage.WirPunkte, KindsOfPage.NotHere, KindsOfPage.Hits, KindsOfPage.Imprint })
                foreach (var width in new[] { 1280, 360 })
                    data.Add(path, width);
            return data;
        }
    }

    [Theory, MemberData(nameof(PagesOnScreenAndPhone))]
    public async Task Tab_stops_everywhere_in_reading_order_and_shows_where_it_is(string path, int width)
    {
        var problems = new List<string>();
        await using var window = await site.OpenWindow(new() { ViewportSize = new() { Width = width, Height = 800 } });
        var page = await window.NewPageAsync();
        foreach (var (language, scheme) in new[] { ("de", ColorScheme.Light), ("ar", ColorScheme.Dark) })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.GotoAsync(path.In(language));
            problems.AddRange((await TabThrough(page)).Select(p => $"{path.In(language)} {scheme}: {p}"));
        }
        Check.AssertNone(problems);
    }

    [Fact]
    public async Task Shift_and_Tab_goes_all_the_way_back()
    {
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        await page.GotoAsync(KindsOfPage.Service.In("de"));
        var names = await page.Measure<string[]>("stops");
        await page.Locator("a").Last.FocusAsync();
        var visited = new List<int>();
        for (var stop = await page.Measure<Stop>("focus"); stop.Index >= 0 && visited.Count <= names.Length; stop = await page.Measure<Stop>("focus"))
        {
            visited.Add(stop.Index);
            await page.Keyboard.PressAsync("Shift+Tab");
        }
        Assert.Equal(Enumerable.Range(0, names.Length).Reverse(), visited);
    }

    [Theory]
    [InlineData("de"), InlineData("ar")]
    public async Task Skip_link_comes_first_and_leads_past_the_navigation(string language)
    {
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        await page.GotoAsync(KindsOfPage.Service.In(language));
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip-link")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".skip-link")).ToBeInViewportAsync(new() { Ratio = 1 });

        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("main a").First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Language_menu_opens_leads_on_and_closes()
    {
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        await page.GotoAsync(KindsOfPage.Service.In("de"));
        var menu = page.Locator(".language-switch__list");
        await page.TabTo(".language-switch summary");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(menu).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(menu).ToBeHiddenAsync();

        await page.Keyboard.PressAsync("Enter");
        await page.TabTo(".language-switch__list a[lang=tr]");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(site.Root + KindsOfPage.Service.In("tr"));
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "tr");
    }

    /// <summary>WCAG 2.4.11: whoever opens the menu and tabs on must not lose the focus behind it.</summary>
    [Theory]
    [InlineData("de", 1280), InlineData("de", 360), InlineData("ar", 1280), InlineData("ar", 360)]
    public async Task Open_language_menu_hides_no_focus(string language, int width)
    {
        await using var window = await site.OpenWindow(new() { ViewportSize = new() { Width = width, Height = 800 } });
        var page = await window.NewPageAsync();
        await page.GotoAsync(KindsOfPage.Service.In(language));
        await page.TabTo(".language-switch summary");
        await page.Keyboard.PressAsync("Enter");
        Check.AssertNone((await TabThrough(page)).Where(p => p.EndsWith("focus", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Search_leads_from_the_start_page_to_a_service()
    {
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        await page.GotoAsync(KindsOfPage.Start.In("de"));
        await page.TabTo("input[type=search]");
        await page.Keyboard.TypeAsync("Anmeldung");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(site.Root + KindsOfPage.Hits.In("de"));

        await page.TabTo($".hit a[href='{KindsOfPage.Service.In("de")}']");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Wohnsitz anmelden oder ummelden");
    }

    private static async Task<List<string>> TabThrough(IPage page)
    {
        var names = await page.Measure<string[]>("stops");
        var problems = new List<string>();
        var stops = new List<Stop>();
        while (stops.Count <= names.Length)
        {
            await page.Keyboard.PressAsync("Tab");
            var stop = await page.Measure<Stop>("focus");
            if (stop.Index < 0) break; // the end: the focus leaves the page

            problems.AddRange(stop.Problems.Select(p => $"{names[stop.Index]} {p}"));
            if (stops.Count > 1 && stop.ComesBefore(stops[^1])) // the first is the skip link, which lies over the page
                problems.Add($"{names[stop.Index]} gets the focus after {names[stops[^1].Index]} but stands before it");
            stops.Add(stop);
        }
        var expected = string.Join(" ", Enumerable.Range(0, names.Length));
        var visited = string.Join(" ", stops.Select(s => s.Index));
        if (visited != expected) problems.Add($"Tab stops at {visited} instead of {expected}");
        return problems;
    }

    /// <summary>A place on the page that has the focus, in CSS pixels.</summary>
    private sealed record Stop(int Index, bool RightToLeft, double Left, double Right, double Top, double Bottom, string[] Problems)
    {
        /// <summary>Readers go along the line, then down, then to the next column.</summary>
        public bool ComesBefore(Stop other)
        {
            var sameLine = Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top) > Math.Min(Bottom - Top, other.Bottom - other.Top) / 2;
            if (!sameLine && Top > other.Top) return false;
            var inSameColumn = Left < other.Right && Right > other.Left;
            return (RightToLeft ? Right > other.Right : Left < other.Left) || (!sameLine && inSameColumn);
        }
    }
}
