namespace WirPunkt.Statistics.Publication.Auditing;

/// <summary>A sum of counts of a quarter: table of the plan, months, node, site or all.</summary>
public readonly record struct Position(int Table, Span Span, int Node, int Column);

/// <summary>
/// The attack on a quarter of the publication plan, with its months, as one: for each sensitive sum the smallest and the largest
/// value that some other contacts would have given which fit everything published. It starts at the truth, which fits, and goes contact by
/// contact along circles in the network of one month, so each end is a witness: whole tables that say the same to every reader.
/// </summary>
public sealed class QuarterAudit
{
    private readonly AuditedTable[] tables;
    private readonly int months, sites;

    private QuarterAudit(PublicationPlan plan, IReadOnlyList<MonthCounts> counted, IReadOnlyList<Statement> statements)
    {
        (months, sites) = (counted.Count, plan.Sites.Count);
        tables = [.. plan.Tables.Select((t, i) => new AuditedTable(new(t.By, plan.Columns), [.. counted.Select(c => c.Tables[i])]))];
        foreach (var statement in statements) Know(statement);
    }

    /// <summary>Derives what is sensitive (a true count of one to four) among the positions.</summary>
    public static IReadOnlyList<DerivedCell> Of(PublicationPlan plan, IReadOnlyList<MonthCounts> counted, IReadOnlyList<Statement> statements, IEnumerable<Position> asked)
    {
        var audit = new QuarterAudit(plan, counted, statements);
        return [.. asked.Where(p => audit.Truth(p) is > 0 and <= DerivedCell.MostSensitive).Select(audit.Derive)];
    }

    /// <summary>A site's contacts are the same in every table: what is known of them is known in each.</summary>
    private void Know(Statement statement)
    {
        for (var table = 0; table < tables.Length; table++)
        {
            if (table != statement.Table && statement.Node != Classification.Everything) continue;
            tables[table].Know(statement.Span, tables[table].Network.Arc(statement.Node, statement.Column), statement.Interval);
        }
    }

    private int Truth(Position position) => tables[position.Table].Value(position.Span, Arc(position));

    private int Arc(Position position) => tables[position.Table].Network.Arc(position.Node, position.Column);

    private DerivedCell Derive(Position position)
    {
        var (table, truth) = (tables[position.Table], Truth(position));
        var outer = new Interval(table.Low(position.Span, Arc(position)), Math.Min(table.High(position.Span, Arc(position)), truth + 2 * PublishedTable.Error));
        var low = Extreme(position, -1, outer.Low);
        var high = Extreme(position, 1, outer.High!.Value);
        return new(position, truth, new(low.Value, high.Value), outer, low.Witness, high.Witness);
    }

    private (int Value, Witness Witness) Extreme(Position position, int direction, long goal)
    {
        foreach (var table in tables) table.ReturnToTruth();
        var arc = Arc(position);
        bool AtGoal() => tables[position.Table].Value(position.Span, arc) == goal;
        for (var moved = true; moved && !AtGoal();)
        {
            moved = false;
            foreach (var month in position.Span.Months().Where(m => m < months))
            {
                while (!AtGoal() && Advance(position, month, direction)) moved = true;
            }
        }
        return (tables[position.Table].Value(position.Span, arc), new([.. tables.Select(t => t.Snapshot(months))]));
    }

    /// <summary>One nearer to the goal, if need be with another month giving what this one takes; otherwise everything is as it was.</summary>
    private bool Advance(Position position, int month, int direction)
    {
        var (before, start) = (tables.Select(t => t.Save()).ToList(), tables[position.Table].Value(position.Span, Arc(position)));
        bool Advanced() => (tables[position.Table].Value(position.Span, Arc(position)) - start) * direction > 0 && Fits();
        if (Step(position.Table, month, Arc(position), direction) && Advanced()) return true;
        Restore(before);
        foreach (var other in OtherMonths(month))
        {
            if (Step(position.Table, other, Arc(position), -direction) && Step(position.Table, month, Arc(position), direction) && Advanced()) return true;
            Restore(before);
        }
        return false;
    }

