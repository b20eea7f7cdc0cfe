namespace WirPunkt.Statistics.Publication.Auditing;

/// <summary>Adds a witness up and looks at every statement. It trusts no solver and uses nothing of theirs.</summary>
public static class WitnessAdder
{
    public static bool Fits(PublicationPlan plan, Witness witness, IEnumerable<Statement> statements) =>
        AllCountTheSame(plan, witness) && statements.All(s => s.Interval.Contains(Add(plan, witness, s.Table, s.Span, s.Node, s.Column)));

    public static long Add(PublicationPlan plan, Witness witness, int table, Span span, int node, int column)
    {
        var (by, counts, sum) = (plan.Tables[table].By, witness.Tables[table], 0L);
        foreach (var leaf in by.Leaves.Where(leaf => by.Upwards(leaf).Contains(node)))
        {
            for (var month = 0; month * by.Count * plan.Columns < counts.Length; month++)
            {
                if (!span.Months().Contains(month)) continue;
                for (var site = 0; site < plan.Sites.Count; site++)
                {
                    var count = counts[(month * by.Count + leaf) * plan.Columns + site];
                    if (count < 0) return long.MinValue; // no counts at all
                    if (column == site || column == plan.AllSites) sum += count;
                }
            }
        }
        return sum;
    }

    /// <summary>Every contact is in each table once: month by month and site by site they add up to the same.</summary>
    private static bool AllCountTheSame(PublicationPlan plan, Witness witness) =>
        Enumerable.Range(0, plan.Tables.Count).All(table => Enumerable.Range(0, plan.Sites.Count).All(site => new[] { Span.First, Span.Second, Span.Third }.All(month =>
            Add(plan, witness, table, month, Classification.Everything, site) == Add(plan, witness, 0, month, Classification.Everything, site))));
}
