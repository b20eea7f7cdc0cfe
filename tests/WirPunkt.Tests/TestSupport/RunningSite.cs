using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace WirPunkt.TestSupport;

/// <summary>The whole program with a data folder of its own, on the starter package unless a test names another.</summary>
public sealed partial class RunningSite : WebApplicationFactory<Program>
{
    /// <summary>Hundreds of people sign in, and every password would take a tenth of a second; what it really takes is for <c>PasswordTests</c>.</summary>
    private const int QuickIterations = 1000;

    private readonly string dataFolder = System.IO.Directory.CreateTempSubdirectory("wirpunkt-").FullName;

    /// <summary>Where the SQLite database lies.</summary>
    public string DataFolder => dataFolder;

    /// <summary>Package that is loaded at start.</summary>
    public string Content { get; init; } = Path.Combine(Repository.Root, "content", "boeblingen");

    /// <summary>PostgreSQL connection; null: SQLite.</summary>
    public string? Connection { get; init; }

    /// <summary>Null: the real time.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>Whether the guides' desk is open.</summary>
    public bool Desk { get; init; }

    /// <summary>What a test adds to the program.</summary>
    public Action<IServiceCollection>? More { get; init; }

    /// <summary>Further settings.</summary>
    public Dictionary<string, string> Settings { get; init; } = [];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (name, value) in Settings) builder.UseSetting(name, value);
        builder.UseSetting("WIRPUNKT_DATA", dataFolder);
        builder.UseSetting("WIRPUNKT_CONTENT", Content);
        builder.UseSetting("WIRPUNKT_JOBS", "off"); // a test says itself when a job runs
        builder.UseEnvironment("Production");
        builder.ConfigureTestServices(s => s.Configure<PasswordHasherOptions>(o => o.IterationCount = QuickIterations));
        if (More is not null) builder.ConfigureTestServices(More);
        if (Desk) builder.UseSetting("WIRPUNKT_DESK", "open");
        if (Connection is null) Prepare(dataFolder);
        else builder.UseSetting("ConnectionStrings:WirPunkt", Connection);
        if (Clock is not null) builder.ConfigureTestServices(s => s.Replace(ServiceDescriptor.Singleton(Clock)));
    }

    /// <summary>What lies in the data folder before the program starts; the journeys begin with nothing, as a newcomer does.</summary>
    static partial void Prepare(string dataFolder);

    /// <summary>How often a text stands in the files of the SQLite database, deleted or not; ids stand there in capitals.</summary>
    public int InFiles(string text) => System.IO.Directory.GetFiles(dataFolder, "wirpunkt.db*").Sum(file => Regex.Count(Encoding.Latin1.GetString(File.ReadAllBytes(file)), Regex.Escape(text), RegexOptions.IgnoreCase));

    /// <summary>A client that follows no redirect.</summary>
    public HttpClient Browser() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    [SuppressMessage("Design", "CA1031", Justification = "A temporary folder that stays behind must not fail a test")]
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        try
        {
            System.IO.Directory.Delete(dataFolder, recursive: true);
        }
        catch (IOException)
        {
            // SQLite may still hold the file for a moment; the system cleans its temporary folder.
        }
    }
}

/// <summary>Where the checkout is.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "WirPunkt.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the checkout");
    }
}
