using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Content.Rules;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;

namespace WirPunkt.TestSupport;

/// <summary>Database and packages as the program has them, without its web server: one process of an installation.</summary>
public sealed class Installation : IAsyncDisposable
{
    private readonly ServiceProvider services;

    /// <summary>Data folder of an installation on SQLite.</summary>
    private readonly string? sqlite;

    private Installation(string folder, string? postgres)
    {
        sqlite = postgres is null ? folder : null;
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["WIRPUNKT_DATA"] = folder,
            ["ConnectionStrings:WirPunkt"] = postgres,
        }).Build();
        var program = new ServiceCollection();
        program.AddLogging();
        program.AddSingleton<IConfiguration>(settings);
        program.AddModules(settings);
        services = program.BuildServiceProvider();
    }

    public static Installation OnSqlite(TemporaryFolder folder) => new(folder.Path, null);

    public static Installation OnSqlite(string folder) => new(folder, null);

    public static Installation OnPostgres(string connection) => new(System.IO.Path.GetTempPath(), connection);

    public static async Task<Installation> Empty(TemporaryFolder folder)
    {
        var installation = OnSqlite(folder);
        await installation.Migrate();
        return installation;
    }

    public Task Migrate()
    {
        if (sqlite is not null) MigratedDatabase.CopyTo(sqlite);
        return MigrateFromNothing();
    }

    public Task MigrateFromNothing() => Do(s => s.GetRequiredService<WirPunktDb>().Migrate());

    public Task<ImportReport> Import(string package) => Import(import => import.Run(package));

    /// <summary>As the command does it, whatever state the database is in.</summary>
    public Task<ImportReport> ImportAlone(string package) => Import(import => import.RunAlone(package));

    private async Task<ImportReport> Import(Func<ImportPackage, Task<ImportReport>> run)
    {
        ImportReport? report = null;
        await Do(async s => report = await run(s.GetRequiredService<ImportPackage>()));
        return report!;
    }

    public async Task<int?> Export(string folder)
    {
        int? count = null;
        await Do(async s => count = await s.GetRequiredService<ExportPackage>().Run(folder));
        return count;
    }

    /// <summary>What somebody does in the database, saved.</summary>
    public Task Edit(Func<WirPunktDb, Task> change) => Do(async s =>
    {
        var db = s.GetRequiredService<WirPunktDb>();
        await change(db);
        await db.SaveChangesAsync();
    });

    public async Task<Catalog> Content()
    {
        var catalog = Catalog.Empty;
        await Do(async s => catalog = await Catalog.Load(s.GetRequiredService<WirPunktDb>(), s.GetServices<IContentFile>()));
        return catalog;
    }

    /// <summary>What is wrong in a package, one line each.</summary>
    public IReadOnlyList<string> ProblemsOf(string package) =>
        [.. PackageContents.Read(package, services.GetServices<IContentFile>(), services.GetServices<ContentRule>(), services.GetRequiredService<AddressBook>(), services.GetRequiredService<TimeProvider>()).Check().Select(p => p.ToString())];

    /// <summary>What in a package is not wrong, but still missing.</summary>
    public IReadOnlyList<string> HintsOf(string package) =>
        [.. PackageContents.Read(package, services.GetServices<IContentFile>(), services.GetServices<ContentRule>(), services.GetRequiredService<AddressBook>(), services.GetRequiredService<TimeProvider>()).Hints.Select(p => p.ToString())];

    public async Task Do(Func<IServiceProvider, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    /// <summary>A view of the database that stays open, for two writers at once.</summary>
    public AsyncServiceScope Open() => services.CreateAsyncScope();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }
}
