using System.Xml.Linq;

namespace WirPunkt.Bench.Start;

/// <summary>What a site holds in memory while nobody asks: after fifty different pages and ten quiet seconds.</summary>
internal static class Memory
{
    private const int Requests = 50;
    private const double Megabyte = 1_000_000;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10), Jobs = TimeSpan.FromMinutes(2);

    public static async Task<IReadOnlyList<Figure>> Measure(PublishedProgram program)
    {
        using var folder = await DataFolder.Filled(program);
        await using var site = program.Serve(folder);
        await site.Answers("/de");
        foreach (var path in await PublicPaths(site)) await site.Read(path);
        await Task.Delay(Rest);
        var visited = site.ResidentMemory;
        await Task.Delay(Jobs);
        return
        [
            new("start.memory", Math.Round(visited / Megabyte, 1), "MB", Goal.AtMost(200), $"resident memory (MB = 1,000,000 bytes) {Rest.TotalSeconds} s after {Requests} different pages of the sitemap"),
            new("start.memory.jobs", Math.Round(site.ResidentMemory / Megabyte, 1), "MB", Goal.None, $"the same {Jobs.TotalMinutes} minutes later: the jobs have begun, and with them EF Core"),
        ];
    }

    /// <summary>Pages from all over the sitemap, so that every kind of page is among them.</summary>
    private static async Task<IEnumerable<string>> PublicPaths(RunningSite site)
    {
        var all = XDocument.Parse(await site.Read("/sitemap.xml")).Descendants()
            .Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).AbsolutePath).ToList();
        return Enumerable.Range(0, Requests).Select(i => all[i * all.Count / Requests]);
    }
}
