using WirPunkt.TestSupport;

namespace WirPunkt.Directory;

public sealed class ServicePageTests(StarterSite site)
{
    [Fact]
    public async Task Answers_come_in_the_order_in_which_people_ask()
    {
        var page = await site.Open("/de/leistung/anmeldung");
        Assert.Equal(["who", "bring", "facts", "how", "when"], page.QuerySelectorAll(".answer > h2").Select(h => h.Id!));
    }

    [Fact]
    public async Task Who_lives_in_Dagersheim_is_sent_there()
    {
        var page = await site.Open("/de/leistung/anmeldung");
        var cards = page.QuerySelectorAll(".office-cards .kern-card").Select(c => c.TextContent).ToList();
        Assert.Contains("Bürgeramt Böblingen", cards[0], StringComparison.Ordinal);
        Assert.Contains("Sie wohnen in Dagersheim", cards[1], StringComparison.Ordinal);
        Assert.Contains("Bürgerbüro Dagersheim", cards[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_of_one_office_says_whose_it_is_when_another_may_be_responsible()
    {
        var page = await site.Open("/de/leistung/anmeldung");
        Assert.Contains("Bürgeramt Böblingen", page.QuerySelector("section[aria-labelledby=how]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_benefit_has_no_fee_that_one_should_ask_for()
    {
        var facts = (await site.Open("/de/leistung/kindergeld")).QuerySelector("section[aria-labelledby=facts]")!.TextContent;
        Assert.DoesNotContain("Gebühr", facts, StringComparison.Ordinal);
        Assert.Contains("Kosten", facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_documents_are_not_said_to_be_none()
    {
        var page = await site.Open("/de/leistung/meldebescheinigung");
        Assert.Contains("Das wissen wir noch nicht", page.QuerySelector("section[aria-labelledby=bring]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_that_is_not_confirmed_is_replaced_by_the_kind_of_body_and_115()
    {
        var page = await site.Open("/de/leistung/grundsicherungsgeld");
        var who = page.QuerySelector("section[aria-labelledby=who]")!;
        Assert.Contains("Jobcenter", who.TextContent, StringComparison.Ordinal);
        Assert.NotNull(who.QuerySelector("a[href='tel:115']"));
        Assert.Null(who.QuerySelector("a[href*='/stelle/']"));
    }

    [Fact]
    public async Task The_hours_say_until_when_it_is_open()
    {
        var page = await site.Open("/de/leistung/anmeldung");
        Assert.Contains("Jetzt geöffnet bis 18:00 Uhr", page.QuerySelector(".office-cards .kern-card")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_office_has_confirmed_says_so_with_date_and_source()
    {
        var page = await site.Open("/de/leistung/anmeldung");
        var sources = page.QuerySelectorAll("section[aria-labelledby=when] .source").Select(s => s.TextContent).ToList();
        Assert.Contains(sources, s => s.Contains("Juni 2019", StringComparison.Ordinal) && s.Contains("noch nicht bestätigt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_service_of_low_confidence_has_no_page()
    {
        var answer = await site.Get("/de/leistung/wbs");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Structured_data_names_service_provider_and_hours()
    {
        var page = await site.Open("/de/leistung/wohngeld");
        var data = System.Text.Json.Nodes.JsonNode.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent)!;
        var service = data["@graph"]![0]!;
        Assert.Equal("GovernmentService", service["@type"]!.GetValue<string>());
        Assert.Equal("GovernmentOffice", service["provider"]!["@type"]!.GetValue<string>());
        var days = service["provider"]!["openingHoursSpecification"]!.AsArray().SelectMany(h => h!["dayOfWeek"]!.AsArray()).Select(d => d!.GetValue<string>());
        Assert.Equal(["Friday", "Monday", "Thursday", "Tuesday"], days.Distinct().Order());
        Assert.Contains(service["provider"]!["specialOpeningHoursSpecification"]!.AsArray(), d => d!["validFrom"]!.GetValue<string>() == "2026-12-25");
        Assert.Equal("BreadcrumbList", data["@graph"]![1]!["@type"]!.GetValue<string>());
    }
}
