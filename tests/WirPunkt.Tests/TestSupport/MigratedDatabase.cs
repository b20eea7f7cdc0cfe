using Microsoft.Data.Sqlite;
using Npgsql;

[assembly: AssemblyFixture(typeof(WirPunkt.TestSupport.MigratedDatabase))]

namespace WirPunkt.TestSupport;

/// <summary>
/// An empty database with all tables, made once for all tests: each gets a copy instead of migrating anew. That migrations work
/// from nothing is for <c>PostgresTests</c>, the commands and the journeys to show.
/// </summary>
public sealed class MigratedDatabase : IAsyncDisposable
{
    private static readonly Lazy<byte[]> SqliteFile = new(() => Task.Run(MakeSqlite).GetAwaiter().GetResult());
    private static readonly Lazy<Task<PostgresDatabase>> PostgresTemplate = new(MakePostgres);

    /// <summary>Puts the file into a data folder that has none yet.</summary>
    public static void CopyTo(string dataFolder)
    {
        var file = Path.Combine(dataFolder, "wirpunkt.db");
        if (File.Exists(file)) return;
        System.IO.Directory.CreateDirectory(dataFolder);
        File.WriteAllBytes(file, SqliteFile.Value);
    }

    /// <summary>The database's name on the tests' server.</summary>
    public static async Task<string> OnPostgres() => (await PostgresTemplate.Value).Name;

    public async ValueTask DisposeAsync()
    {
        if (PostgresTemplate.IsValueCreated && PostgresTemplate.Value.IsCompletedSuccessfully) await (await PostgresTemplate.Value).DisposeAsync();
    }

    private static async Task<byte[]> MakeSqlite()
    {
        using var folder = new TemporaryFolder();
        await using (var installation = Installation.OnSqlite(folder)) await installation.MigrateFromNothing();
        await using (var connection = new SqliteConnection($"Data Source={folder["wirpunkt.db"]};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)"; // else the tables are in a file beside it
            await command.ExecuteNonQueryAsync();
        }
        return await File.ReadAllBytesAsync(folder["wirpunkt.db"]);
    }

    private static async Task<PostgresDatabase> MakePostgres()
    {
        var template = await PostgresDatabase.Empty();
        var alone = new NpgsqlConnectionStringBuilder(template.Connection) { Pooling = false }.ConnectionString; // nobody may be connected to a template
        await using var installation = Installation.OnPostgres(alone);
        await installation.MigrateFromNothing();
        return template;
    }
}

public sealed partial class RunningSite
{
    static partial void Prepare(string dataFolder) => MigratedDatabase.CopyTo(dataFolder);
}
