namespace WirPunkt.Statistics.Publication.Auditing;

/// <summary>Everything that the readers of a quarter know, and what must stay hidden from them.</summary>
public sealed class Knowledge(PublicationPlan plan, IReadOnlyList<MonthCounts> counted)
{
    private readonly List<Statement> statements = [];

    public IReadOnlyList<Statement> Statements => statements;

    /// <summary>
    /// A month's numbers; with the month before also what the method keeps to, the published sum so far being a neighbour of the true one: where
    /// that holds we assume that it is known.
    /// </summary>
    public void Add(MonthRelease release, IReadOnlyList<MonthRelease> before)
    {
        var span = (Span)release.Month.PlaceInQuarter;
        AddNumbers(0, span, release.Sites);
        AddSoFar(0, [.. before.Append(release).Select(r => r.Sites)]);
        for (var table = 0; table < plan.Tables.Count; table++)
        {
            AddNumbers(table, span, release.Tables[table]);
            AddSoFar(table, [.. before.Append(release).Select(r => r.Tables[table])]);
        }
    }

    public void Add(QuarterRelease release)
    {
        for (var table = 0; table < plan.Tables.Count; table++) AddNumbers(table, Span.AllThree, release.Tables[table]);
    }

    /// <summary>A site that counted nothing in a month was closed or not there yet: we assume that everybody knows.</summary>
    public void AddWhereNobodyWas()
    {
        for (var month = 0; month < counted.Count; month++)
        {
            for (var site = 0; site < plan.Sites.Count; site++)
            {
                if (counted[month].Tables[0][Classification.Everything, site] == 0) statements.Add(new(0, (Span)month, Classification.Everything, site, Interval.Exactly(0)));
            }
        }
    }

    /// <summary>What the plan publishes, whether it was published or had to be coarsened.</summary>
    public IEnumerable<Position> Planned()
    {
        for (var table = 0; table < plan.Tables.Count; table++)
        {
            foreach (var (node, column) in plan.Tables[table].By.Nodes.SelectMany(n => Enumerable.Range(0, plan.Columns).Select(c => (n, c))))
            {
                if (node == Classification.Everything && table > 0) continue;
                if (counted.Count == 3) yield return new(table, Span.AllThree, node, column);
                if (!plan.Tables[table].IsMonthly(node) || (node != Classification.Everything && column != plan.AllSites)) continue;
                for (var month = 0; month < counted.Count; month++) yield return new(table, (Span)month, node, column);
            }
        }
    }

    /// <summary>Numbers that an erratum replaced: where they are not wrong, a reader still learns from them.</summary>
    public void AddReplaced(int table, Span span, PublishedTable published)
    {
        foreach (var (node, column, value) in published.Cells()) AddIfTrue(Statement.Of(table, span, node, column, value));
    }

    private void AddNumbers(int table, Span span, PublishedTable? published)
    {
        foreach (var (node, column, value) in published?.Cells() ?? [])
        {
            var statement = Statement.Of(table, span, node, column, value);
            if (!IsTrue(statement)) throw new InvalidOperationException($"{plan.Tables[table].By.Name}, {span}: {value} is no neighbour of the true count.");
            statements.Add(statement);
        }
    }

    private void AddSoFar(int table, IReadOnlyList<PublishedTable?> months)
    {
        if (months.Count < 2 || months.Any(m => m is null)) return;
        var span = months.Count == 2 ? Span.FirstTwo : Span.AllThree;
        foreach (var (node, column, value) in PublishedTable.Sum([.. months.Select(m => m!)]).Cells()) AddIfTrue(Statement.Of(table, span, node, column, value));
    }

    private void AddIfTrue(Statement statement)
    {
        if (IsTrue(statement)) statements.Add(statement);
    }

    private bool IsTrue(Statement statement) =>
        statement.Interval.Contains(statement.Span.Months().Where(m => m < counted.Count).Sum(m => counted[m].Tables[statement.Table][statement.Node, statement.Column]));
}
