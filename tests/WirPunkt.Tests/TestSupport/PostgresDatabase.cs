using Npgsql;

namespace WirPunkt.TestSupport;

/// <summary>A PostgreSQL database of one test's own, on the server that <see cref="Variable"/> names; dropped afterwards.</summary>
public sealed class PostgresDatabase : IAsyncDisposable
{
    public const string Variable = "WIRPUNKT_TEST_POSTGRES";

    private readonly string admin, name;

    private PostgresDatabase(string admin)
    {
        (this.admin, name) = (admin, $"wirpunkt_{Guid.NewGuid():N}");
        Connection = new NpgsqlConnectionStringBuilder(admin) { Database = name, Pooling = true, MaxPoolSize = 10 }.ConnectionString;
    }

    public string Connection { get; }

    /// <summary>The same database as another process reaches it: with connections of its own.</summary>
    public string ConnectionOf(string process) => new NpgsqlConnectionStringBuilder(Connection) { ApplicationName = process }.ConnectionString;

    public string Name => name;

    /// <summary>Creates a database with all tables; without a server the test is skipped.</summary>
    public static Task<PostgresDatabase> Create() => Make(async () => $" TEMPLATE {await MigratedDatabase.OnPostgres()}");

    /// <summary>Creates a database without tables, for the tests of migrations and of commands that migrate.</summary>
    public static Task<PostgresDatabase> Empty() => Make(() => Task.FromResult(""));

    private static async Task<PostgresDatabase> Make(Func<Task<string>> from)
    {
        var admin = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(admin),
            $"no PostgreSQL: set {Variable} to a connection that may create databases, such as Host=127.0.0.1;Username=wirpunkt;Password=…;Database=postgres");

        var database = new PostgresDatabase(admin!);
        await database.Administer($"CREATE DATABASE {database.name}{await from()}");
        return database;
    }

    /// <summary>Ends all connections and lets nobody in, as when the server is down for maintenance.</summary>
    public async Task CloseToAll()
    {
        await Administer($"ALTER DATABASE {name} ALLOW_CONNECTIONS false");
        await Administer($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
    }

    public async ValueTask DisposeAsync() => await Administer($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    private async Task Administer(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(admin) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // names cannot be parameters; they are made here
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
