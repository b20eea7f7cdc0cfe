using Microsoft.Playwright;

namespace WirPunkt.Bench.Pages;

/// <summary>A Chromium of the size of a telephone that notes what it receives.</summary>
internal sealed class Browser : IAsyncDisposable
{
    public const string Executable = "/usr/bin/chromium";

    /// <summary>Nothing of its own over the network; a sandbox is not to be had in a container.</summary>
    public static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Headless Chromium leaves the icon out that every other browser fetches.</summary>
    private const string FetchIcon = "async () => { const icon = new Image(); icon.src = document.querySelector('link[rel=icon]').href; await icon.decode(); }";

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    public static async Task<Browser> Start()
    {
        var playwright = await Playwright.CreateAsync();
        return new Browser(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Flags }));
    }

    /// <summary>Opens a page with an empty cache and waits until its fonts are there.</summary>
    public async Task<FirstView> View(string address, string path)
    {
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 412, Height = 823 } });
        var page = await context.NewPageAsync();
        var devTools = await context.NewCDPSessionAsync(page);
        var received = new Received();
        devTools.Event("Network.requestWillBeSent").OnEvent += (_, e) => received.Asked(e!.Value.GetProperty("request").GetProperty("url").GetString()!);
        devTools.Event("Network.loadingFinished").OnEvent += (_, e) => received.Got(e!.Value.GetProperty("encodedDataLength").GetDouble());
        await devTools.SendAsync("Network.enable");

        await page.GotoAsync(address + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.EvaluateAsync("document.fonts.ready");
        if (!received.Addresses.Any(a => a.Contains("favicon", StringComparison.Ordinal))) await page.EvaluateAsync(FetchIcon);
        return new FirstView(path, (long)received.Bytes, received.Addresses.Count);
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    private sealed class Received
    {
        public List<string> Addresses { get; } = [];
        public double Bytes { get; private set; }

        public void Asked(string address)
        {
            if (!address.StartsWith("data:", StringComparison.Ordinal)) Addresses.Add(address);
        }

        public void Got(double bytes) => Bytes += bytes;
    }
}

/// <summary>What one page costs a visitor who comes for the first time.</summary>
internal sealed record FirstView(string Path, long Bytes, int Requests);
