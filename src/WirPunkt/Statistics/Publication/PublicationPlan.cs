namespace WirPunkt.Statistics.Publication;

/// <summary>Which nodes of a classification are published each month, without sites.</summary>
public enum Monthly
{
    Nothing,

    /// <summary>The first level of its tree.</summary>
    Groups,
    Everything,
}

/// <summary>A table of the plan: the classification by site each quarter, some of its margin each month.</summary>
public sealed record PlannedTable(Classification By, Monthly Monthly = Monthly.Nothing)
{
    public bool IsMonthly(int node) => node == Classification.Everything || Monthly switch
    {
        Monthly.Everything => true,
        Monthly.Groups => By.IsFirstLevel(node),
        _ => false,
    };
}

/// <summary>
/// What is published, fixed beforehand: months one-way, quarters by site, years as sums of it. All tables meet in the site margin
/// alone (a star): their margins then always extend to a common table (Dobra and Fienberg, PNAS 97, 2000), and no crossing
/// of two features is published.
/// </summary>
public sealed record PublicationPlan(IReadOnlyList<string> Sites, IReadOnlyList<PlannedTable> Tables)
{
    /// <summary>What the margin that all tables share is called in the ledger.</summary>
    public string Margin { get; init; } = "sites";

    /// <summary>The column of all sites together, after those of the sites.</summary>
    public int AllSites => Sites.Count;

    public int Columns => Sites.Count + 1;

    public string SiteKey(int column) => column == AllSites ? Classification.TotalKey : Sites[column];
}

/// <summary>How much of a quarter's table is published; each step is coarser than the one before.</summary>
public enum Detail
{
    Full,

    /// <summary>Groups instead of leaves.</summary>
    Groups,

    /// <summary>All sites together.</summary>
    AllSites,

    Nothing,
}

public static class Details
{
    public static Detail Coarser(this Detail detail, Classification by) => detail switch
    {
        Detail.Full when by.Leaves.Count < by.Count - 1 => Detail.Groups,
        Detail.Full or Detail.Groups => Detail.AllSites,
        _ => Detail.Nothing,
    };

    public static bool Shows(this Detail detail, PublicationPlan plan, Classification by, int node, int column) => detail switch
    {
        Detail.Full => true,
        Detail.Groups => node == Classification.Everything || by.IsFirstLevel(node),
        Detail.AllSites => column == plan.AllSites || node == Classification.Everything,
        _ => false,
    };
}
