using WirPunkt.TestSupport;

namespace WirPunkt.ServicePoints;

public sealed class ServicePointPageTests(StarterSite site)
{
    [Fact]
    public async Task The_start_page_shows_the_four_points_and_that_their_times_are_being_confirmed()
    {
        var cards = (await site.Open("/de")).QuerySelectorAll(".point-card");
        Assert.Equal(4, cards.Length);
        Assert.All(cards, c => Assert.Contains("Zeiten werden gerade bestätigt", c.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Known_times_are_shown_as_the_next_presence()
    {
        using var package = new TemporaryFolder().CopyOf(Path.Combine(Repository.Root, "content", "boeblingen"));
        package.Replace("service-points.json", "\"schedules\": []", """
            "schedules": [{"rules": [{"days": ["we"], "opens": "14:00", "closes": "16:00"}], "fact": {"confidence": "high", "asOf": "2026-11"}}]
            """);
        using var known = new RunningSite { Content = package.Path, Clock = new FixedClock(2026, 11, 24, 9, 30) };
        var page = await known.Browser().GetStringAsync("/de", TestContext.Current.CancellationToken);
        Assert.Contains("Gerade ist niemand da. Wieder jemand da: morgen um 14:00 Uhr.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-25", "Wieder jemand da: morgen um 14:00 Uhr.")]
    [InlineData("2026-12-15", "Wieder jemand da: am 16. Dezember 2026 um 14:00 Uhr.")]
    public async Task Times_that_begin_later_are_shown_before_they_begin(string from, string words)
    {
        using var package = new TemporaryFolder().CopyOf(Path.Combine(Repository.Root, "content", "boeblingen"));
        package.Replace("service-points.json", "\"schedules\": []", $$$"""
            "schedules": [{"rules": [{"days": ["we"], "opens": "14:00", "closes": "16:00"}], "validFrom": "{{{from}}}", "fact": {"confidence": "high", "asOf": "2026-11"}}]
            """);
        using var known = new RunningSite { Content = package.Path, Clock = new FixedClock(2026, 11, 24, 9, 30) };
        Assert.Contains(words, await known.Browser().GetStringAsync("/de", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_that_are_not_confirmed_say_so_on_the_card()
    {
        using var package = new TemporaryFolder().CopyOf(Path.Combine(Repository.Root, "content", "boeblingen"));
        package.Replace("service-points.json", "\"schedules\": []", """
            "schedules": [{"rules": [{"days": ["we"], "opens": "14:00", "closes": "16:00"}], "fact": {"confidence": "medium", "asOf": "2019-06"}}]
            """);
        using var known = new RunningSite { Content = package.Path, Clock = new FixedClock(2026, 11, 24, 9, 30) };
        var card = StarterSite.Parsed(await known.Browser().GetStringAsync("/de", TestContext.Current.CancellationToken)).QuerySelector(".point-card")!;
        Assert.Matches(@"Öffnungszeiten ·\s+Stand: Juni 2019\s+· vom Amt noch nicht bestätigt", card.TextContent);
    }

    [Theory]
    [InlineData("/de/wir-punkt/treff-am-see")]
    [InlineData("/ar/wir-punkt/dagersheim")]
    [InlineData("/de/wir-punkte")]
    public async Task Every_point_has_its_page(string path) => Assert.True((await site.Get(path)).IsSuccessStatusCode);

    [Fact]
    public async Task Emergency_numbers_can_be_tapped()
    {
        var numbers = (await site.Open("/de")).QuerySelectorAll(".emergency__number").Select(a => a.GetAttribute("href"));
        Assert.Equal(["tel:112", "tel:110", "tel:116117", "tel:115", "tel:116016", "tel:08001110111"], numbers);
    }
}
