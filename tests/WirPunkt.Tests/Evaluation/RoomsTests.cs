using System.Net;
using WirPunkt.Accounts;
using WirPunkt.Platform.Languages;
using WirPunkt.TestSupport;

namespace WirPunkt.Evaluation;

/// <summary>Plan and comparison as the lead sees them, and what they tell the report.</summary>
public sealed class RoomsTests : IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly EvaluationTown town = new(null);

    [Fact]
    public async Task The_plan_shows_each_step_in_a_chart_and_in_a_list()
    {
        var page = await (await town.Lead()).Open("/team/auswertung/ablauf");
        Assert.Equal("img", page.QuerySelector("svg.plan__drawing")!.GetAttribute("role"));
        var steps = page.QuerySelectorAll(".plan__step").Select(s => s.TextContent).ToList();
        Assert.Equal(3, steps.Count);
        Assert.Contains("später fertig; Verzug in Tagen: 5", steps[0], StringComparison.Ordinal);
        Assert.Contains("Ende vorbei, als fertig ist nichts eingetragen; Tage: 3", steps[1], StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='/team/inhalte/ablauf/start']"));
    }

    [Fact]
    public async Task The_lead_enters_that_a_step_is_finished()
    {
        var lead = await town.Lead();
        var answer = await lead.Change("/team/inhalte/ablauf/bericht", "publish", ("f.state", "done"), ("f.actualEnd", "2026-10-30"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("wie geplant fertig", (await lead.Open("/team/auswertung/ablauf")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_tells_the_report_what_was_kept_and_what_came_late()
    {
        var part = await town.Report("Plan", new(new(2026, 1), new(2026, 12)));
        Assert.Equal([("plan-kept", "0"), ("plan-late", "1"), ("plan-open", "1"), ("plan-longest-delay", "5")], part.Facts.Select(f => (f.Key, f.Value)));
        Assert.Equal([5m, 3m, 0m], Assert.Single(part.Tables).Bars!);
    }

    [Fact]
    public async Task Towns_stand_in_a_table_and_what_is_not_known_is_called_so()
    {
        var lead = await town.Lead();
        var page = await lead.Open("/team/auswertung/vergleich?kriterium=guides&kriterium=offers&sortieren=guides");
        Assert.Equal(["Stadt", "Angebote", "Ehrenamtliche Lots*innen"], page.QuerySelectorAll("thead th").Select(h => h.TextContent.Trim()));
        var rows = page.QuerySelectorAll(".comparison tbody tr");
        Assert.Equal(["Ahl", "Berg"], rows.Select(r => r.QuerySelector("th bdi")!.TextContent));
        Assert.Contains("2 je 10.000 Einwohner*innen", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("unsicher", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Equal("example.org", rows[0].QuerySelector("a[href='https://www.example.org/b']")!.TextContent);
        Assert.Equal(2, rows[1].QuerySelectorAll(".comparison__unknown").Length);
        Assert.Contains("Stand unbekannt", rows[1].TextContent, StringComparison.Ordinal);
        var file = await lead.GetStringAsync("/team/auswertung/vergleich.csv?kriterium=guides&kriterium=offers", Cancel);
        Assert.Equal(5, file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("Ahl;Stadt;Wege;Ehrenamtliche Lots*innen;4;;2;Zeitung;2024;", file, StringComparison.Ordinal);
        Assert.Contains("'=1+1", file, StringComparison.Ordinal);
        Assert.Contains("Keine Stadt passt", (await lead.Open("/team/auswertung/vergleich?stadt=nirgends")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_comparison_tells_the_report_how_much_of_it_is_known()
    {
        var part = await town.Report("Comparison", new(new(2026, 1), new(2026, 12)));
        Assert.Equal("3 von 24 Angaben", part.Facts.Single(f => f.Key == "comparison-known").Value);
        var table = Assert.Single(part.Tables);
        Assert.All(table.Rows, r => Assert.Equal(table.Columns.Count, r.Count));
    }

    [Fact]
    public async Task The_rooms_speak_every_language()
    {
        foreach (var language in Language.All)
        {
            var lead = await town.Lead(language.Code);
            foreach (var room in new[] { "ablauf", "geld", "vergleich" })
                Assert.Equal(HttpStatusCode.OK, (await lead.GetAsync($"/team/auswertung/{room}", Cancel)).StatusCode);
        }
    }

    [Fact]
    public async Task A_town_without_plan_budget_and_comparison_is_told_so()
    {
        using var package = SmallTown.Create();
        await using var site = new RunningSite { Content = package.Path };
        var lead = await (await site.Add(Roles.Lead)).SignIn();
        foreach (var (room, text) in new[] { ("ablauf", "noch nichts"), ("geld", "noch keinen Haushalt"), ("vergleich", "noch keine Stadt") })
            Assert.Contains(text, (await lead.Open($"/team/auswertung/{room}")).Body!.TextContent, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => town.DisposeAsync();
}
