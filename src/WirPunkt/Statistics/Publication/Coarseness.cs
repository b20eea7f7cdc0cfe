namespace WirPunkt.Statistics.Publication;

/// <summary>What of the plan is kept; every refusal takes something away, so that an end is certain.</summary>
internal sealed class Coarseness
{
    /// <summary>Instead of a table: the margin that all tables share.</summary>
    public const int Sites = -1;

    private readonly PublicationPlan plan;
    private readonly Month month;
    private readonly Detail[] quarter;
    private readonly bool[] monthly;

    public Coarseness(PublicationPlan plan, Month month)
    {
        (this.plan, this.month) = (plan, month);
        quarter = [.. plan.Tables.Select(_ => month.EndsQuarter ? Detail.Full : Detail.Nothing)];
        monthly = [.. plan.Tables.Select(t => t.Monthly != Monthly.Nothing)];
    }

    /// <summary>As coarse as what is published.</summary>
    public Coarseness(PublicationPlan plan, Month month, (MonthRelease Month, QuarterRelease? Quarter) published) : this(plan, month)
    {
        HasMonth = published.Month.Sites is not null;
        for (var table = 0; table < quarter.Length; table++)
        {
            monthly[table] = published.Month.Tables[table] is not null;
            quarter[table] = published.Quarter?.Tables[table]?.DetailOf ?? Detail.Nothing;
        }
    }

    public bool HasMonth { get; private set; } = true;

    public bool HasQuarter => quarter.Any(d => d != Detail.Nothing);

    /// <summary>Nothing is left that could be refused.</summary>
    public bool IsNothing => !HasMonth && !HasQuarter;

    public bool HasMonthOf(int table) => HasMonth && monthly[table];

    public Detail DetailOf(int table) => quarter[table];

    /// <summary>For tables that cannot be rounded: their months have left no way to the quarter, so it stands without this one.</summary>
    public void LeaveOutMonth(IReadOnlyCollection<int> impossible)
    {
        if (impossible.Contains(Sites))
        {
            HasMonth = false;
            return;
        }
        var open = impossible.Where(HasMonthOf).ToList();
        if (open.Count > 0) open.ForEach(t => monthly[t] = false);
        else Coarsen(impossible);
    }

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
        if (!HasMonth) report.Add(new(month.ToString(), plan.Margin, Detail.Nothing));
        for (var table = 0; table < quarter.Length; table++)
        {
            var name = plan.Tables[table].By.Name;
            if (plan.Tables[table].Monthly != Monthly.Nothing && !HasMonthOf(table)) report.Add(new(month.ToString(), name, Detail.Nothing));
            if (month.EndsQuarter && quarter[table] != Detail.Full) report.Add(new(month.Quarter.ToString(), name, quarter[table]));
        }
        return report;
    }
}
