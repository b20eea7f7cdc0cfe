using System.Net;
using AngleSharp.Dom;
using WirPunkt.Platform.Languages;
using WirPunkt.TestSupport;

namespace WirPunkt.Platform.Web.Delivery;

public sealed class DeliveryTests(StarterSite site)
{
    private static readonly string[] Paths = ["", "/themen", "/thema/arbeit", "/seite/umzug-in-boeblingen", "/leistung/anmeldung", "/stelle/buergeramt", "/impressum", "/barriere-melden"];

    public static TheoryData<string> Pages => new(Paths.SelectMany(p => new[] { $"/de{p}", $"/ar{p}" }));

    public static TheoryData<string> Answers => new(Paths.Select(p => $"/de{p}").Concat(["/", "/de/suche?q=a", "/nowhere", "/de/nowhere", "/sitemap.xml", "/robots.txt", "/api/search?q=a", "/favicon.ico"]));

    private async Task<HttpResponseMessage> Ask(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await site.Browser.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_is_asked_for_every_time_and_costs_nothing_when_it_is_known(string path)
    {
        var page = await site.Get(path);
        Assert.Equal((HttpStatusCode.OK, "no-cache", "text/html"), (page.StatusCode, page.Headers.CacheControl!.ToString(), page.Content.Headers.ContentType!.MediaType));
        var again = await Ask(HttpMethod.Get, path, ("If-None-Match", page.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task HEAD_answers_as_GET_does_without_a_body(string path)
    {
        var (get, head) = (await site.Get(path), await Ask(HttpMethod.Head, path));
        Assert.Equal((get.StatusCode, get.Content.Headers.ContentType?.ToString()), (head.StatusCode, head.Content.Headers.ContentType?.ToString()));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory, MemberData(nameof(Answers))]
    public async Task No_answer_sets_a_cookie_and_every_answer_guards_the_reader(string path)
    {
        var answer = await site.Get(path);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy"))); // "no-referrer" would make browsers without Fetch Metadata say "Origin: null" of our own forms
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Contains("geolocation=()", Assert.Single(answer.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_style_sheet_carries_what_guards_a_file_and_no_more()
    {
        var sheet = (await site.Open("/de")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        var answer = await site.Get(sheet);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Content-Security-Policy"), "the page that loads it has set the rules");
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/de/nowhere")]
    [InlineData("/de/suche?q=a")]
    public async Task What_somebody_typed_and_errors_are_kept_nowhere(string path)
    {
        var answer = await site.Get(path);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_loads_nothing_from_elsewhere_and_runs_nothing_inline(string path)
    {
        var page = await site.Open(path);
        var loaded = page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], link[rel=preload], link[rel=manifest]").Select(e => e.GetAttribute("href"))
            .Concat(page.QuerySelectorAll("[src], source, track").Select(e => e.GetAttribute("src"))).ToList();
        Assert.NotEmpty(loaded);
        Assert.All(loaded, a => Assert.StartsWith("/assets/", a, StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("[style], style, iframe, object, embed, [srcset]"));
        Assert.Empty(page.QuerySelectorAll("script:not([src]):not([type='application/ld+json'])"));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whatever_a_page_or_the_style_sheet_names_is_there_for_ever()
    {
        var pages = await Task.WhenAll(Language.All.Select(l => site.Open($"/{l.Code}")));
        var files = pages.SelectMany(p => p.QuerySelectorAll("link[href^='/assets/']").Select(e => e.GetAttribute("href")!)).ToHashSet();
        var css = await site.Browser.GetStringAsync(files.Single(f => f.EndsWith(".css", StringComparison.Ordinal)), TestContext.Current.CancellationToken);
        var named = System.Text.RegularExpressions.Regex.Matches(css, @"url\(['""]?([^'"")]+)").Select(m => m.Groups[1].Value).Where(u => !u.StartsWith("data:", StringComparison.Ordinal)).ToList();
        Assert.Contains(named, n => n.Contains("noto-sans-arabic", StringComparison.Ordinal));
        files.UnionWith(named.Select(n => new Uri(new Uri("http://x/assets/"), n).AbsolutePath));
        foreach (var file in files)
        {
            var answer = await site.Get(file);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, file);
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString());
        }
    }

    [Fact]
    public async Task The_style_sheet_names_nothing_from_elsewhere()
    {
        var css = await site.Browser.GetStringAsync((await site.Open("/de")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("url(http", css, StringComparison.Ordinal);
        Assert.DoesNotContain("url(//", css, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", css, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("identity")]
    public async Task A_page_comes_in_the_encoding_that_the_reader_asks_for(string encoding)
    {
        var answer = await Ask(HttpMethod.Get, "/de", ("Accept-Encoding", encoding));
        Assert.Equal(encoding == "identity" ? [] : [encoding], answer.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("ar", "/ar")]
    [InlineData("fr, bs;q=0.5", "/hr")]
    [InlineData("", "/de")]
    public async Task The_door_leads_to_the_reader_s_language(string accepted, string target)
    {
        var answer = await Ask(HttpMethod.Get, "/", ("Accept-Language", accepted));
        Assert.Equal((HttpStatusCode.Redirect, target, "Accept-Language"), (answer.StatusCode, answer.Headers.Location!.ToString(), answer.Headers.Vary.ToString()));
    }
}
