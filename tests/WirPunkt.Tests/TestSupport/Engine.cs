namespace WirPunkt.TestSupport;

/// <summary>A database for one test, of one of the two engines the program runs on; gone when the test is over.</summary>
public abstract class Engine : IAsyncDisposable
{
    public static Engine Sqlite => new OnSqlite();

    /// <summary>Without a server the test is skipped.</summary>
    public static Engine Postgres => new OnPostgres();

    /// <summary>An installation whose database is empty and not migrated yet.</summary>
    public abstract Task<Installation> Install();

    /// <summary>A database of its own with all tables for a running site; null stands for SQLite in the site's folder.</summary>
    public abstract Task<string?> Connection();

    public abstract ValueTask DisposeAsync();

    private sealed class OnSqlite : Engine
    {
        private readonly TemporaryFolder data = new();

        public override Task<Installation> Install() => Task.FromResult(Installation.OnSqlite(data));

        public override Task<string?> Connection() => Task.FromResult<string?>(null);

        public override ValueTask DisposeAsync()
        {
            data.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class OnPostgres : Engine
    {
        private PostgresDatabase? database;

        public override async Task<Installation> Install()
        {
            database = await PostgresDatabase.Empty();
            return Installation.OnPostgres(database.Connection);
        }

        public override async Task<string?> Connection() => (database = await PostgresDatabase.Create()).Connection;

        public override ValueTask DisposeAsync() => database?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
