namespace WirPunkt.Statistics.Publication;

/// <summary>What of the plan is kept; every refusal takes something away, so that an end is certain.</summary>
internal sealed class Coarseness(PublicationPlan plan, Month month)
{
    private readonly Detail[] quarter = [.. plan.Tables.Select(_ => month.EndsQuarter ? Detail.Full : Detail.Nothing)];
    private readonly bool[] monthly = [.. plan.Tables.Select(t => t.Monthly != Monthly.Nothing)];

    public bool HasMonth { get; private set; } = true;

    public bool HasMonthOf(int table) => HasMonth && monthly[table];

    public Detail DetailOf(int table) => quarter[table];

    /// <summary>The refused tables' quarter first, then their month, then all that is left of both.</summary>
    public void Coarsen(IReadOnlyCollection<int> refused)
    {
        var changed = false;
        foreach (var table in refused)
        {
            changed |= quarter[table] != Detail.Nothing || monthly[table];
            if (quarter[table] != Detail.Nothing) quarter[table] = quarter[table].Coarser(plan.Tables[table].By);
            else monthly[table] = false;
        }
        if (changed) return;
        if (!HasMonth && quarter.All(d => d == Detail.Nothing)) throw new InvalidOperationException($"{month}: what was published before does not pass the audit any more.");
        if (monthly.Any(m => m) || quarter.Any(d => d != Detail.Nothing))
        {
            for (var table = 0; table < quarter.Length; table++) (quarter[table], monthly[table]) = (quarter[table] == Detail.Nothing ? Detail.Nothing : quarter[table].Coarser(plan.Tables[table].By), false);
        }
        else
        {
            HasMonth = false;
        }
    }

    public IReadOnlyList<Coarsened> Report()
    {
        var report = new List<Coarsened>();
        if (!HasMonth) report.Add(new(month.ToString(), "sites", Detail.Nothing));
        for (var table = 0; table < quarter.Length; table++)
        {
            var name = plan.Tables[table].By.Name;
            if (plan.Tables[table].Monthly != Monthly.Nothing && !HasMonthOf(table)) report.Add(new(month.ToString(), name, Detail.Nothing));
            if (month.EndsQuarter && quarter[table] != Detail.Full) report.Add(new(month.Quarter.ToString(), name, quarter[table]));
        }
        return report;
    }
}
