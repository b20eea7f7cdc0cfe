using System.Net;
using System.Text;
using System.Text.Json;
using WirPunkt.Platform.Languages;
using WirPunkt.TestSupport;

[assembly: AssemblyFixture(typeof(WirPunkt.Statistics.Pages.PublishedSite))]

namespace WirPunkt.Statistics.Pages;

/// <summary>A site on which fifteen simulated months are published, made when a test first asks.</summary>
public sealed class PublishedSite : IAsyncDisposable
{
    private readonly Lazy<Task<RunningSite>> site = new(async () =>
    {
        var site = new RunningSite { Clock = new FixedClock(2027, 1, 7, 5, 0) };
        await site.Simulate(new(2025, 10), 15);
        await site.Publish();
        return site;
    });

    public async Task<HttpClient> Browser() => (await site.Value).Browser();

    public async ValueTask DisposeAsync()
    {
        if (site.IsValueCreated) await (await site.Value).DisposeAsync();
    }
}

/// <summary>What everybody gets of the published numbers.</summary>
public sealed class StatisticsPageTests(StarterSite starter, PublishedSite published)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Before_the_first_publication_the_page_says_when_it_comes()
    {
        var page = await starter.Open("/de/statistik");
        Assert.Contains("noch nichts veröffentlicht", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("6. Dezember 2026", page.Body.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await starter.Open("/de/wir-punkte")).QuerySelector("a[href='/de/statistik']"));
    }

    [Theory]
    [InlineData("2026-13")]
    [InlineData("2024")]
    [InlineData("gestern")]
    public async Task A_period_without_numbers_has_no_page(string period) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await published.Browser()).GetAsync($"/de/statistik/{period}", Cancel)).StatusCode);

    [Fact]
    public async Task Every_period_has_a_page_in_every_language()
    {
        var browser = await published.Browser();
        foreach (var language in Language.All)
        {
            foreach (var period in new[] { "", "/2026", "/2026-q4", "/2026-11" })
            {
                var answer = await browser.GetAsync($"/{language.Code}/statistik{period}", Cancel);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                var page = StarterSite.Parsed(await answer.Content.ReadAsStringAsync(Cancel));
                Assert.NotEmpty(page.QuerySelectorAll("svg[role=img] > title"));
                Assert.All(page.QuerySelectorAll("figure"), f => Assert.NotNull(f.QuerySelector("table caption")));
            }
        }
    }

    [Fact]
    public async Task Every_number_of_a_chart_stands_in_its_table_and_is_a_multiple_of_five()
    {
        var page = await (await published.Browser()).Open("/de/statistik/2026-q4");
        var figures = page.QuerySelectorAll("figure.chart").Where(f => f.QuerySelector("svg .chart__bar") is not null).ToList();
        Assert.True(figures.Count >= 7);
        Assert.All(figures, figure =>
        {
            var drawn = figure.QuerySelectorAll("svg .chart__number").Select(n => n.TextContent).ToList();
            Assert.Equal(drawn, figure.QuerySelectorAll("tbody tr:not(.chart__sum) td:nth-of-type(1)").Select(n => n.TextContent));
            Assert.All(drawn, n => Assert.Equal(0, int.Parse(n, null) % 5));
        });
        Assert.All(page.QuerySelectorAll(".heat td"), cell => Assert.Equal(0, int.Parse(cell.TextContent, null) % 5));
    }

    [Fact]
    public async Task German_Excel_opens_the_file()
    {
        var browser = await published.Browser();
        var bytes = await browser.GetByteArrayAsync("/statistik/daten.csv", Cancel);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("zeitraum;art;von;bis;tabelle;", lines[0], StringComparison.Ordinal);
        Assert.True(lines.Length > 1000);
        Assert.All(lines.Skip(1), l => Assert.Matches("^20[0-9q-]+;(month|quarter|year);.*;[0-9]*[05]$", l));
        Assert.Contains(lines, l => l.Contains("Bildung für Jugendliche", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_JSON_describes_every_column_and_holds_the_same()
    {
        var browser = await published.Browser();
        using var json = JsonDocument.Parse(await browser.GetStringAsync("/statistik/daten/topic.json", Cancel));
        var columns = json.RootElement.GetProperty("spalten").EnumerateArray().Select(c => c.GetProperty("name").GetString()).ToList();
        Assert.All(json.RootElement.GetProperty("zeilen").EnumerateArray(), row =>
        {
            Assert.Equal(columns, row.EnumerateObject().Select(p => p.Name));
            Assert.Equal("topic", row.GetProperty("tabelle").GetString());
        });
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/statistik/daten/gibt-es-nicht.csv", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_file_that_somebody_has_already_is_not_sent_again()
    {
        var browser = await published.Browser();
        foreach (var file in new[] { "/statistik/daten.csv", "/statistik/daten.json", "/statistik/katalog.jsonld" })
        {
            var first = await browser.GetAsync(file, Cancel);
            Assert.Equal(TimeSpan.FromHours(1), first.Headers.CacheControl?.MaxAge);
            using var again = new HttpRequestMessage(HttpMethod.Get, file);
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            Assert.Equal(HttpStatusCode.NotModified, (await browser.SendAsync(again, Cancel)).StatusCode);
        }
    }

    [Fact]
    public async Task The_catalogue_names_licence_publisher_period_and_every_file_that_there_is()
    {
        var browser = await published.Browser();
        using var catalogue = JsonDocument.Parse(await browser.GetStringAsync("/statistik/katalog.jsonld", Cancel));
        var sets = catalogue.RootElement.GetProperty("@graph").EnumerateArray().Where(n => n.GetProperty("@type").GetString() == "dcat:Dataset").ToList();
        Assert.True(sets.Count >= 8);
        foreach (var distribution in sets.SelectMany(s => s.GetProperty("dcat:distribution").EnumerateArray()))
        {
            var address = new Uri(distribution.GetProperty("dcat:downloadURL").GetProperty("@id").GetString()!).AbsolutePath;
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(address, Cancel)).StatusCode);
            Assert.Contains("dl-by-de", distribution.GetProperty("dct:license").GetProperty("@id").GetString(), StringComparison.Ordinal);
        }
        Assert.All(sets, s => Assert.Equal("2025-10-01", s.GetProperty("dct:temporal").GetProperty("dcat:startDate").GetProperty("@value").GetString()));
    }

    [Fact]
    public async Task The_files_stand_in_the_description_for_other_programs()
    {
        using var description = JsonDocument.Parse(await starter.Read("/api/openapi.json"));
        var paths = description.RootElement.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();
        Assert.Contains("/statistik/daten.csv", paths);
        Assert.Contains("/api/search", paths);
        Assert.DoesNotContain(paths, p => p.StartsWith("/team", StringComparison.Ordinal) || p.Contains("{language", StringComparison.Ordinal));
    }
}
