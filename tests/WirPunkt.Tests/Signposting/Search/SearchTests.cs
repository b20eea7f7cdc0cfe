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
        var hits = (await Task.WhenAll(Find("Wohnsitz", limit: 50), Find("Rathaus Marktplatz", limit: 50))).SelectMany(h => h).ToList();
        Assert.Equal(["office", "page", "place", "service"], hits.Select(h => h.Kind).Distinct().Order());
        foreach (var url in hits.Select(h => h.Url).Distinct()) Assert.Equal(HttpStatusCode.OK, (await site.Get(url)).StatusCode);
    }

    [Fact]
    public async Task What_is_not_confirmed_is_not_found() =>
        Assert.DoesNotContain(await Find("Jobcenter Finanzamt Wohnberechtigungsschein", limit: 50), h => h.Id is "jobcenter" or "finanzamt" or "wbs");

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
