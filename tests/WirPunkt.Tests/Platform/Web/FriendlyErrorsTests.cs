using System.Net;
using AngleSharp.Html.Dom;
using WirPunkt.Platform.Languages;
using WirPunkt.TestSupport;

namespace WirPunkt.Platform.Web;

public sealed class FriendlyErrorsTests(StarterSite site)
{
    public static TheoryData<string> Languages => new(Language.All.Select(l => l.Code));

    private async Task<(HttpResponseMessage Answer, IHtmlDocument Page)> Ask(HttpMethod method, string path, string? accepted = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (accepted is not null) request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        var answer = await site.Browser.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer, StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task Who_is_lost_is_told_so_in_the_language_of_the_address_and_shown_ways_out(string code)
    {
        var language = Language.Find(code)!;
        var (answer, page) = await Ask(HttpMethod.Get, $"/{code}/leistung/gibt-es-nicht", "it");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal((code, language.Direction), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.Equal(new TextLibrary().In(language)["error.not-found-title"], page.QuerySelector("h1")!.TextContent);
        Assert.Equal($"/{code}/suche", page.QuerySelector("main form[role=search]")!.GetAttribute("action"));
        Assert.Equal(15, page.QuerySelectorAll("main a.topic-tile").Length);
        Assert.NotNull(page.QuerySelector("main a[href='tel:115']"));
        Assert.NotNull(page.QuerySelector($"main a[href='/{code}/wir-punkte']"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Theory]
    [InlineData("/gibt-es-nicht", "uk, de;q=0.5", "uk")]
    [InlineData("/gibt-es-nicht", "fr", "de")]
    [InlineData("/fr/leistung/anmeldung", "tr", "tr")]
    [InlineData("/de/leistung", null, "de")]
    [InlineData("/de/leistung/anmeldung/mehr", null, "de")]
    [InlineData("/ar/suche/mehr", null, "ar")]
    public async Task An_address_that_is_none_is_answered_in_the_reader_s_language(string path, string? accepted, string expected)
    {
        var (answer, page) = await Ask(HttpMethod.Get, path, accepted);
        Assert.Equal((HttpStatusCode.NotFound, expected), (answer.StatusCode, page.DocumentElement.GetAttribute("lang")));
    }

    [Theory]
    [InlineData("/leistung/anmeldung", "uk, de;q=0.5", "/uk/leistung/anmeldung")]
    [InlineData("/leistung/anmeldung", null, "/de/leistung/anmeldung")]
    [InlineData("/leistung/Stra%C3%9Fe%2F%0A", "fr", "/de/leistung/Stra%C3%9Fe%2F%0A")]
    [InlineData("/suche?q=kita%20platz", "ar", "/ar/suche?q=kita%20platz")]
    [InlineData("/themen/", "en", "/en/themen")]
    public async Task An_address_without_a_language_leads_to_the_reader_s_language(string path, string? accepted, string expected)
    {
        var (answer, _) = await Ask(HttpMethod.Get, path, accepted);
        Assert.Equal((HttpStatusCode.Redirect, expected), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Contains("Accept-Language", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("/DE", "/de")]
    [InlineData("/DE/leistung/Anmeldung?a=B", "/de/leistung/anmeldung?a=B")]
    [InlineData("/De-Simple/themen/", "/de-simple/themen")]
    public async Task There_is_one_spelling_of_an_address(string path, string expected)
    {
        var (answer, _) = await Ask(HttpMethod.Get, path, "tr");
        Assert.Equal((HttpStatusCode.MovedPermanently, expected), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Theory]
    [InlineData("POST", "/de")]
    [InlineData("POST", "/leistung/anmeldung")]
    [InlineData("POST", "/de/leistung/anmeldung")]
    [InlineData("PUT", "/ar/suche?q=x")]
    [InlineData("DELETE", "/de/themen")]
    [InlineData("PATCH", "/")]
    [InlineData("OPTIONS", "/de")]
    [InlineData("POST", "/sitemap.xml")]
    [InlineData("BREW", "/de")]
    public async Task Pages_are_for_reading(string method, string path)
    {
        var (answer, page) = await Ask(new HttpMethod(method), path);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow.Order());
        Assert.NotNull(page.QuerySelector("main form[role=search]"));
    }

    [Theory]
    [InlineData("GET", "/api/nowhere", 404)]
    [InlineData("POST", "/api/search", 405)]
    [InlineData("GET", "/api/search?lang=xx", 400)]
    [InlineData("GET", "/api/search?limit=many", 400)]
    public async Task A_program_gets_its_problem_as_JSON(string method, string path, int status)
    {
        var (answer, _) = await Ask(new HttpMethod(method), path);
        Assert.Equal((status, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task A_page_that_fails_says_that_it_is_our_fault()
    {
        using var broken = new BrokenSite();
        using var browser = broken.CreateClient();
        var answer = await browser.GetAsync("/ar/kaputt", TestContext.Current.CancellationToken);
        var page = StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal((HttpStatusCode.InternalServerError, "ar"), (answer.StatusCode, page.DocumentElement.GetAttribute("lang")));
        Assert.Equal(new TextLibrary().In(Language.Find("ar")!)["error.failed-title"], page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("Exception", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("half a page", page.Body.TextContent, StringComparison.Ordinal);
    }
}
