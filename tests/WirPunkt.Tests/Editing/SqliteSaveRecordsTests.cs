using WirPunkt.TestSupport;

namespace WirPunkt.Editing;

public sealed class SqliteSaveRecordsTests : SaveRecordsTests
{
    private readonly TemporaryFolder data = new();

    protected override Task<Installation> Install() => Task.FromResult(Installation.OnSqlite(data));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        data.Dispose();
    }
}
