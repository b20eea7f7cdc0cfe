namespace WirPunkt.Bench.Pages;

/// <summary>What Lighthouse says of a German handbook page and of the Arabic start page, on its slow telephone.</summary>
internal static class PageQuality
{
    private static readonly string[] Pages = ["/de/seite/erste-schritte", "/ar"];
    private static readonly (string Category, double Goal)[] Categories = [("performance", 98), ("accessibility", 100), ("best-practices", 100), ("seo", 100)];
    private const int Rounds = 3;

    public static async Task<IReadOnlyList<Figure>> Measure(PublishedProgram program)
    {
        using var folder = await DataFolder.Filled(program);
        await using var site = program.Serve(folder);
        var verdicts = new List<(string Page, List<LighthouseVerdict> Rounds)>();
        foreach (var page in Pages)
        {
            await site.Answers(page); // as for every visitor but the first
            var rounds = new List<LighthouseVerdict>();
            for (var round = 0; round < Rounds; round++) rounds.Add(await Lighthouse.Judge(program, site.Address + page));
            verdicts.Add((page, rounds));
        }

        var paint = verdicts.Select(v => (v.Page, Value: v.Rounds.Select(r => r.LargestPaintSeconds).Median())).ToList();
        var scores = Categories.Select(c =>
        {
            var medians = verdicts.Select(v => (v.Page, Value: v.Rounds.Select(r => r.Scores[c.Category]).Median())).ToList();
            var lost = verdicts.SelectMany(v => v.Rounds).SelectMany(r => r.Lost[c.Category]).Distinct().ToList();
            return new Figure($"page.lighthouse.{c.Category}", medians.Min(m => m.Value), "points", Goal.AtLeast(c.Goal), How(medians) + (lost.Count > 0 ? $"; lost on {string.Join(", ", lost)}" : ""));
        });
        return [new("page.lcp", Math.Round(paint.Max(p => p.Value), 3), "s", Goal.AtMost(1.5), How(paint)), .. scores];
    }

    private static string How(IEnumerable<(string Page, double Value)> values) =>
        $"Lighthouse mobile, default throttling, the worse of the medians of {Rounds}: {string.Join(", ", values.Select(v => $"{v.Page} {Figure.Number(v.Value)}"))}";
}
