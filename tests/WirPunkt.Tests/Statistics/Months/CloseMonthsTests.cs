using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Platform.Database;
using WirPunkt.Statistics.Counters;
using WirPunkt.Statistics.Publication;
using WirPunkt.Statistics.Published;
using WirPunkt.TestSupport;

namespace WirPunkt.Statistics.Months;

/// <summary>From counters to published numbers, in the real database.</summary>
public sealed class CloseMonthsTests
{
    private static readonly Month January = new(2025, 1);

    private static RunningSite Site(string? connection = null) => new() { Clock = new FixedClock(2027, 1, 7, 5, 0), Connection = connection };

    private static Task<Figures> Figures(RunningSite site) => site.Ask(db => new ReadFigures(db).Run());

    private static Task<List<string>> Closed(RunningSite site) => site.Ask(db => db.Set<ClosedMonth>().OrderBy(m => m.Month).Select(m => m.Month).ToListAsync());

    private static async Task Add(RunningSite site, Month month, string point, int number)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TrueCounts>().Add(month, point, new Tally().Add(_ => null, number));
    }

    private static async Task Freeze(RunningSite site, Month month)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TrueCounts>().Freeze(month, new(2027, 1, 6));
    }

    [Fact]
    public async Task Two_years_are_published_and_add_up() => await PublishTwoYears(null);

    [Fact]
    public async Task Two_years_are_published_on_PostgreSQL_too()
    {
        await using var database = await PostgresDatabase.Create();
        await PublishTwoYears(database.Connection);
    }

    private static async Task PublishTwoYears(string? connection)
    {
        using var site = Site(connection);
        await site.Simulate(January, 24);

        Assert.Equal(24, await site.Publish());
        Assert.Equal(0, await site.Publish()); // once and for all

        var figures = await Figures(site);
        Assert.Equal(2 + 8 + 24, figures.Periods.Count);
        Assert.Equal("2026-q4", figures.Newest!.Key);
        Assert.Equal(12, figures.LineUpTo(figures.Newest).Count);
        foreach (var year in new[] { 2025, 2026 }) AssertAddsUp(figures, year);
    }

    /// <summary>A year is its quarters, and a quarter its months, in every number that all of them publish.</summary>
    private static void AssertAddsUp(Figures figures, int year)
    {
        int? Of(PublishedPeriod period) => figures.TablesOf(period)[0].Total;
        var quarters = Enumerable.Range(1, 4).Select(q => new PublishedPeriod(year, q)).ToList();
        Assert.Equal(Of(new(year)), quarters.Sum(Of));
        foreach (var quarter in quarters)
        {
            var months = Enumerable.Range(1, 12).Select(m => new PublishedPeriod(year, MonthNumber: m)).Where(m => m.Last.Quarter == quarter.Quarter).ToList();
            if (months.All(m => figures.TablesOf(m).Count > 0)) Assert.Equal(Of(quarter), months.Sum(Of));
        }
    }

    [Fact]
    public async Task A_month_that_is_still_open_is_not_published_and_nothing_after_it()
    {
        using var site = Site();
        await site.Simulate(new(2026, 9), 1);
        await Add(site, new(2026, 10), "treff-am-see", 7);
        await site.Simulate(new(2026, 11), 1);

        await site.Publish();

        Assert.Equal(["2026-07", "2026-08", "2026-09"], await Closed(site)); // the quarter in which counting began, whole
        await Freeze(site, new(2026, 10));
        await site.Publish();
        Assert.Equal(["2026-10", "2026-11"], (await Closed(site)).Skip(3));
    }

    [Fact]
    public async Task Two_that_publish_at_once_publish_once()
    {
        using var site = Site();
        await site.Simulate(new(2026, 1), 3);

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ => { try { return await site.Publish(); } catch (DbUpdateException) { return 0; } }));
        await site.Publish(); // whoever failed begins again where the other stood

        Assert.Contains(both, b => b > 0);
        Assert.Equal(["2026-01", "2026-02", "2026-03"], await Closed(site));
        Assert.Equal(4, (await Figures(site)).Periods.Count);
    }

    [Fact]
    public async Task What_fails_at_the_last_moment_leaves_nothing()
    {
        using var site = Site();
        await site.Simulate(new(2026, 1), 1);
        await site.Ask(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER broken BEFORE INSERT ON closed_month BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"));

        await Assert.ThrowsAsync<DbUpdateException>(site.Publish);

        Assert.Equal(0, await site.Ask(db => db.Set<StoredEntry>().CountAsync()));
        await site.Ask(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER broken"));
        Assert.Equal(1, await site.Publish());
    }

    [Fact]
    public async Task A_Wir_Punkt_that_opens_within_a_quarter_is_part_of_it()
    {
        using var site = Site();
        await site.Simulate(new(2026, 1), 1);
        await site.Publish();
        await Add(site, new(2026, 2), "neu-am-bahnhof", 40);
        await site.Simulate(new(2026, 2), 2);
        await site.Publish();

        var quarter = (await Figures(site)).TablesOf(new(2026, 1))[0];
        Assert.InRange(quarter.SiteRows.Single(r => r.Key == "neu-am-bahnhof").Value, 36, 44);
        Assert.Equal(quarter.Total, quarter.SiteRows.Sum(r => r.Value));
    }

    [Fact]
    public async Task What_is_published_cannot_be_changed_and_where_it_was_nothing_is_shown()
    {
        using var site = Site();
        await site.Simulate(new(2026, 1), 1);
        await site.Publish();
        const string Forge = "UPDATE ledger_entry SET \"Numbers\" = '[]' WHERE \"Sequence\" = 2";
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => site.Ask(db => db.Database.ExecuteSqlRawAsync(Forge)));

        await site.Ask(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER ledger_entry_no_UPDATE; " + Forge)); // somebody with the file in their hands

        var fault = await Assert.ThrowsAsync<BrokenLedgerException>(() => Figures(site));
        Assert.Equal(2, fault.Sequence);
        Assert.Contains("Die Zahlen werden gerade geprüft", await site.Browser().GetStringAsync("/de/statistik", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, (await site.Browser().GetAsync("/statistik/daten.csv", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task The_secret_is_made_once_and_stands_nowhere_in_clear()
    {
        using var site = Site();
        await using var scope = site.Services.CreateAsyncScope();
        var secret = scope.ServiceProvider.GetRequiredService<RoundingSecret>();
        var made = await secret.Read(TestContext.Current.CancellationToken);
        Assert.Equal(made, await secret.Read(TestContext.Current.CancellationToken));
        Assert.DoesNotContain(Convert.ToBase64String(made), (await site.Ask(db => db.Set<StoredSecret>().SingleAsync())).Protected, StringComparison.Ordinal);
    }
}
