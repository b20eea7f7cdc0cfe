using System.Text;
using WirPunkt.TestSupport;

namespace WirPunkt.Platform.Web;

/// <summary>Whatever comes over the line, the program answers with the right status and never fails.</summary>
public sealed class BadInputTests(BadInputTests.Server server) : IClassFixture<BadInputTests.Server>
{
    private const string Script = "<script>alert(1)</script>";

    public sealed class Server : IDisposable
    {
        public RawServer Raw { get; } = new();

        public void Dispose() => Raw.Dispose();
    }

    private static readonly string[] Addresses =
        ["/", "/de", "/ar/", "/de/themen", "/de/thema/", "/tr/leistung/", "/de/stelle/", "/uk/seite/", "/en/ort/", "/de/wir-punkt/", "/de/suche", "/de/impressum", "/api/search", "/sitemap.xml", "/robots.txt", "/assets/", "/fr/", "/DE/", "/de-simple/"];

    private static readonly string[] Pieces =
    [
        "anmeldung", "buergeramt", "%", "%zz", "%2", "%00", "%0a", "%0d%0aSet-Cookie:a=b", "%ff%fe", "%c0%ae%c0%ae/", "%ed%a0%80", "..%2f..%2f", "../../etc/passwd", "..\\..\\", "%5c", "//", "/./", ";", "&", "=", "+", "#", "~", "'", "\"",
        "<script>alert(1)</script>", "%3Cscript%3Ealert(1)%3C/script%3E", "{language}", "{{7*7}}", "${7*7}", "' OR 1=1--", "%F0%9F%91%8D", "%D8%A7%D9%84%D8%B9%D9%85%D9%84", "\u0001", "\u007f", "ü", "..", ".", "%2e%2e", "CON", "a:b", "*", "|",
        "?q=", "?q=%", "&q=%00", "?q=<script>alert(1)</script>", "?q=\"onmouseover=alert(1)", "&limit=-1", "&limit=99999999999999999999", "&lang=de", "&lang=xx", "?q[]=a", "&q=a&q=b", "?=", "?q=%ed%a0%80%ed%b0%80", "?q=%e2%80%ae", "?q=wohnung",
    ];

    private static readonly string[] Methods = ["GET", "GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW", "get"];

    private static readonly string[] Headers =
    [
        "Accept-Language: ar", "Accept-Language: ;;;=,,", "Accept-Language: de;q=x", "Accept-Encoding: br;q=0", "Accept-Encoding: ,,;q=0,\u0001", "Accept-Encoding: zebra;q=1e9", "If-None-Match: *", "If-None-Match: \"\"\"W/", "Range: bytes=0-1,-5",
        "Cookie: a=b; .AspNetCore.=x; =;;", "X-Forwarded-For: <script>", "X-Original-URL: /team", "X-HTTP-Method-Override: DELETE", "Content-Type: multipart/form-data", "Accept: \u00ff", "If-Modified-Since: yesterday", "Upgrade: websocket",
        "Expect: 100-continue", "Referer: javascript:alert(1)", "Origin: null",
    ];

    public static TheoryData<int> Seeds => new(Enumerable.Range(1, 8));

    [Theory, MemberData(nameof(Seeds))]
    public async Task A_hundred_random_requests_are_answered_and_none_of_them_fails(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 100; i++)
        {
            var target = new StringBuilder(Pick(Addresses));
            for (var pieces = random.Next(4); pieces > 0; pieces--) target.Append(Pick(Pieces));
            if (random.Next(25) == 0) target.Append(new string('a', random.Next(1, 12_000)));
            var (method, headers) = (Pick(Methods), Enumerable.Range(0, random.Next(3)).Select(_ => Pick(Headers)).ToArray());

            var answer = await server.Raw.Ask(method, target.ToString(), headers);
            var request = $"{method} {target} {string.Join(" | ", headers)}";
            Assert.True(answer.Status is >= 200 and < 500, $"{answer.Status} for {request}");
            Assert.False(answer.Body.Contains(Script, StringComparison.OrdinalIgnoreCase), $"a script comes back from {request}");
            Assert.False(answer.Body.Contains("\"onmouseover", StringComparison.OrdinalIgnoreCase), $"an attribute comes back from {request}");
            Assert.False(answer.Head.Contains("\nSet-Cookie", StringComparison.OrdinalIgnoreCase), request);
            if (method == "HEAD") Assert.True(answer.Body.Length == 0, request);
            if (answer.Status is 404 or 405 && method != "HEAD" && !target.ToString().StartsWith("/api", StringComparison.Ordinal)) IsFriendly(answer, request);
        }

