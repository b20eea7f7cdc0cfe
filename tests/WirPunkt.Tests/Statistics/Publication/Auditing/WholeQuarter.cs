namespace WirPunkt.Statistics.Publication.Auditing;

/// <summary>A quarter as one system of relations over its contacts by month, category and site, for the audit of any tables.</summary>
internal static class WholeQuarter
{
    public static Func<Position, Interval> Attack(PublicationPlan plan, IReadOnlyList<MonthCounts> counted, IReadOnlyList<Statement> statements)
    {
        var cells = new List<Interval>();
        var relations = new List<Relation>();
        var numbers = new Dictionary<Position, int>();
        for (var table = 0; table < plan.Tables.Count; table++)
        {
            var by = plan.Tables[table].By;
            var contacts = new Dictionary<(int Month, int Leaf, int Site), int>();
            foreach (var leaf in by.Leaves) for (var month = 0; month < counted.Count; month++) for (var site = 0; site < plan.Sites.Count; site++) contacts.Add((month, leaf, site), Add(Interval.Suppressed));
            foreach (var position in Positions(plan, table))
            {
                var parts = contacts.Where(c => position.Span.Months().Contains(c.Key.Month) && by.Upwards(c.Key.Leaf).Contains(position.Node) && (position.Column == plan.AllSites || position.Column == c.Key.Site));
                var known = statements.Where(s => s.Table == table || s.Node == 0).Where(s => (s.Span, s.Node, s.Column) == (position.Span, position.Node, position.Column));
                numbers[position] = Add(known.Aggregate(Interval.Suppressed, (i, s) => i.And(s.Interval)));
                relations.Add(new(numbers[position], [.. parts.Select(p => p.Value)]));
                if (position.Node == 0 && table > 0) relations.Add(new(numbers[position], [numbers[position with { Table = 0 }]]));
            }
        }
        var derived = TableAudit.Of(cells, relations)!;
        return position => derived[numbers[position]].Interval;

        int Add(Interval interval)
        {
            cells.Add(interval);
            return cells.Count - 1;
        }
    }

    private static IEnumerable<Position> Positions(PublicationPlan plan, int table) =>
        from span in Enum.GetValues<Span>() from node in plan.Tables[table].By.Nodes from column in Enumerable.Range(0, plan.Columns) select new Position(table, span, node, column);
}
