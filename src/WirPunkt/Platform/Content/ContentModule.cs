using WirPunkt.Platform.Content.Reports;
using WirPunkt.Platform.Content.Rules;
using WirPunkt.Platform.Database;

namespace WirPunkt.Platform.Content;

/// <summary>Content records, packages, and what of them is published.</summary>
public static partial class ContentModule
{
    public static void AddContent(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Publication>();
        services.AddHostedService<WatchForChanges>();
        services.AddScoped<Reading>();
        services.AddScoped<ImportPackage>();
        services.AddScoped<ExportPackage>();
        services.AddSingleton<Report, ContentReport>();
        services.AddSingleton<ReportSection, KindsAndLanguages>();
        services.AddSingleton<ContentRule, SameNumbers>();
    }

    /// <summary>Before the first request: database up to date, an empty one filled from <c>WIRPUNKT_CONTENT</c>, content in memory.</summary>
    public static async Task PrepareContent(this IServiceProvider services)
    {
        var publication = services.GetRequiredService<Publication>();
        if (await services.GetRequiredService<Connections>().AreUpToDate())
        {
            await publication.Reload();
            if (publication.Current.Count > 0) return;
        }
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WirPunktDb>().Migrate(thenAlone: async () =>
        {
            await publication.Reload();
            if (publication.Current.Count > 0) return;
            await LoadStarterContent(scope.ServiceProvider);
            await publication.Reload();
        });
    }

    /// <summary>The package for an empty database: <c>WIRPUNKT_CONTENT</c>, by default the starter package.</summary>
    public static string ContentFolder(this IConfiguration settings) => Path.GetFullPath(settings["WIRPUNKT_CONTENT"] ?? "content/boeblingen");

    private static async Task LoadStarterContent(IServiceProvider services)
    {
        var log = services.GetRequiredService<ILogger<ImportPackage>>();
        var folder = services.GetRequiredService<IConfiguration>().ContentFolder();
        var report = await services.GetRequiredService<ImportPackage>().Run(folder);
        if (report.Succeeded) Loaded(log, folder, report.Added);
        else NotLoaded(log, folder, string.Join(Environment.NewLine, report.Problems));
    }

    [LoggerMessage(LogLevel.Information, "Loaded {Count} records from {Folder}")]
    private static partial void Loaded(ILogger log, string folder, int count);

    [LoggerMessage(LogLevel.Error, "Nothing was loaded from {Folder}; the site starts empty. What is wrong:\n{Problems}")]
    private static partial void NotLoaded(ILogger log, string folder, string problems);
}
