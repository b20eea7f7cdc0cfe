using WirPunkt.TestSupport;

namespace WirPunkt.Directory;

public sealed class OfficePageTests(StarterSite site)
{
    [Fact]
    public async Task An_office_shows_when_it_is_open_how_to_reach_it_and_what_it_does()
    {
        var page = await site.Open("/de/stelle/buergeramt");
        Assert.Contains("Jetzt geöffnet bis 18:00 Uhr, nur mit Termin", page.QuerySelector(".opening")!.TextContent, StringComparison.Ordinal);
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
        foreach (var office in new[] { "buergeramt", "wohngeldbehoerde", "auslaenderamt" })
            Assert.Contains("Heute geschlossen: ", await browser.GetStringAsync($"/de/stelle/{office}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("buergeramt")]
    [InlineData("standesamt")] // without hours that are sure
    public async Task A_closure_beyond_the_week_is_named_and_gone_when_it_is_over(string office)
    {
        const string named = "Geschlossen vom 27. Dezember 2024 bis zum 30. Dezember 2024";
        var clock = new FixedClock(2026, 11, 24, 9, 30);
        using var bridgeDays = new RunningSite { Clock = clock };
        var browser = bridgeDays.Browser();
        clock.Now = new FixedClock(2024, 12, 10, 9, 0).Now; // the package is younger than the days of its closure
        Assert.Contains(named, await browser.GetStringAsync($"/de/stelle/{office}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        clock.Now = new FixedClock(2024, 12, 31, 9, 0).Now;
        Assert.DoesNotContain(named, await browser.GetStringAsync($"/de/stelle/{office}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hours_of_low_confidence_are_unknown_to_the_public()
    {
        var page = await site.Open("/de/stelle/standesamt");
        Assert.DoesNotContain("opening-week", page.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("noch nicht sicher", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closure_names_its_own_source_and_date()
    {
        var clock = new FixedClock(2026, 11, 24, 9, 30);
        using var bridgeDays = new RunningSite { Clock = clock };
        var browser = bridgeDays.Browser();
        clock.Now = new FixedClock(2024, 12, 27, 9, 0).Now;
        var sources = StarterSite.Parsed(await browser.GetStringAsync("/de/stelle/auslaenderamt", TestContext.Current.CancellationToken)).QuerySelectorAll("section[aria-labelledby=when] .source");
        Assert.Matches(@"^\s*[^·]+ ·\s+Stand: Dezember 2024", Assert.Single(sources).TextContent);
    }

    [Theory]
    [InlineData("/de/leistung/anmeldung")]
    [InlineData("/de/ort/rathaus")]
    public async Task A_card_says_how_old_the_hours_are_when_they_are_older_than_the_office(string path)
    {
        var card = (await site.Open(path)).QuerySelectorAll(".office-cards .kern-card").First(c => c.TextContent.Contains("Bürgeramt Böblingen", StringComparison.Ordinal));
        Assert.Contains("nur mit Termin", card.QuerySelector(".opening")!.TextContent, StringComparison.Ordinal);
        Assert.Matches(@"Öffnungszeiten ·\s+Stand: Juni 2019.*vom Amt noch nicht bestätigt", card.TextContent.ReplaceLineEndings(" "));
    }

    [Fact]
    public async Task Hours_that_nobody_confirmed_are_not_told_to_search_engines() =>
        Assert.DoesNotContain("openingHoursSpecification", (await site.Open("/de/leistung/anmeldung")).QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Hours_whose_time_is_over_are_not_shown()
    {
        var page = await site.Open("/de/stelle/freibad"); // the season of 2022
        Assert.Null(page.QuerySelector(".opening-week"));
        Assert.Empty(page.QuerySelectorAll("section[aria-labelledby=when] .source"));
    }

    [Fact]
    public async Task Who_is_there_by_telephone_only_is_open_by_telephone()
    {
        var page = await site.Open("/de/stelle/telefonseelsorge");
        Assert.Equal("Am Telefon: Rund um die Uhr erreichbar", page.QuerySelector(".opening")!.TextContent);
        Assert.DoesNotContain("noch nicht", page.QuerySelector("section[aria-labelledby=when]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_is_older_than_the_record_says_so() =>
        Assert.Contains("Stand: 2014", (await site.Open("/de/stelle/stadt-boeblingen")).QuerySelector(".contact")!.TextContent, StringComparison.Ordinal);

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
