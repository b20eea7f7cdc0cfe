using System.Collections.Concurrent;
using WirPunkt.Journeys.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>What the privacy notice promises: nothing from elsewhere, nothing left on the device.</summary>
public sealed class PrivacyTests(SiteInBrowser site)
{
    private static readonly string[] Walk =
    [
        KindsOfPage.Start, KindsOfPage.Topics, KindsOfPage.Topic, KindsOfPage.Page, KindsOfPage.Service, KindsOfPage.Office,
        KindsOfPage.Place, KindsOfPage.WirPunkt, KindsOfPage.Hits, KindsOfPage.Privacy,
    ];

    [Theory]
    [InlineData("de"), InlineData("ar"), InlineData("uk")]
    public async Task Browsing_asks_nobody_else_and_leaves_nothing_behind(string language)
    {
        var problems = new ConcurrentBag<string>(); // the browser tells at any time
        await using var window = await site.OpenWindow();
        window.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Root + "/", StringComparison.Ordinal)) problems.Add($"asks {request.Url}");
        };
        window.Response += (_, response) =>
        {
            if (response.Headers.ContainsKey("set-cookie")) problems.Add($"{response.Url} sets a cookie");
        };
        window.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") problems.Add($"console: {message.Text}");
        };
        window.WebError += (_, error) => problems.Add($"script: {error.Error}");

        var page = await window.NewPageAsync();
        foreach (var path in Walk)
        {
            await page.GotoAsync(path.In(language), new() { WaitUntil = WaitUntilState.NetworkIdle });
            await page.Locator(".language-switch summary").ClickAsync();
        }
        foreach (var cookie in await window.CookiesAsync()) problems.Add($"cookie {cookie.Name}");
        foreach (var trace in await page.Problems("traces")) problems.Add(trace);
        Check.AssertNone(problems);
    }
}
