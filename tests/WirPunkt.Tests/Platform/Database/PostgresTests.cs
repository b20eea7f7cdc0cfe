using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WirPunkt.TestSupport;

namespace WirPunkt.Platform.Database;

/// <summary>What only a database server can show: several processes, and a server that goes away.</summary>
public sealed class PostgresTests
{
    [Fact]
    public async Task Two_processes_may_migrate_a_fresh_database_at_once()
    {
        await using var database = await PostgresDatabase.Empty();
        await using var one = Installation.OnPostgres(database.ConnectionOf("one"));
        await using var other = Installation.OnPostgres(database.ConnectionOf("other"));
        await Task.WhenAll(one.Migrate(), other.Migrate());
        Assert.Equal(0, (await other.Content()).Count);
    }

    [Fact]
    public async Task Who_has_migrated_lets_the_next_one_migrate_although_it_stays_connected()
    {
        await using var database = await PostgresDatabase.Empty();
        await using var one = Installation.OnPostgres(database.ConnectionOf("one"));
        await using var other = Installation.OnPostgres(database.ConnectionOf("other"));
        await one.Migrate();
        await other.Migrate().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Two_processes_may_import_at_once()
    {
        await using var database = await PostgresDatabase.Empty();
        using var package = SmallTown.Create();
        await using var one = Installation.OnPostgres(database.ConnectionOf("one"));
        await using var other = Installation.OnPostgres(database.ConnectionOf("other"));
        var reports = await Task.WhenAll(one.ImportAlone(package.Path), other.ImportAlone(package.Path));
        Assert.Equal([(0, 14), (14, 0)], reports.Select(r => (r.Added, r.Unchanged)).Order());
    }

    [Fact]
    public async Task Two_processes_may_start_on_a_fresh_database_at_once()
    {
        await using var database = await PostgresDatabase.Empty();
        using var package = SmallTown.Create();
        using var one = new RunningSite { Connection = database.ConnectionOf("one"), Content = package.Path };
        using var other = new RunningSite { Connection = database.ConnectionOf("other"), Content = package.Path };
        await Task.WhenAll(Task.Run(one.Browser), Task.Run(other.Browser));
        foreach (var site in new[] { one, other })
            Assert.Contains("Rathaus Kleinstadt", await site.Browser().GetStringAsync("/de/stelle/rathaus", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_go_on_from_memory_when_the_database_goes_away()
    {
        await using var database = await PostgresDatabase.Empty();
        using var package = SmallTown.Create();
        using var site = new RunningSite { Connection = database.Connection, Content = package.Path };
        var browser = site.Browser();
        await database.CloseToAll();
        var stopping = site.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(4));
            using var either = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, stopping);
            await Task.Delay(Timeout.Infinite, either.Token);
        });
        Assert.False(stopping.IsCancellationRequested, "the program stopped");
        Assert.Contains("Rathaus Kleinstadt", await browser.GetStringAsync("/de/stelle/rathaus", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
