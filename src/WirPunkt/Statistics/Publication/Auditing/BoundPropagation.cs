namespace WirPunkt.Statistics.Publication.Auditing;

/// <summary>Tightens intervals by one relation at a time: a total holds its parts together, and the other way round.</summary>
internal static class BoundPropagation
{
    /// <summary>Enough for what follows from a chain of totals; the rest is found by the simplex method.</summary>
    private const int Rounds = 100;

    /// <summary>False when an interval has become empty: no table fits.</summary>
    public static bool Tighten(Interval[] cells, IReadOnlyList<Relation> relations)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var changed = false;
            foreach (var relation in relations) changed |= Tighten(cells, relation);
            if (cells.Any(c => c.IsEmpty)) return false;
            if (!changed) break;
        }
        return true;
    }

    private static bool Tighten(Interval[] cells, Relation relation)
    {
        var parts = Sum(cells, relation);
        var changed = Narrow(ref cells[relation.Total], parts.Interval);
        var total = cells[relation.Total];
        foreach (var child in relation.Children)
        {
            var rest = parts.Without(cells[child]);
            changed |= Narrow(ref cells[child], new(rest.High is { } most ? total.Low - most : 0, total.High - rest.Low));
        }
        return changed;
    }

    private static bool Narrow(ref Interval cell, Interval by)
    {
        var before = cell;
        cell = cell.And(by);
        return cell != before;
    }

    private static PartSum Sum(Interval[] cells, Relation relation)
    {
        var sum = new PartSum(0, 0, 0);
        foreach (var child in relation.Children) sum = sum.With(cells[child]);
        return sum;
    }

    /// <summary>Least and most of several cells together, and how many of them have no most.</summary>
    private readonly record struct PartSum(long Low, long High, int Open)
    {
        public Interval Interval => new(Low, Open > 0 ? null : High);
        public PartSum With(Interval cell) => new(Low + cell.Low, High + (cell.High ?? 0), Open + (cell.High is null ? 1 : 0));
        public Interval Without(Interval cell) => new PartSum(Low - cell.Low, High - (cell.High ?? 0), Open - (cell.High is null ? 1 : 0)).Interval;
    }
}
