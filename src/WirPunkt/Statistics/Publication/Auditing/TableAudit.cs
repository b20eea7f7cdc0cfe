namespace WirPunkt.Statistics.Publication.Auditing;

/// <summary>What an attacker can derive of a cell; <see cref="Proven"/> is false when the true interval may be narrower still.</summary>
public sealed record Derived(Interval Interval, bool Proven);

/// <summary>
/// The attack on any tables, linked, hierarchical, with any number of dimensions: of each cell the smallest and the largest
/// value that some table of counts has which fits everything published (the attacker's problem of Fischetti and Salazar 2001,
/// in whole numbers).
/// </summary>
public sealed class TableAudit
{
    private readonly Interval[] cells;
    private readonly IReadOnlyList<Relation> relations;
    private readonly bool[] proven;

    private TableAudit(IReadOnlyList<Interval> published, IReadOnlyList<Relation> relations)
    {
        cells = [.. published.Select(p => p.And(Interval.Suppressed))];
        proven = [.. published.Select(_ => true)];
        this.relations = relations;
    }

    /// <summary>An answer for each cell; null when no table of counts fits what is published.</summary>
    public static IReadOnlyList<Derived>? Of(IReadOnlyList<Interval> published, IReadOnlyList<Relation> relations)
    {
        var audit = new TableAudit(published, relations);
        return audit.Run() ? [.. audit.cells.Select((c, i) => new Derived(c, audit.proven[i]))] : null;
    }

    private bool Run()
    {
        if (cells.Any(c => c.IsEmpty) || !BoundPropagation.Tighten(cells, relations)) return false;
        var open = relations.Where(r => Cells(r).Any(IsOpen)).ToList();
        return relations.Except(open).All(Adds) && Components(open).All(Attack);
    }

    private bool IsOpen(int cell) => !cells[cell].IsExact;

    private static IEnumerable<int> Cells(Relation relation) => relation.Children.Prepend(relation.Total);

    private bool Adds(Relation relation) => cells[relation.Total].Low == relation.Children.Sum(c => cells[c].Low);

    /// <summary>Relations that share unknown cells, directly or by others.</summary>
    private IEnumerable<IReadOnlyList<Relation>> Components(List<Relation> open)
    {
        var parent = Enumerable.Range(0, cells.Length).ToArray();
        int Root(int cell) => parent[cell] == cell ? cell : parent[cell] = Root(parent[cell]);
        foreach (var unknown in open.Select(r => Cells(r).Where(IsOpen).ToList()))
        {
            foreach (var cell in unknown) parent[Root(cell)] = Root(unknown[0]);
        }
        return open.ToLookup(r => Root(Cells(r).First(IsOpen))).Select(g => g.ToList());
    }

    private bool Attack(IReadOnlyList<Relation> together)
    {
        var unknown = together.SelectMany(Cells).Where(IsOpen).Distinct().Order().ToList();
        var found = Extremes(unknown, together);
        if (found is null) return false;
        for (var i = 0; i < unknown.Count; i++) (cells[unknown[i]], proven[unknown[i]]) = (found[i].Interval, found[i].Proven);
        return true;
    }

    private IReadOnlyList<Derived>? Extremes(List<int> unknown, IReadOnlyList<Relation> together)
    {
        var variables = unknown.Select(c => cells[c]).ToList();
        var equations = Equations(unknown, together);
        try
        {
            return new Component<SmallFraction>(variables, equations).Extremes();
        }
        catch (OverflowException) // fractions with very long parts: rare, and then slower
        {
            return new Component<BigFraction>(variables, equations).Extremes();
        }
    }

    /// <summary>children - total = what the known cells leave.</summary>
    private List<(IReadOnlyList<(int, long)> Terms, long Constant)> Equations(List<int> unknown, IReadOnlyList<Relation> together)
    {
        var number = unknown.Select((cell, i) => (cell, i)).ToDictionary(p => p.cell, p => p.i);
        return [.. together.Select(relation =>
        {
            var terms = relation.Children.Select(c => (Cell: c, Sign: 1L)).Append((Cell: relation.Total, Sign: -1L)).ToLookup(t => IsOpen(t.Cell));
            return ((IReadOnlyList<(int, long)>)[.. terms[true].Select(t => (number[t.Cell], t.Sign))], -terms[false].Sum(t => t.Sign * cells[t.Cell].Low));
        })];
    }
}
