using WirPunkt.TestSupport;

namespace WirPunkt.Editing;

public sealed class PostgresSaveRecordsTests : SaveRecordsTests
{
    private PostgresDatabase? database;

    protected override async Task<Installation> Install()
    {
        database = await PostgresDatabase.Create();
        return Installation.OnPostgres(database.Connection);
    }

    public override async ValueTask DisposeAsync()
    {
        if (database is null) return;
        await base.DisposeAsync();
        await database.DisposeAsync();
    }
}
