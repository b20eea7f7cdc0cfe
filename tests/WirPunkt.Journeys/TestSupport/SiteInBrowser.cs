using WirPunkt.Evaluation.Report.Files;
using WirPunkt.Journeys.TestSupport;
using WirPunkt.TestSupport;

[assembly: AssemblyFixture(typeof(SiteInBrowser))]

namespace WirPunkt.Journeys.TestSupport;

/// <summary>The whole site on a port of its own and one Chromium, both started once for all journeys. It is Tuesday, 24 November 2026, 9:30.</summary>
public sealed class SiteInBrowser : IAsyncLifetime
{
    /// <summary>Nothing of the browser's own leaves the machine; no sandbox, because containers do not allow one.</summary>
    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <summary>In milliseconds. A busy machine is slow, not broken.</summary>
    private const int Patience = 90_000;

    private readonly RunningSite site = new() { Desk = true, Clock = new FixedClock(2026, 11, 24, 9, 30) };
    private int windows;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public IServiceProvider Services => site.Services;

    /// <summary>The program itself, for what a test needs to be there before.</summary>
    public RunningSite Site => site;

    public string Root => site.ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        site.UseKestrel(0);
        site.StartServer();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { Headless = true, ExecutablePath = Chromium(), Args = Flags });
    }

    /// <summary>The same site by a name: a passkey belongs to a name, a bare address has none (WebAuthn 5.1.3).</summary>
    public string RootByName => Root.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    /// <summary>A window of its own: without history, without cookies, from an address of its own. Motion is off, so that nothing is measured half way.</summary>
    public async Task<IBrowserContext> OpenWindow(BrowserNewContextOptions? visitor = null)
    {
        var number = Interlocked.Increment(ref windows);
        var window = await browser!.NewContextAsync(new(visitor ?? new())
        {
            BaseURL = visitor?.BaseURL ?? Root,
            ReducedMotion = ReducedMotion.Reduce,
            ExtraHTTPHeaders = [new("X-Forwarded-For", $"10.0.{number / 256}.{number % 256}")], // journeys side by side are not one sender who guesses passwords
        });
        window.SetDefaultTimeout(Patience);
        await window.AddInitScriptAsync(Check.Source("colours"));
        return window;
    }

    /// <summary>A browser of its own that keeps what it knows in a folder, as the one on somebody's telephone does.</summary>
    public async Task<IBrowserContext> OpenBrowser(string folder)
    {
        var own = await playwright!.Chromium.LaunchPersistentContextAsync(folder, new() { Headless = true, ExecutablePath = Chromium(), Args = Flags, BaseURL = Root, ReducedMotion = ReducedMotion.Reduce });
        own.SetDefaultTimeout(Patience);
        return own;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        await site.DisposeAsync();
    }

    /// <summary><c>CHROMIUM</c>, otherwise the one that prints reports.</summary>
    private static string Chromium() =>
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named
        : ReportPdf.KnownPlaces.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException($"No Chromium: set CHROMIUM or install one of {string.Join(", ", ReportPdf.KnownPlaces)}");
}
