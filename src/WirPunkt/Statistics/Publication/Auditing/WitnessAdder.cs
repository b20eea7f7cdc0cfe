namespace WirPunkt.Statistics.Publication.Auditing;

/// <summary>Adds a witness up, once and from its leaves alone, and looks at every statement. It trusts no solver and uses nothing of theirs.</summary>
public static class WitnessAdder
{
    public static bool Fits(PublicationPlan plan, Witness witness, IReadOnlyList<Statement> statements)
    {
        var sums = Enumerable.Range(0, plan.Tables.Count).Select(table => Sums(plan, witness, table)).ToList();
        if (sums.Any(s => s is null || !CountTheSame(s, sums[0]!))) return false;
        foreach (var s in statements) if (!s.Interval.Contains(sums[s.Table]![(int)s.Span, s.Node, s.Column])) return false;
        return true;
    }

    public static long Add(PublicationPlan plan, Witness witness, int table, Span span, int node, int column) => Sums(plan, witness, table)![(int)span, node, column];

    /// <summary>By span, node and column; null when something is below nothing, and so no count.</summary>
    private static long[,,]? Sums(PublicationPlan plan, Witness witness, int table)
    {
        var (by, counts) = (plan.Tables[table].By, witness.Tables[table]);
        var sums = new long[Spans.Count, by.Count, plan.Columns];
        for (var at = 0; at < counts.Length; at++)
        {
            var (month, leaf, site) = (at / plan.Columns / by.Count, at / plan.Columns % by.Count, at % plan.Columns);
            if (!by.IsLeaf(leaf) || site == plan.AllSites) continue; // a sum that is said is not believed
            if (counts[at] < 0) return null;
            for (var node = leaf; node >= 0; node = by.Parent(node))
            {
                foreach (var span in Spans.With(month)) sums[(int)span, node, site] += counts[at];
                foreach (var span in Spans.With(month)) sums[(int)span, node, plan.AllSites] += counts[at];
            }
        }
        return sums;
    }

    /// <summary>Every contact is in each table once: month by month and site by site they add up to the same.</summary>
    private static bool CountTheSame(long[,,] table, long[,,] other)
    {
        for (var month = 0; month < 3; month++)
        {
            for (var site = 0; site < table.GetLength(2); site++) if (table[month, Classification.Everything, site] != other[month, Classification.Everything, site]) return false;
        }
        return true;
    }
}