    /// <summary>Two ways of one circle, and a month that gives way to another, may use up the same room twice: then it is no step at all.</summary>
    private bool Fits() => tables.All(t => t.FitsAllStatements() && t.CountsTheSameAs(tables[0]));

    private IEnumerable<int> OtherMonths(int month) => Enumerable.Range(0, months).Where(m => m != month);

    private void Restore(List<int[]> saved)
    {
        for (var i = 0; i < tables.Length; i++) tables[i].Restore(saved[i]);
    }

    /// <summary>One contact more or less in a sum, in this month, with whatever has to change beside it.</summary>
    private bool Step(int table, int month, int arc, int direction)
    {
        var (own, network) = (tables[table], tables[table].Network);
        if (!own.MayChange(month, arc, direction)) return false;
        if (network.Node(arc) == Classification.Everything) return StepOfSite(month, network.Column(arc), direction);

        var (from, to) = direction > 0 ? (network.Head(arc), network.Tail(arc)) : (network.Tail(arc), network.Head(arc));
        if (!own.Reach(month, from, to, arc)) return StepAcross(own, month, arc, direction, from, to);
        own.Follow(from, to);
        own.Follow(arc, direction > 0);
        own.Walk(month);
        return true;
    }

    /// <summary>The circle needs another number of contacts at a site, or in all: the other tables have to follow.</summary>
    private bool StepAcross(AuditedTable own, int month, int arc, int direction, int from, int to)
    {
        own.Search(month, from, TableNetwork.Source, arc);
        var leaving = Gates.Where(g => own.IsSeen(Point(own, g))).ToList();
        var entering = Gates.Where(g => own.Search(month, Point(own, g), to, arc)).ToList();
        foreach (var (left, entered) in leaving.SelectMany(l => entering.Select(e => (l, e))))
        {
            if (!MayPass(month, left, entered) || !Follow(month, left, entered, except: own)) continue;
            if (!own.Search(month, from, Point(own, left), arc)) return false; // the month that gave way took this one's room
            own.Follow(from, Point(own, left));
            if (!own.Search(month, Point(own, entered), to, arc)) return false;
            own.Follow(Point(own, entered), to);
            own.Follow(arc, direction > 0);
            own.Walk(month);
            return true;
        }
        return false;
    }

    private bool StepOfSite(int month, int gate, int direction, bool alone = false)
    {
        var enters = gate == AllSites ? direction < 0 : direction > 0;
        return Gates.Any(other => enters ? MayPass(month, other, gate, alone) && Follow(month, other, gate) : MayPass(month, gate, other, alone) && Follow(month, gate, other));
    }

    /// <summary>Where a circle passes the source: each site, and the total.</summary>
    private IEnumerable<int> Gates => Enumerable.Range(0, sites + 1);

    private int AllSites => sites;

    private int Point(AuditedTable table, int gate) => gate == AllSites ? table.Network.Tail(gate) : table.Network.Head(gate);

    private bool MayPass(int month, int left, int entered, bool alone = false) => left != entered
        && Opens(month, left, left == AllSites ? 1 : -1, alone) && Opens(month, entered, entered == AllSites ? -1 : 1, alone);

    /// <summary>A gate that is held by several months together opens when another month gives way.</summary>
    private bool Opens(int month, int gate, int by, bool alone) => tables[0].MayChange(month, gate, by)
        || (!alone && tables[0].MayChange((Span)month, gate, by) && OtherMonths(month).Any(other => StepOfSite(other, gate, -by, alone: true)) && tables[0].MayChange(month, gate, by));

    /// <summary>Changes the other tables so that one gate is left and another entered; nothing changes when one of them cannot.</summary>
    private bool Follow(int month, int left, int entered, AuditedTable? except = null)
    {
        var others = tables.Where(t => t != except).ToList();
        if (!others.All(t => t.Reach(month, Point(t, entered), Point(t, left), without: -1))) return false;
        foreach (var table in others)
        {
            table.Follow(Point(table, entered), Point(table, left));
            table.Walk(month);
        }
        return true;
    }
}
