using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Statistics.Counters;
using WirPunkt.Statistics.Publication;
using WirPunkt.Statistics.Published;
using WirPunkt.TestSupport;

namespace WirPunkt.Statistics.Months;

/// <summary>The lead corrects what is published.</summary>
public sealed class CorrectMonthTests : IDisposable
{
    private const string Point = "treff-am-see";

    private static readonly Month February = new(2026, 2);

    private readonly RunningSite site = new() { Clock = new FixedClock(2027, 1, 7, 5, 0) };

    private async Task<ErratumResult> Correct(int number, Month? month = null, string point = Point)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CorrectMonth>().Run(month ?? February, point, new Tally().Add(_ => null, number));
    }

    private Task<int> Entries() => site.Ask(db => db.Set<StoredEntry>().CountAsync());

    private async Task Publish()
    {
        await site.Simulate(new(2026, 1), 3);
        await site.Publish();
    }

    [Fact]
    public async Task Ten_contacts_that_were_forgotten_are_an_erratum_beside_what_was_published()
    {
        await Publish();
        var before = await Entries();

        Assert.Equal(ErratumResult.Corrected, await Correct(10));

        var figures = await site.Ask(db => new ReadFigures(db).Run());
        Assert.NotEmpty(figures.ErrataOf(PublishedPeriod.Of(February)));
        Assert.True(await Entries() > before);
        Assert.Equal(1, await site.Ask(db => db.Set<AuditEntry>().CountAsync(e => e.Kind == "statistics.corrected")));
        Assert.Contains("berichtigt", await site.Browser().GetStringAsync("/de/statistik/2026-02", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_corrected_is_said_and_changes_nothing()
    {
        await Publish();
        var (entries, counters) = (await Entries(), await site.Ask(db => db.Set<Counter>().SumAsync(c => c.Number)));

        Assert.Equal(ErratumResult.NotSoMany, await Correct(-1000));
        Assert.Equal(ErratumResult.NotPublished, await Correct(3, new(2026, 4)));
        Assert.Equal(ErratumResult.NotPublished, await Correct(3, point: "gibt-es-nicht"));

        Assert.Equal((entries, counters), (await Entries(), await site.Ask(db => db.Set<Counter>().SumAsync(c => c.Number))));
    }

    [Fact]
    public async Task The_lead_corrects_by_a_form_and_reads_what_came_of_it()
    {
        await Publish();
        var lead = await (await site.Add(Roles.Lead)).SignIn();
        const string Page = "/team/statistik/berichtigung";
        var answer = await lead.Send($"{Page}?monat=2026-02", Page, [("site", Point), ("direction", "more"), ("number", "12"), .. Features.All.Select(f => (f.Name(), Features.NotRecorded))]);
        Assert.Equal("/team/statistik?ergebnis=corrected", answer.Headers.Location?.ToString());
        var shown = await lead.Open(answer.Headers.Location!.ToString());
        Assert.Contains("Die neuen Zahlen sind veröffentlicht", shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("berichtigte Tabellen", shown.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("vollständig und unverändert", shown.Body.TextContent, StringComparison.Ordinal);

        foreach (var number in new[] { "0", "1000000000", "-3", "drei" })
        {
            answer = await lead.Send($"{Page}?monat=2026-02", Page, [("site", Point), ("direction", "more"), ("number", number), .. Features.All.Select(f => (f.Name(), Features.NotRecorded))]);
            Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    public void Dispose() => site.Dispose();
}