        string Pick(string[] from) => from[random.Next(from.Length)];
    }

    [Theory]
    [InlineData("GET", "/de/leistung/%zz", 404)]
    [InlineData("GET", "/de/leistung/anmeldung%00", 400)]
    [InlineData("GET", "/../../etc/passwd", 404)]
    [InlineData("GET", "/assets/..%2f..%2fappsettings.json", 404)]
    [InlineData("GET", "/assets/%2e%2e/%2e%2e/etc/passwd", 404)]
    [InlineData("GET", "/de/suche?q=%", 200)]
    [InlineData("GET", "/de/suche?q=%00%01%ff", 200)]
    [InlineData("GET", "/de/suche?q=a&q=b", 200)]
    [InlineData("GET", "/api/search?q=%ed%a0%80", 200)]
    [InlineData("GET", "/api/search?q=a&limit=99999999999999999999", 400)]
    [InlineData("GET", "/api/search?q=a&lang=zz", 400)]
    [InlineData("POST", "/de", 405)]
    [InlineData("TRACE", "/de/themen", 405)]
    [InlineData("GET", "/xx", 404)]
    [InlineData("GET", "/team", 303)]
    [InlineData("GET", "/de/\u0001", 404)]
    public async Task The_status_says_what_it_was(string method, string target, int status) => Assert.Equal(status, (await server.Raw.Ask(method, target)).Status);

    [Theory]
    [InlineData("/de/suche?q=<script>alert(1)</script>")]
    [InlineData("/de/suche?q=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/ar/suche?q=\"><script>alert(1)</script>")]
    [InlineData("/de/<script>alert(1)</script>")]
    [InlineData("/api/search?q=<script>alert(1)</script>")]
    public async Task What_was_typed_comes_back_as_text_or_not_at_all(string target) =>
        Assert.DoesNotContain("<script>alert", (await server.Raw.Ask("GET", target)).Body, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task A_very_long_query_is_cut_and_answered()
    {
        var answer = await server.Raw.Ask("GET", "/de/suche?q=" + new string('w', 6_000));
        Assert.Equal(200, answer.Status);
        Assert.DoesNotContain(new string('w', 201), answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ar/", "ar")]
    [InlineData("/", "de")]
    public async Task A_very_long_address_is_answered_with_a_page(string beginning, string language)
    {
        var answer = await server.Raw.Ask("GET", beginning + new string('a', 9_000));
        Assert.Equal(414, answer.Status);
        Assert.Contains($"<html lang=\"{language}\"", answer.Body, StringComparison.Ordinal);
        IsFriendly(answer, "a long address");
    }

    [Fact]
    public async Task An_endless_address_is_refused() => Assert.Equal(414, (await server.Raw.Ask("GET", "/de/" + new string('a', 20_000))).Status);

    [Theory]
    [InlineData("/de/stelle/buergeramt")]
    [InlineData("/de/suche?q=anmeldung")]
    public async Task A_page_comes_however_many_cookies_other_sites_of_the_town_have_set(string target)
    {
        var cookies = Enumerable.Range(0, 10).Select(i => $"Cookie: c{i}={new string('a', 4_000)}").ToArray();
        Assert.Equal(200, (await server.Raw.Ask("GET", target, cookies)).Status);
    }

    [Fact]
    public async Task Endless_headers_are_refused() =>
        Assert.Equal(431, (await server.Raw.Ask("GET", "/de", [.. Enumerable.Range(0, 20).Select(i => $"Cookie: c{i}={new string('a', 4_000)}")])).Status);

    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/de/nowhere")]
    [InlineData("/sitemap.xml")]
    [InlineData("/api/search?q=anmeldung")]
    [InlineData("/leistung/anmeldung")]
    [InlineData("/robots.txt")]
    [InlineData("/de/suche?q=a")]
    public async Task HEAD_is_answered_without_a_body(string target)
    {
        var (head, get) = (await server.Raw.Ask("HEAD", target), await server.Raw.Ask("GET", target));
        Assert.Equal((get.Status, ""), (head.Status, head.Body));
    }

    private static void IsFriendly(RawAnswer answer, string request)
    {
        Assert.True(answer.Body.Contains("role=\"search\"", StringComparison.Ordinal), $"no search field for {request}: {answer.Head}");
        Assert.True(answer.Body.Contains("class=\"topic-tile\"", StringComparison.Ordinal), $"no topics for {request}");
    }
}
