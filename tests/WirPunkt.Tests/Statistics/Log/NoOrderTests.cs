using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Statistics.Counters;
using WirPunkt.TestSupport;

namespace WirPunkt.Statistics.Log;

/// <summary>While a shift runs, nothing in the database tells which contact came before which.</summary>
/// <param name="tables">asks for the names of all tables</param>
public abstract class NoOrderTests(Engine engine, string tables) : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private readonly TemporaryFolder package = SmallTown.Create();
    private readonly Guid shift = Guid.NewGuid();

    protected RunningSite Site { get; private set; } = null!;

    /// <summary>The keys of forty contacts in the order in which they came.</summary>
    protected IReadOnlyList<Guid> Came { get; } = [.. Enumerable.Range(0, 40).Select(_ => Guid.NewGuid())];

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Site = new() { Content = package.Path, Clock = new FixedClock(2026, 11, 24, 9, 30), Connection = await engine.Connection() };
        foreach (var id in Came) await Take(id, 1);
        foreach (var id in Came.Skip(5).Take(10)) await Take(id, 2); // corrected later
    }

    protected async Task Take(Guid id, int revision)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TakeEntries>().Run([new(id, shift, "treff", Today, revision, 1, new Dictionary<Feature, string> { [Feature.Topic] = "arbeit" })], Today, Cancel);
    }

    [Fact]
    public async Task No_table_gives_contacts_in_the_order_in_which_they_came()
    {
        var seen = 0;
        foreach (var table in await Rows(tables))
        {
            var text = string.Join('\n', await Rows($"SELECT * FROM \"{table}\"")); // as they lie there: nobody asks for an order
            var found = Came.Select(id => (id, At: text.IndexOf($"{id}", StringComparison.OrdinalIgnoreCase))).Where(f => f.At >= 0).OrderBy(f => f.At).Select(f => f.id).ToList();
            Assert.Equal(found.Order(), found);
            seen += found.Count;
        }
        Assert.Equal(Came.Count, seen); // and each stands in one place only
    }

    [Fact]
    public async Task After_the_shift_what_is_remembered_of_them_has_no_order_either()
    {
        await using (var scope = Site.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<EndShift>().Run(shift, Cancel);
        var seen = (await Rows("SELECT \"Id\" FROM seen_entry")).Select(Guid.Parse).ToList();
        Assert.Equal(Came.Order(), seen);
    }

    private Task<List<string>> Rows(string query) => Site.Ask(async db =>
    {
        await db.Database.OpenConnectionAsync(Cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var rows = new List<string>();
        while (await reader.ReadAsync(Cancel)) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        return rows;
    });

    public async ValueTask DisposeAsync()
    {
        if (Site is not null) await Site.DisposeAsync();
        package.Dispose();
        await engine.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class SqliteNoOrderTests() : NoOrderTests(Engine.Sqlite, "SELECT name FROM sqlite_master WHERE type = 'table'")
{
    [Fact]
    public async Task No_earlier_state_of_the_shift_stands_in_its_files()
    {
        for (var again = 0; Came.Any(id => Site.InFiles($"{id}") > 1) && again < 20; again++) await Take(Guid.NewGuid(), 1); // somebody was just reading: the next tap empties the journal
        Assert.All(Came, id => Assert.InRange(Site.InFiles($"{id}"), 0, 1)); // none: where one page ends and another begins
    }
}

public sealed class PostgresNoOrderTests() : NoOrderTests(Engine.Postgres, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'");
