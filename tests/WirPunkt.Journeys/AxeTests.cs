using System.Collections.Concurrent;
using WirPunkt.Journeys.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>Every kind of page in nine languages, in light and in dark colours: WCAG 2.2 AA as far as a program can tell.</summary>
public sealed class AxeTests(SiteInBrowser site)
{
    /// <summary>Two pages at a time, one for each core of the smallest machine that builds.</summary>
    private const int Tabs = 2;

    [Theory, MemberData(nameof(KindsOfPage.All), MemberType = typeof(KindsOfPage))]
    public async Task Page_has_no_barrier_in_any_language(string path)
    {
        var problems = new ConcurrentBag<string>();
        var addresses = new ConcurrentQueue<string>(path.InAllLanguages());
        await Task.WhenAll(Enumerable.Range(0, Tabs).Select(async _ =>
        {
            await using var window = await site.OpenWindow();
            var page = await window.NewPageAsync();
            while (addresses.TryDequeue(out var address))
                foreach (var problem in await ProblemsOf(page, address)) problems.Add(problem);
        }));
        Check.AssertNone(problems.Order());
    }

    [Fact]
    public async Task Open_language_menu_has_no_barrier()
    {
        var problems = new List<string>();
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        foreach (var address in KindsOfPage.Start.InAllLanguages())
            problems.AddRange(await ProblemsOf(page, address, beforeCheck: async () =>
            {
                await page.Locator(".language-switch summary").ClickAsync();
                await page.EvaluateAsync("""
                    const menu = document.querySelector(".language-switch ul").getBoundingClientRect();
                    for (const link of document.querySelectorAll("main a")) {
                      const { left, right, top, bottom } = link.getBoundingClientRect(); // half under the open menu it is no target while that is open
                      if (left < menu.right && right > menu.left && top < menu.bottom && bottom > menu.top) link.style.visibility = "hidden";
                    }
                    """);
            }));
        Check.AssertNone(problems);
    }

    private static async Task<List<string>> ProblemsOf(IPage page, string address, Func<Task>? beforeCheck = null)
    {
        var problems = new List<string>();
        var answer = await page.GotoAsync(address);
        var expected = address.EndsWith(KindsOfPage.NotFound, StringComparison.Ordinal) ? 404 : 200;
        if (answer!.Status != expected || !page.Url.EndsWith(address, StringComparison.Ordinal)) problems.Add($"{address} answers {answer.Status} at {page.Url}: another kind of page was checked");
        await page.LoadAxe();
        if (beforeCheck is not null) await beforeCheck();
        problems.AddRange((await page.Problems("markup")).Select(p => $"{address}: {p}"));
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            string[] found = [.. await page.Problems("axe", scheme is ColorScheme.Dark), .. await page.Problems("contrast")];
            problems.AddRange(found.Select(p => $"{address} {scheme}: {p}"));
        }
        return problems;
    }
}
