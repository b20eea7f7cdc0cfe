using WirPunkt.TestSupport;

namespace WirPunkt.Directory;

public sealed class OfficePageTests(StarterSite site)
{
    [Fact]
    public async Task An_office_shows_when_it_is_open_how_to_reach_it_and_what_it_does()
    {
        var page = await site.Open("/de/stelle/buergeramt");
        Assert.Contains("Jetzt geöffnet bis 18:00 Uhr", page.QuerySelector(".opening")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("tel:+4970316699900", page.QuerySelector(".contact a[href^=tel]")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("a[href='/de/leistung/anmeldung']"));
        Assert.Equal(7, page.QuerySelectorAll(".opening-week tbody tr").Length);
    }

    [Fact]
    public async Task The_week_shows_holidays_by_name()
    {
        using var christmas = new RunningSite { Clock = new FixedClock(2026, 12, 23, 9, 0) };
        var page = await christmas.Browser().GetStringAsync("/de/stelle/buergeramt", TestContext.Current.CancellationToken);
        Assert.Contains("1. Weihnachtstag", page, StringComparison.Ordinal);
        Assert.Contains("2. Weihnachtstag", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_closure_stands_at_once_on_the_pages_of_all_offices_it_hits()
    {
        var clock = new FixedClock(2026, 11, 24, 9, 30);
        using var bridgeDays = new RunningSite { Clock = clock };
        var browser = bridgeDays.Browser();
        clock.Now = new FixedClock(2024, 12, 27, 9, 0).Now; // the package is younger than the days of its closure
        foreach (var office in new[] { "buergeramt", "wohngeldbehoerde" })
            Assert.Contains("Heute geschlossen: ", await browser.GetStringAsync($"/de/stelle/{office}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hours_of_low_confidence_are_unknown_to_the_public()
    {
        var page = await site.Open("/de/stelle/standesamt");
        Assert.DoesNotContain("opening-week", page.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("noch nicht sicher", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/de/stelle/jobcenter")]
    [InlineData("/de/stelle/gibt-es-nicht")]
    public async Task What_is_not_confirmed_has_no_page(string path) =>
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.Get(path)).StatusCode);

    [Fact]
    public async Task German_names_stay_German_and_say_so()
    {
        var page = await site.Open("/ar/stelle/buergeramt");
        var name = page.QuerySelector("h1 span")!;
        Assert.Equal(("Bürgeramt Böblingen", "de", "ltr"), (name.TextContent, name.GetAttribute("lang"), name.GetAttribute("dir")));
    }

    [Fact]
    public async Task A_place_says_what_is_known_of_its_accessibility_and_that_unknown_is_not_no()
    {
        var page = await site.Open("/de/ort/rathaus");
        Assert.Contains("Uns nicht bekannt", page.QuerySelector("section[aria-labelledby=access]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='/de/stelle/buergeramt']"));
    }

    [Fact]
    public async Task A_former_address_warns() =>
        Assert.NotNull((await site.Open("/de/ort/bahnhofstr27")).QuerySelector(".kern-alert--warning"));
}
