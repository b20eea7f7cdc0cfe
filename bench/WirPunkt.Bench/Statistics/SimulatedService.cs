using WirPunkt.Statistics.Publication;

namespace WirPunkt.Bench.Statistics;

/// <summary>Contacts as a service with four sites has them: few topics and languages are frequent, each site has its own, some entries come a month late.</summary>
internal sealed class SimulatedService
{
    private readonly Random random;
    private readonly double[][] topics, languages;
    private readonly List<(int[] Leaves, int Site)> late = [];

    public SimulatedService(int seed)
    {
        random = new(seed);
        (topics, languages) = (PerSite(40, 1.1), PerSite(15, 1.3));
    }

    public static PublicationPlan Plan { get; } = new(["mitte", "nord", "sued", "west"],
    [
        new(Classification.Grouped("topics", [.. Enumerable.Range(1, 8).Select(g => ($"g{g}", (IReadOnlyList<string>)[.. Enumerable.Range(1, 5).Select(t => $"g{g}t{t}")]))]), Monthly.Groups),
        new(Classification.Flat("languages", Enumerable.Range(1, 14).Select(l => $"l{l}").Append("not-recorded")), Monthly.Everything),
        new(Classification.Flat("channels", ["on-site", "phone", "video", "assistant"]), Monthly.Everything),
        new(Classification.Flat("kinds", ["first", "way", "preparation", "digital", "referral", "language", "not-recorded"])),
        new(Classification.Flat("outcomes", ["solved", "referred", "open", "not-recorded"])),
        new(Classification.Flat("wrongly-sent", ["yes", "no", "not-recorded"])),
        new(Classification.Flat("durations", ["short", "middle", "long", "not-recorded"])),
    ]);

    public MonthCounts Count(Month month, int mean)
    {
        var tables = Plan.Tables.Select(t => new CountTable(t.By, Plan.Sites.Count)).ToList();
        foreach (var (leaves, site) in late.Concat(Contacts(mean * (80 + random.Next(41)) / 100)).ToList())
        {
            if (late.Remove((leaves, site)) || random.Next(12) > 0) for (var t = 0; t < leaves.Length; t++) tables[t].Add(leaves[t], site, 1);
            else late.Add((leaves, site));
        }
        return new(month, tables);
    }

    private IEnumerable<(int[] Leaves, int Site)> Contacts(int number)
    {
        for (var i = 0; i < number; i++)
        {
            var site = Pick([0.45, 0.3, 0.17, 0.08]);
            yield return ([Leaf(0, Pick(topics[site])), Leaf(1, Pick(languages[site])), Leaf(2, Pick([0.7, 0.2, 0.04, 0.06])), .. Enumerable.Range(3, 4).Select(t => Leaf(t, Pick(Falling(Plan.Tables[t].By.Leaves.Count, 0.8))))], site);
        }
    }

    private static int Leaf(int table, int number) => Plan.Tables[table].By.Leaves[number];

    private double[][] PerSite(int count, double steepness) => [.. Enumerable.Range(0, 4).Select(_ => Falling(count, steepness).Select(w => w * (0.3 + random.NextDouble())).ToArray())];

    private static double[] Falling(int count, double steepness) => [.. Enumerable.Range(1, count).Select(i => Math.Pow(i, -steepness))];

    private int Pick(double[] weights)
    {
        var left = random.NextDouble() * weights.Sum();
        for (var i = 0; i < weights.Length; i++) if ((left -= weights[i]) < 0) return i;
        return weights.Length - 1;
    }
}
