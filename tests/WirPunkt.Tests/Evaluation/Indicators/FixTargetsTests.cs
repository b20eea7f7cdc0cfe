using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.TestSupport;

namespace WirPunkt.Evaluation.Indicators;

/// <summary>Targets are fixed before a half-year; whoever changes them afterwards says why, and what stood before stays.</summary>
public sealed class FixTargetsOnSqliteTests() : FixTargetsTests(Engine.Sqlite);

/// <inheritdoc cref="FixTargetsOnSqliteTests"/>
public sealed class FixTargetsOnPostgresTests() : FixTargetsTests(Engine.Postgres);

public abstract class FixTargetsTests(Engine engine) : IAsyncLifetime
{
    private const string Home = "/team/auswertung/ziele", Coming = Home + "?halbjahr=2027-1", Running = Home + "?halbjahr=2026-2";

    private RunningSite? site;

    private RunningSite Site => site!;

    public async ValueTask InitializeAsync() => site = new RunningSite { Connection = await engine.Connection(), Clock = new FixedClock(2026, 11, 27, 9, 0) };

    public async ValueTask DisposeAsync()
    {
        if (site is not null) await site.DisposeAsync();
        await engine.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task<HttpClient> Lead() => await (await Site.Add(Roles.Lead)).SignIn();

    private Task<List<FixedTarget>> Fixed(string indicator) => Site.Ask(db => db.Set<FixedTarget>().AsNoTracking().Where(t => t.Indicator == indicator).OrderBy(t => t.Number).ToListAsync());

    [Fact]
    public async Task Before_the_half_year_no_reason_is_asked_and_the_history_knows()
    {
        var lead = await Lead();
        var answer = await lead.Send(Coming, Home, ("target-gewonnen", "16"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var target = Assert.Single(await Fixed("gewonnen"));
        Assert.Equal((16, 10, new DateOnly(2026, 11, 27), null, false), (target.Target, target.Threshold, target.FixedOn, target.Reason, target.IsLate));
        Assert.Equal(8, await Site.Ask(db => db.Set<AuditEntry>().CountAsync(e => e.Kind == "targets.fixed")));
    }

    [Fact]
    public async Task Afterwards_it_takes_a_reason_and_both_versions_stay()
    {
        var lead = await Lead();
        await lead.Send(Coming, Home);
        var refused = await lead.Send(Coming, Home, ("target-gewonnen", "12"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = StarterSite.Parsed(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("12", page.QuerySelector("[name=target-gewonnen]")!.GetAttribute("value")); // nothing that was typed is lost
        Assert.Contains("begründen", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Single(await Fixed("gewonnen"));

        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Send(Coming, Home, ("target-gewonnen", "12"), ("reason", "Ein Wir-Punkt weniger"))).StatusCode);
        Assert.Equal([(15, null), (12, "Ein Wir-Punkt weniger")], (await Fixed("gewonnen")).Select(t => (t.Target, t.Reason)));
        Assert.Single(await Fixed("orte")); // what was not changed is not fixed anew
    }

    [Fact]
    public async Task In_a_half_year_that_has_begun_the_first_one_is_late_too()
    {
        var lead = await Lead();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.Send(Running, Home)).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Send(Running, Home, ("reason", "Erst jetzt vereinbart"))).StatusCode);
        Assert.True((await Fixed("orte"))[0].IsLate);
        Assert.Contains("nach Beginn des Halbjahrs", (await lead.Open(Running)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("target-besetzt", "101"), InlineData("target-besetzt", ""), InlineData("target-besetzt", "-3"), InlineData("threshold-besetzt", "95"), InlineData("target-orte", "99999999999"), InlineData("target-orte", "<b>")]
    public async Task An_impossible_number_is_said(string field, string value)
    {
        var refused = await (await Lead()).Send(Coming, Home, (field, value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("passt nicht", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, await Site.Ask(db => db.Set<FixedTarget>().CountAsync()));
    }

    [Fact]
    public async Task Of_two_leads_at_once_one_is_told()
    {
        await Site.Browser().GetAsync("/de", TestContext.Current.CancellationToken);
        async Task<FixResult> Fix(int target)
        {
            await using var scope = Site.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<FixTargets>().Run(new(2027, 1), [new("orte", target, 1)], "zugleich festgelegt", TestContext.Current.CancellationToken);
        }
        var results = await Task.WhenAll(Fix(4), Fix(5), Fix(6));
        var rows = await Fixed("orte");
        Assert.Equal(results.Count(r => r == FixResult.Fixed), rows.Count);
        Assert.Equal(Enumerable.Range(1, rows.Count), rows.Select(r => r.Number));
        Assert.All(results, r => Assert.True(r is FixResult.Fixed or FixResult.ChangedMeanwhile));
    }
}
