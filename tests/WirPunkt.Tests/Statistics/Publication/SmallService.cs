namespace WirPunkt.Statistics.Publication;

/// <summary>Random contacts of a small service, and the plan of what it publishes.</summary>
internal static class SmallService
{
    public static readonly byte[] Secret = [.. "a secret for tests"u8];

    public static PublicationPlan Plan(int sites = 3) => new([.. Enumerable.Range(1, sites).Select(s => $"s{s}")],
    [
        new(Classification.Grouped("topics", [("g1", ["t1", "t2", "t3"]), ("g2", ["t4", "t5"])]), Monthly.Groups),
        new(Classification.Flat("languages", ["de", "ar", "uk", "not-recorded"]), Monthly.Everything),
        new(Classification.Flat("outcomes", ["solved", "open", "not-recorded"])),
    ]);

    /// <summary>As many tables and categories as a town has: what few people say hangs together in many ways.</summary>
    public static PublicationPlan ManyTables() => new([.. Enumerable.Range(1, 5).Select(s => $"s{s}")],
    [
        new(Classification.Grouped("topics", [.. Enumerable.Range(1, 5).Select(g => ($"g{g}", (IReadOnlyList<string>)[.. Enumerable.Range(1, 3).Select(t => $"t{g}-{t}")]))]), Monthly.Groups),
        new(Classification.Flat("languages", [.. Enumerable.Range(1, 12).Select(l => $"l{l}")]), Monthly.Everything),
        new(Classification.Flat("channels", ["on-site", "phone", "video", "digital"]), Monthly.Everything),
        .. Enumerable.Range(1, 4).Select(t => new PlannedTable(Classification.Flat($"table{t}", [.. Enumerable.Range(1, 2 + t).Select(c => $"c{c}")]))),
    ]);

    public static MonthCounts Count(PublicationPlan plan, Month month, Random random, int contacts)
    {
        var tables = plan.Tables.Select(t => new CountTable(t.By, plan.Sites.Count)).ToList();
        for (var i = 0; i < contacts; i++)
        {
            var site = Rarely(random, plan.Sites.Count);
            foreach (var table in tables) table.Add(table.By.Leaves[Rarely(random, table.By.Leaves.Count)], site, 1);
        }
        return new(month, tables);
    }

    public static List<MonthCounts> Count(PublicationPlan plan, int seed, int months, int contacts)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(1, months).Select(m => Count(plan, new(2026, m), random, random.Next(contacts / 2, contacts + 1)))];
    }

    /// <summary>The first more often than the last.</summary>
    private static int Rarely(Random random, int count) => (int)(count * random.NextDouble() * random.NextDouble());
}
