namespace WirPunkt.Statistics.Publication;

/// <summary>
/// The rounding of a month, and with the third month of the quarter together: sites first, then each table with them fixed.
/// The sum published so far in a quarter stays a neighbour of the true one, so the months add up to the quarter's margins.
/// </summary>
public sealed class RoundingOfMonth(Closing closing, Draw draw, int attempt)
{
    private const int Base = PublishedTable.Base;

    private readonly PublicationPlan plan = closing.Plan;
    private readonly TableNetwork siteNetwork = new(Classification.Flat(closing.Plan.Margin, ["contacts"]), closing.Plan.Columns);

    private int AllSites => plan.AllSites;

    /// <summary>The sites of the month and their total, which suits every monthly table where that is possible.</summary>
    public PublishedTable Sites()
    {
        int[,]? Round(bool must, bool suitAll) => ControlledRounding.Round(siteNetwork, plan.Columns, (node, column) => node == Classification.Everything ? SiteChoice(column, must, suitAll) : CellChoice.Free);
        return Numbers(siteNetwork.By, (Round(must: true, suitAll: true) ?? Round(must: true, suitAll: false) ?? Round(must: false, suitAll: false))!, (node, _) => node == Classification.Everything);
    }

    /// <summary>A table's margin in the month, alone.</summary>
    public PublishedTable Month(int table, PublishedTable sites)
    {
        var network = new TableNetwork(plan.Tables[table].By, plan.Columns);
        int[,]? Round(bool must) => ControlledRounding.Round(network, plan.Columns, (node, column) => MonthChoice(table, node, column, sites, must));
        return MonthNumbers(table, (Round(must: true) ?? Round(must: false))!);
    }

    /// <summary>The sites of a quarter whose months do not give them.</summary>
    public PublishedTable QuarterSites() => Numbers(siteNetwork.By, ControlledRounding.Round(siteNetwork, plan.Columns, (node, column) =>
        node == Classification.Everything ? OfQuarter(0, plan.Margin, node, column) : CellChoice.Free)!, (node, _) => node == Classification.Everything);

    /// <summary>A quarter's table, and with it the margin of the month that ends the quarter; null when the sites leave no such rounding.</summary>
    public (PublishedTable Quarter, PublishedTable? Month)? Quarter(int table, Detail detail, PublishedTable sites, bool withMonths)
    {
        var by = plan.Tables[table].By;
        var units = ControlledRounding.Round(new(by, plan.Columns), plan.Columns, (node, column) => QuarterChoice(table, detail, node, column, sites, withMonths));
        if (units is null) return null;
        var quarter = Numbers(by, units, (node, column) => detail.Shows(plan, by, node, column));
        return (quarter, withMonths ? MonthNumbers(table, Less(units, table)) : null);
    }

    /// <summary>Whether the quarter's margin of a table is the sum of its months.</summary>
    public bool HasMonths(int table) => plan.Tables[table].Monthly != Monthly.Nothing && closing.Before.Count == closing.Month.PlaceInQuarter && closing.Before.All(r => r.Tables[table] is not null);

    /// <summary>The total has to suit what every monthly table can add up to.</summary>
    private CellChoice SiteChoice(int column, bool must, bool suitAll)
    {
        var choice = OfMonth(plan.Margin, closing.Counts.Tables[0], Classification.Everything, column, r => r.Sites, must);
        if (!suitAll || column != AllSites) return choice;
        for (var table = 0; table < plan.Tables.Count; table++)
        {
            var finest = FinestMonthly(table).Select(node => MonthChoice(table, node, AllSites, must)).ToList();
            if (finest.Count > 0) choice = choice.Within(finest.Sum(c => c.Low), finest.Sum(c => c.High), must);
        }
        return choice;
    }

    /// <summary>The monthly nodes of a table that together are everything.</summary>
    private IEnumerable<int> FinestMonthly(int table)
    {
        var by = plan.Tables[table].By;
        return by.Nodes.Skip(1).Where(n => plan.Tables[table].IsMonthly(n) && by.Nodes.All(child => by.Parent(child) != n || !plan.Tables[table].IsMonthly(child)));
    }

    private CellChoice MonthChoice(int table, int node, int column, bool must) =>
        OfMonth(plan.Tables[table].By.Name, closing.Counts.Tables[table], node, column, r => r.Tables[table], must);

