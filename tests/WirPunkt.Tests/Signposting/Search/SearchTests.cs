using System.Net;
using System.Net.Http.Json;
using WirPunkt.TestSupport;

namespace WirPunkt.Signposting.Search;

public sealed class SearchTests(StarterSite site)
{
    private async Task<List<SearchAnswerHit>> Find(string query, string language = "de", int limit = 10)
    {
        var answer = await site.Running.Browser().GetFromJsonAsync<SearchAnswer>(
            $"/api/search?q={Uri.EscapeDataString(query)}&lang={language}&limit={limit}", TestContext.Current.CancellationToken);
        return [.. answer!.Hits];
    }

    [Theory]
    [InlineData("de", "Wo kann ich meinen Wohnsitz anmelden?", "anmeldung")]
    [InlineData("de", "Reisepas", "reisepass")]
    [InlineData("de", "kindergeld beantragen wie geht das", "kindergeld")]
    [InlineData("de", "Fuehrerschein umschreiben", "fuehrerschein-umschreibung")]
    [InlineData("en", "How do I register my address?", "anmeldung")]
    [InlineData("tr", "oturum izni uzatma", "ae-verlaengerung")]
    [InlineData("ar", "تسجيل محل السكن", "anmeldung")]
    [InlineData("uk", "допомога на дітей Kindergeld", "kindergeld")]
    [InlineData("hr", "prijava boravista", "anmeldung")]
    public async Task A_question_finds_the_service_among_the_first_three(string language, string query, string key) =>
        Assert.Contains(key, (await Find(query, language)).Take(3).Select(h => h.Id));

    [Theory]
    [InlineData("de", "Wir-Punkt", "treff-am-see")]
    [InlineData("de", "Rentenberatung", "rente")]
    [InlineData("de", "Buergeramt Oeffnungszeiten", "buergeramt")]
    [InlineData("de", "Wirpunkt", "was-ein-wir-punkt-macht")]
    [InlineData("en", "opening hours citizens office", "buergeramt")]
    [InlineData("en", "dog tax", "hund-und-hundesteuer")]
    [InlineData("uk", "мій дозвіл закінчується", "aufenthalt-laeuft-ab")]
    public async Task Everyday_words_topics_and_points_find_what_is_meant(string language, string query, string key) =>
        Assert.Equal(key, (await Find(query, language))[0].Id);

    [Fact]
    public async Task An_everyday_word_finds_what_its_synonyms_lead_to_before_what_only_holds_it() =>
        Assert.Equal(["umgezogen", "umzug-in-boeblingen"], (await Find("Umzug")).Take(2).Select(h => h.Id).Order());

