namespace WirPunkt.Statistics.Publication.Auditing;

/// <summary>Unknown cells that hang together by relations: the extremes of each in whole numbers.</summary>
public sealed class Component<T> where T : struct, IExactNumber<T>
{
    /// <summary>Looking for a whole-numbered table is given up after so many branches; the answer is then the outer bound, and says so.</summary>
    private const int MostBranches = 20_000;

    private readonly Interval[] bounds;
    private readonly Simplex<T> simplex;
    private readonly bool[] attainedAny;
    private readonly long[] least, most;
    private readonly bool hasSolution;
    private int branches;

    public Component(IReadOnlyList<Interval> variables, IEnumerable<(IReadOnlyList<(int, long)> Terms, long Constant)> equations)
    {
        bounds = [.. variables];
        simplex = new(variables);
        attainedAny = new bool[bounds.Length];
        (least, most) = (new long[bounds.Length], new long[bounds.Length]);
        hasSolution = equations.All(e => simplex.Demand(e.Terms, e.Constant)) && simplex.MakeFeasible();
    }

    /// <summary>Null when no table in whole numbers fits.</summary>
    public IReadOnlyList<Derived>? Extremes()
    {
        if (!hasSolution) return null;
        var found = new Derived[bounds.Length];
        for (var i = 0; i < found.Length; i++)
        {
            if (Extreme(i, -1) is not { } low || Extreme(i, 1) is not { } high) return null;
            found[i] = new(new(low.Value!.Value, high.Value), low.Proven && high.Proven);
        }
        return found;
    }

    private sealed record End(long? Value, bool Proven);

    private End? Extreme(int variable, int direction)
    {
        if (IsAttained(variable, direction, Bound(variable, direction))) return new(Bound(variable, direction), true);
        simplex.MakeFeasible();
        if (!simplex.Optimise(variable, direction)) return new(null, true);
        if (Remember()) return new(simplex.Value(variable).Floor(), true);
        return Whole(variable, direction, Inward(simplex.Value(variable), direction));
    }

    private long? Bound(int variable, int direction) => direction < 0 ? bounds[variable].Low : bounds[variable].High;

    private bool IsAttained(int variable, int direction, long? value) => attainedAny[variable] && (direction < 0 ? least[variable] <= value : most[variable] >= value);

    private static long Inward(T value, int direction) => direction > 0 || value.IsWhole ? value.Floor() : value.Floor() + 1;

    /// <summary>The relaxation ended between whole numbers: branch and bound, one value after the other from outside to inside.</summary>
    private End? Whole(int variable, int direction, long outer)
    {
        branches = 0;
        for (var value = outer; bounds[variable].Contains(value); value -= direction)
        {
            if (IsAttained(variable, direction, value)) return new(value, true);
            if (FindWhole(variable, Interval.Exactly(value)) is not { } found) return new(outer, false);
            if (found) return new(value, true);
        }
        return null;
    }

    /// <summary>True when there is a table in whole numbers with this cell in these bounds; null when it was not decided.</summary>
    private bool? FindWhole(int variable, Interval within)
    {
        if (++branches > MostBranches) return null;
        var before = bounds[variable];
        SetBound(variable, within);
        var found = simplex.MakeFeasible() ? Fractional() is var open and >= 0 ? Branch(open) : Remember() : false;
        SetBound(variable, before);
        return found;
    }

    private bool? Branch(int variable)
    {
        var floor = simplex.Value(variable).Floor();
        var below = FindWhole(variable, bounds[variable].And(new(0, floor)));
        return below == true ? true : FindWhole(variable, bounds[variable].And(new(floor + 1, null))) switch { true => true, false => below, null => null };
    }

    private void SetBound(int variable, Interval interval)
    {
        bounds[variable] = interval;
        simplex.Bound(variable, interval);
    }

    private int Fractional()
    {
        for (var i = 0; i < bounds.Length; i++) if (!simplex.Value(i).IsWhole) return i;
        return -1;
    }

    /// <summary>If the present point is a table in whole numbers, it shows a possible value of every cell.</summary>
    private bool Remember()
    {
        if (Fractional() >= 0) return false;
        for (var i = 0; i < bounds.Length; i++)
        {
            var value = simplex.Value(i).Floor();
            least[i] = attainedAny[i] ? Math.Min(least[i], value) : value;
            most[i] = attainedAny[i] ? Math.Max(most[i], value) : value;
            attainedAny[i] = true;
        }
        return true;
    }
}