    private CellChoice MonthChoice(int table, int node, int column, PublishedTable sites, bool must) => node == Classification.Everything
        ? CellChoice.Fixed(sites[node, column]!.Value / Base)
        : IsMonthly(table, node, column) ? MonthChoice(table, node, column, must) : CellChoice.Free;

    private CellChoice QuarterChoice(int table, Detail detail, int node, int column, PublishedTable sites, bool withMonths)
    {
        var by = plan.Tables[table].By;
        if (node == Classification.Everything) return CellChoice.Fixed(sites[node, column]!.Value / Base);
        if (withMonths && IsMonthly(table, node, column)) return MonthChoice(table, node, column, must: true).Lighter.Shifted(SoFar(node, column, r => r.Tables[table]));
        if (!detail.Shows(plan, by, node, column)) return CellChoice.Free;
        var choice = OfQuarter(table, by.Name, node, column);
        return by.IsLeaf(node) && column != AllSites ? choice : choice.Lighter;
    }

    private bool IsMonthly(int table, int node, int column) => column == AllSites && plan.Tables[table].IsMonthly(node);

    private CellChoice OfMonth(string name, CountTable counts, int node, int column, Func<MonthRelease, PublishedTable?> published, bool must)
    {
        var table = counts.By == plan.Tables[0].By ? 0 : TableNumber(counts.By);
        var earlier = closing.Published.Where(r => published(r)?[node, column] is not null).ToList(); // a quarter's plan may not have had it
        var carry = earlier.Sum(r => published(r)![node, column]!.Value - CountOf(r.Month, table, node, column));
        var choice = CellChoice.Neighbours(counts[node, column], Draw(name, closing.Month.ToString(), counts.By, node, column), carry, calm: node == Classification.Everything);
        if (closing.Kept is { } kept && published(kept.Month)?[node, column] is { } old) choice = choice.Keeping(old / Base);
        if (closing.Before.Count == 0 || closing.Before.Any(r => published(r) is null)) return choice;
        var (before, sum) = (SoFar(node, column, published), closing.QuarterCounted.Sum(c => c.Tables[table][node, column]));
        return choice.Within(sum / Base - before, (sum + Base - 1) / Base - before, must);
    }

    private CellChoice OfQuarter(int table, string name, int node, int column)
    {
        var quarter = closing.Month.Quarter;
        var carry = closing.Quarters.Where(q => q.Tables[table]?[node, column] is not null).Sum(q => q.Tables[table]![node, column]!.Value - closing.CountedIn(q.Quarter, table)[node, column]);
        var choice = CellChoice.Neighbours(closing.CountedIn(quarter, table)[node, column], Draw(name, quarter.ToString(), plan.Tables[table].By, node, column), carry);
        return closing.Kept?.Quarter?.Tables[table]?[node, column] is { } old ? choice.Keeping(old / Base) : choice;
    }

    private int TableNumber(Classification by) => Enumerable.Range(0, plan.Tables.Count).First(t => plan.Tables[t].By == by);

    private int CountOf(Month month, int table, int node, int column) => closing.Counted.First(c => c.Month == month).Tables[table][node, column];

    private int SoFar(int node, int column, Func<MonthRelease, PublishedTable?> published) => closing.Before.Sum(r => published(r)![node, column]!.Value) / Base;

    private uint Draw(string table, string period, Classification by, int node, int column) => draw.Of(table, period, $"{by.Keys[node]}|{plan.SiteKey(column)}", attempt);

    private PublishedTable MonthNumbers(int table, int[,] units) => Numbers(plan.Tables[table].By, units, (node, column) => IsMonthly(table, node, column));

    private PublishedTable Numbers(Classification by, int[,] units, Func<int, int, bool> shows)
    {
        var numbers = new PublishedTable(by, plan.Columns);
        foreach (var node in by.Nodes)
        {
            for (var column = 0; column < plan.Columns; column++) if (shows(node, column)) numbers[node, column] = units[node, column] * Base;
        }
        return numbers;
    }

    /// <summary>The month's part of the quarter's margin: what the months before have left of it.</summary>
    private int[,] Less(int[,] units, int table)
    {
        var less = new int[units.GetLength(0), units.GetLength(1)];
        foreach (var node in plan.Tables[table].By.Nodes.Where(n => plan.Tables[table].IsMonthly(n))) less[node, AllSites] = units[node, AllSites] - SoFar(node, AllSites, r => r.Tables[table]);
        return less;
    }
}