    [Fact]
    public async Task A_filter_leaves_only_its_kind_or_topic()
    {
        var all = await site.Running.Browser().GetFromJsonAsync<SearchAnswer>("/api/search?q=Kind&kind=office&topic=kita", TestContext.Current.CancellationToken);
        Assert.NotEmpty(all!.Hits);
        Assert.All(all.Hits, h => Assert.Equal("office", h.Kind));
        var office = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "content/boeblingen/directory/organizations.json"), TestContext.Current.CancellationToken))!.AsArray()
            .Where(o => o!["topics"]!.AsArray().Any(t => t!.GetValue<string>() == "kita")).Select(o => o!["key"]!.GetValue<string>()).ToHashSet();
        Assert.All(all.Hits, h => Assert.Contains(h.Id, office));
    }

    [Theory]
    [InlineData("/api/search?q=a&kind=banana", "kind must be one of")]
    [InlineData("/api/search?q=a&topic=banana", "topic must be one of")]
    public async Task An_unknown_filter_is_named(string path, string message) => await A_wrong_parameter_is_named(path, message);

    [Fact]
    public async Task The_interface_is_described_for_other_programs()
    {
        var paths = System.Text.Json.Nodes.JsonNode.Parse(await site.Read("/api/openapi.json"))!["paths"]!.AsObject();
        var parameters = paths["/api/search"]!["get"]!["parameters"]!.AsArray().Select(p => p!["name"]!.GetValue<string>());
        Assert.Equal(["kind", "lang", "limit", "q", "topic"], parameters.Order());
        var limit = paths["/api/search"]!["get"]!["parameters"]!.AsArray().Single(p => p!["name"]!.GetValue<string>() == "limit")!["schema"]!;
        Assert.Equal(("integer", 1, 50), (limit["type"]!.GetValue<string>(), limit["minimum"]!.GetValue<int>(), limit["maximum"]!.GetValue<int>()));
        Assert.Contains("400", paths["/api/search"]!["get"]!["responses"]!.AsObject().Select(r => r.Key));
    }

    [Fact]
    public async Task A_hit_in_another_language_says_so()
    {
        var page = await site.Open("/ro/suche?q=Hundesteuer");
        var hit = page.QuerySelectorAll(".hit").First(h => h.QuerySelector("a[href='/ro/seite/hund-und-hundesteuer']") is not null);
        Assert.Contains("în germană", hit.QuerySelector(".hit__kind")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("de", hit.QuerySelector("a")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task Whoever_does_not_find_it_is_led_on_to_topics_and_Wir_Punkte()
    {
        var page = await site.Open("/de/suche?q=Kindergeld");
        var ways = page.QuerySelectorAll("section[aria-labelledby=otherwise] a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Contains("/de/wir-punkte", ways);
        Assert.Contains("/de/thema/familien", ways);
    }

    [Fact]
    public async Task No_word_is_obligatory() => Assert.NotEmpty(await Find("xyzzy quarkblumen Wohngeld plugh"));

    [Fact]
    public async Task A_hit_says_what_it_is_where_it_is_and_why()
    {
        var hit = (await Find("Bürgeramt")).First(h => h.Id == "buergeramt");
        Assert.Equal(("office", "/de/stelle/buergeramt", "Bürgeramt Böblingen"), (hit.Kind, hit.Url, hit.Title));
        Assert.NotEmpty(hit.Snippet);
        Assert.True(hit.Score > 0);
    }

    [Fact]
    public async Task All_kinds_can_be_found_and_every_address_answers()
    {
        var hits = (await Task.WhenAll(Find("Wohnsitz", limit: 50), Find("Rathaus Marktplatz", limit: 50), Find("Rentenberatung"), Find("gelber Brief", limit: 50))).SelectMany(h => h).ToList();
        Assert.Equal(["concern", "letter", "office", "page", "place", "referral", "service", "word"], hits.Select(h => h.Kind).Distinct().Order());
        foreach (var url in hits.Select(h => h.Url).Distinct()) Assert.Equal(HttpStatusCode.OK, (await site.Get(url)).StatusCode);
    }

    [Fact]
    public async Task What_is_not_confirmed_is_not_found() =>
        Assert.DoesNotContain(await Find("Jobcenter Finanzamt Wohnberechtigungsschein", limit: 50), h => h is { Kind: "office", Id: "jobcenter" or "finanzamt" } or { Kind: "service", Id: "wbs" });

    [Fact]
    public async Task The_answer_has_the_documented_shape()
    {
        using var answer = System.Text.Json.JsonDocument.Parse(await site.Read("/api/search?q=Umzug&lang=de&limit=1"));
        var hit = Assert.Single(answer.RootElement.GetProperty("hits").EnumerateArray());
        foreach (var name in "id kind title url snippet score".Split(' ')) Assert.True(hit.TryGetProperty(name, out _), name);
    }

    [Theory]
    [InlineData("/api/search")]
    [InlineData("/api/search?q=&lang=de&limit=5")]
    [InlineData("/api/search?q=%E2%80%8F%00%F0%9F%98%80!!!&lang=ar")]
    [InlineData("/api/search?q=a&limit=-7")]
    [InlineData("/api/search?q=a&limit=99999999")]
    public async Task Odd_queries_are_answered(string path) => Assert.Equal(HttpStatusCode.OK, (await site.Get(path)).StatusCode);

    [Theory]
    [InlineData("/api/search?q=a&lang=klingon", "lang must be one of")]
    [InlineData("/api/search?q=a&limit=viele", "limit must be a whole number")]
    public async Task A_wrong_parameter_is_named(string path, string message)
    {
        var answer = await site.Get(path);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(message, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_very_long_query_is_cut_and_answered() => Assert.NotEmpty(await Find("Wohngeld " + new string('x', 7000)));

    [Fact]
    public async Task The_page_shows_the_passage_with_the_words_marked_and_nothing_unescaped()
    {
        var page = await site.Open("/de/suche?q=Wohnung%3Cscript%3Ealert(1)%3C/script%3E");
        Assert.NotEmpty(page.QuerySelectorAll(".hit mark"));
        Assert.DoesNotContain(page.Scripts, s => s.TextContent.Contains("alert", StringComparison.Ordinal));
        Assert.Contains("no-store", (await site.Get("/de/suche?q=Wohnung")).Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_found_topics_and_Wir_Punkte_are_shown()
    {
        var page = await site.Open("/de/suche?q=%E4%BD%A0%E5%A5%BD");
        Assert.Equal(15, page.QuerySelectorAll(".topic-tile").Length);
        Assert.Equal(4, page.QuerySelectorAll(".point-card").Length);
    }
}
