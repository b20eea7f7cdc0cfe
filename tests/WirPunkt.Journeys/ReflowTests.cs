using WirPunkt.Journeys.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>Small windows, large text, wide spacing: everything stays there and nothing lies over anything else.</summary>
public sealed class ReflowTests(SiteInBrowser site)
{
    /// <summary>The longest words, the other direction, the other script.</summary>
    private static readonly string[] Languages = ["de", "ar", "uk"];

    public static TheoryData<string> Pages => KindsOfPage.All;

    /// <summary>320 px is a small phone, 640 px is a window of 1280 px at 200 %; what is to be tapped is measured on a usual phone and a wide window.</summary>
    [Theory, MemberData(nameof(Pages))]
    public async Task Narrow_window_needs_no_sideways_scrolling_and_everything_to_tap_is_large_enough(string path) =>
        Check.AssertNone(await ProblemsOf(path, [320, 640, 360, 1280], page => page.Problems(page.ViewportSize!.Width is 320 or 640 ? "layout" : "targets")));

    /// <summary>A window, and an old phone whose owner needs large letters.</summary>
    [Theory, MemberData(nameof(Pages))]
    public async Task Text_of_twice_the_size_loses_nothing(string path) =>
        Check.AssertNone(await ProblemsOf(path, [640, 1280, 320, 360], async page => [.. await page.Problems("larger"), .. await page.Problems("layout")]));

    [Theory, MemberData(nameof(Pages))]
    public async Task Wide_spacing_loses_nothing(string path) =>
        Check.AssertNone(await ProblemsOf(path, [360, 1280], async page => [.. await page.Problems("spacing"), .. await page.Problems("layout")]));

    /// <summary>The menu lies over the page; that is what a menu does.</summary>
    [Theory]
    [InlineData(null, 320), InlineData("larger", 640), InlineData("spacing", 320)]
    public async Task Open_language_menu_stays_in_the_window(string? change, int width) =>
        Check.AssertNone(await ProblemsOf(KindsOfPage.Service, [width, 1280], async page =>
        {
            if (change is not null) await page.Problems(change);
            await page.EvaluateAsync("document.querySelector('.language-switch').open = true");
            return [.. (await page.Problems("layout")).Where(p => !p.Contains("lies over", StringComparison.Ordinal)), .. await page.Problems("targets")];
        }));

    private async Task<List<string>> ProblemsOf(string path, int[] widths, Func<IPage, Task<string[]>> check)
    {
        var problems = new List<string>();
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        foreach (var address in Languages.Select(path.In))
        {
            await page.GotoAsync(address);
            await page.EvaluateAsync("document.fonts.ready.then(() => true)");
            foreach (var width in widths)
            {
                await page.SetViewportSizeAsync(width, 800);
                problems.AddRange((await check(page)).Select(p => $"{address} at {width} px: {p}"));
            }
        }
        return problems;
    }
}
