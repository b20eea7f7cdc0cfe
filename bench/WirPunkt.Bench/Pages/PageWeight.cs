using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace WirPunkt.Bench.Pages;

/// <summary>What the first view of a handbook page sends over the wire, with nothing in the browser's cache, in each language.</summary>
internal static partial class PageWeight
{
    private const string Page = "/de/seite/erste-schritte";
    private const int SixtyKilobytes = 60 * 1024;

    public static async Task<IReadOnlyList<Figure>> Measure(PublishedProgram program)
    {
        using var folder = await DataFolder.Filled(program);
        await using var site = program.Serve(folder);
        await site.Answers(Page);
        await using var browser = await Browser.Start();

        var views = new List<FirstView>();
        foreach (var path in Translations(await site.Read(Page))) views.Add(await browser.View(site.Address, path));
        var german = views.Single(v => v.Path == Page);
        var worst = views.MaxBy(v => v.Bytes)!;
        const string how = "Chromium, headers and bodies as received (DevTools `encodedDataLength`), 60 KB = 61,440 bytes";
        return
        [
            new("page.bytes", german.Bytes, "bytes", Goal.AtMost(SixtyKilobytes), $"first view of {Page}, cold cache; {how}"),
            new("page.bytes.worst", worst.Bytes, "bytes", Goal.AtMost(SixtyKilobytes), $"the same in the heaviest of {views.Count} languages: {worst.Path}"),
            new("page.requests", views.Max(v => v.Requests), "requests", Goal.AtMost(8), $"most requests of a first view in {views.Count} languages, {german.Requests} in German; the site's icon is one of them"),
        ];
    }

    private static IEnumerable<string> Translations(string page) =>
        Alternate().Matches(page).Select(m => new Uri(m.Groups[1].Value).AbsolutePath).Distinct();

    [GeneratedRegex("""<link rel="alternate" hreflang="[^"]+" href="([^"]+)""")]
    private static partial Regex Alternate();
}
