namespace WirPunkt.Statistics.Publication;

/// <summary>Counts by node and site with all their sums: what is added to a leaf is added to everything it is part of.</summary>
public sealed class CountTable(Classification by, int sites)
{
    private readonly int[,] counts = new int[by.Count, sites + 1];

    public Classification By => by;
    public int Sites => sites;

    /// <summary>The column after the last site is all of them.</summary>
    public int this[int node, int column] => counts[node, column];

    public void Add(int leaf, int site, int number)
    {
        if (!by.IsLeaf(leaf) || counts[leaf, site] + number < 0) throw new ArgumentOutOfRangeException(nameof(leaf), $"{by.Name}: only a leaf is counted, and never below nothing.");
        foreach (var node in by.Upwards(leaf))
        {
            counts[node, site] += number;
            counts[node, sites] += number;
        }
    }

    public static CountTable Sum(IReadOnlyList<CountTable> parts)
    {
        var sum = new CountTable(parts[0].By, parts[0].Sites);
        for (var node = 0; node < sum.By.Count; node++)
        {
            for (var column = 0; column <= sum.Sites; column++) sum.counts[node, column] = parts.Sum(p => p[node, column]);
        }
        return sum;
    }
}

/// <summary>The true counters of a month, a table for each of the plan. Never leaves Statistics: what leaves is a <see cref="PublishedTable"/>.</summary>
public sealed class MonthCounts
{
    public MonthCounts(Month month, IReadOnlyList<CountTable> tables)
    {
        (Month, Tables) = (month, tables);
        var first = tables[0];
        var odd = tables.FirstOrDefault(t => Enumerable.Range(0, t.Sites).Any(s => t[Classification.Everything, s] != first[Classification.Everything, s]));
        if (odd is not null) throw new ArgumentException($"{month}: {odd.By.Name} and {first.By.Name} do not count the same contacts.", nameof(tables));
    }

    public Month Month { get; }
    public IReadOnlyList<CountTable> Tables { get; }
}
