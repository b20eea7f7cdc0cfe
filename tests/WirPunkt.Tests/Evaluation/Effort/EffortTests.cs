using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Platform.Languages;
using WirPunkt.TestSupport;

namespace WirPunkt.Evaluation.Effort;

/// <summary>The lead's minutes through the pages, on both databases.</summary>
public abstract class EffortTests(Engine engine) : IAsyncLifetime
{
    private const string Home = "/team/auswertung/aufwand", Week = Home + "/woche", Settings = Home + "/einstellungen";
    private readonly TemporaryFolder package = SmallTown.Create();
    private RunningSite site = null!;
    private HttpClient lead = null!;

    public async ValueTask InitializeAsync()
    {
        site = new() { Content = package.Path, Clock = new FixedClock(2026, 11, 25, 9, 30), Connection = await engine.Connection() };
        lead = await (await site.Add(Roles.Lead)).SignIn();
    }

    public async ValueTask DisposeAsync()
    {
        lead?.Dispose();
        site?.Dispose();
        package.Dispose();
        await engine.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private Task<List<EffortDay>> Stored() => site.Ask(db => db.Set<EffortDay>().AsNoTracking().OrderBy(e => e.Day).ToListAsync());

    private Task<HttpResponseMessage> Click(string kind, string minutes) => lead.Send(Home, Home, ("kind", kind), ("minutes", minutes));

    [Fact]
    public async Task One_click_a_day_adds_up_even_when_many_come_at_once()
    {
        var shown = await lead.Open(Home);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => lead.Send(shown, Home, ("kind", "Planning"), ("minutes", "15"))));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.SeeOther, a.StatusCode));
        Assert.Equal(HttpStatusCode.SeeOther, (await Click("Content", "60")).StatusCode);
        Assert.Equal([(EffortKind.Content, 60), (EffortKind.Planning, 120)], (await Stored()).Select(e => (e.Kind, e.Minutes)).OrderBy(e => e.Minutes));
        Assert.Contains("Heute eingetragen: 3 Stunden", (await lead.Open(Home)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Planning", "17"), InlineData("Planning", "-15"), InlineData("Unsinn", "15"), InlineData("Planning", "")]
    public async Task What_is_no_button_is_refused(string kind, string minutes)
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await Click(kind, minutes)).StatusCode);
        Assert.Empty(await Stored());
    }

    [Fact]
    public async Task A_day_that_is_full_takes_no_further_click()
    {
        await site.Ask(db =>
        {
            db.Add(new EffortDay { Day = new(2026, 11, 25), Kind = EffortKind.Other, Minutes = EffortDay.Longest });
            return db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Click("Planning", "15")).StatusCode);
        Assert.Equal(EffortDay.Longest, Assert.Single(await Stored()).Minutes);
    }

    [Fact]
    public async Task A_week_is_entered_corrected_and_emptied_at_once()
    {
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Send(Week, Week, ("Planning.2026-11-23", "90"), ("Content.2026-11-24", "30"))).StatusCode);
        Assert.Equal([90, 30], (await Stored()).Select(e => e.Minutes));
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Send(Week, Week, ("Planning.2026-11-23", "45"), ("Content.2026-11-24", ""))).StatusCode);
        Assert.Equal((EffortKind.Planning, 45), Assert.Single((await Stored()).Select(e => (e.Kind, e.Minutes))));
    }

    [Fact]
    public async Task A_week_that_was_changed_meanwhile_is_not_overwritten()
    {
        var shown = await lead.Open(Week);
        await Click("Planning", "15");
        var answer = await lead.Send(shown, Week, ("Planning.2026-11-25", "90"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(15, Assert.Single(await Stored()).Minutes);
        var page = StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("90", page.QuerySelector("input[name='Planning.2026-11-25']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Send(page, Week)).StatusCode); // seen, and saved
        Assert.Equal(90, Assert.Single(await Stored()).Minutes);
    }

    [Fact]
    public async Task Wrong_minutes_are_said_in_their_field_and_nothing_is_saved()
    {
        var answer = await lead.Send(Week, Week, ("Planning.2026-11-23", "viel"), ("Content.2026-11-24", "30"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("viel", page.QuerySelector("input[aria-invalid=true]")!.GetAttribute("value"));
        Assert.Empty(await Stored());
    }

    [Fact]
    public async Task The_share_of_the_post_is_dated_audited_and_measured_against()
    {
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Send(Settings, Settings, ("from", "2026-11-01"), ("hours", "40"), ("percent", "50"))).StatusCode);
        var share = await site.Ask(db => db.Set<PostShare>().AsNoTracking().SingleAsync());
        Assert.Equal((2400, 50), (share.WeekMinutes, share.Percent));
        Assert.Single(await site.Ask(db => db.Set<AuditEntry>().Where(a => a.Kind == "effort.share").ToListAsync()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.Send(Settings, Settings, ("from", "2026-11-01"), ("hours", "40"), ("percent", "0"))).StatusCode);
        await Click("Planning", "60");
        Assert.Contains("86,97", (await lead.Open(Home)).QuerySelector(".effort-months")!.TextContent, StringComparison.Ordinal); // 40 h × 4.348 × 50 %
    }

    [Fact]
    public async Task The_report_has_hours_by_kind_and_month_against_the_share()
    {
        await lead.Send(Week, Week, ("Planning.2026-11-23", "90"), ("Content.2026-11-24", "30"));
        await using var scope = site.Services.CreateAsyncScope();
        var source = scope.ServiceProvider.GetServices<IReportSource>().OfType<EffortInReport>().Single();
        var texts = scope.ServiceProvider.GetRequiredService<TextLibrary>().In(Language.German);
        var part = await source.Read(new(new(2026, 10), new(2026, 11)), texts, TestContext.Current.CancellationToken);
        Assert.Equal(("2 Stunden", "5 %"), (part.Facts[0].Value, part.Facts[2].Value));
        Assert.Equal(2, part.Tables.Single(t => t.Key == "effort-kinds").Bars!.Sum());
        Assert.All(part.Tables, t => Assert.All(t.Rows, r => Assert.Equal(t.Columns.Count, r.Count)));
        Assert.Empty((await source.Read(new(new(2025, 1), new(2025, 2)), texts, TestContext.Current.CancellationToken)).Tables);
    }
}

public sealed class SqliteEffortTests() : EffortTests(Engine.Sqlite);

public sealed class PostgresEffortTests() : EffortTests(Engine.Postgres);
