namespace WirPunkt.Statistics.Publication.Auditing;

/// <summary>
/// Bounded-variable simplex method in exact fractions (Dantzig; feasibility as Dutertre and de Moura, CAV 2006). It stays
/// where the last question left it: the next begins from there. A basic variable is a sum of the others, row by row.
/// </summary>
internal sealed class Simplex<T> where T : struct, IExactNumber<T>
{
    /// <summary>After so many steps that move nothing, or repairs, the rule of Bland is asked, which never goes in circles.</summary>
    private const int Patience = 60;

    private readonly T[] low, high, value;
    private readonly bool[] bounded;
    private readonly List<T[]> rows = [];
    private readonly List<int> basic = [];
    private readonly int[] rowOf;

    public Simplex(IReadOnlyList<Interval> variables)
    {
        low = [.. variables.Select(v => T.Whole(v.Low))];
        high = [.. variables.Select(v => T.Whole(v.High ?? 0))];
        bounded = [.. variables.Select(v => v.High is not null)];
        value = [.. low];
        rowOf = [.. variables.Select(_ => -1)];
    }

    public int Count => value.Length;
    public T Value(int variable) => value[variable];

    /// <summary>Demands sum(coefficient * variable) = constant; false when the earlier equations forbid it.</summary>
    public bool Demand(IEnumerable<(int Variable, long Coefficient)> terms, long constant)
    {
        var row = new T[Count];
        var rest = T.Whole(constant);
        foreach (var (variable, coefficient) in terms) rest -= T.Whole(coefficient) * Enter(row, variable, T.Whole(coefficient));
        var pivot = Lightest(row);
        if (pivot < 0) return rest.IsZero;

        var step = rest / row[pivot];
        MoveBy(pivot, step);
        Solve(row, pivot);
        return true;
    }

    public void Bound(int variable, Interval interval)
    {
        (low[variable], bounded[variable]) = (T.Whole(interval.Low), interval.High is not null);
        if (interval.High is { } most) high[variable] = T.Whole(most);
        if (rowOf[variable] >= 0) return;
        if (value[variable].CompareTo(low[variable]) < 0) MoveBy(variable, low[variable] - value[variable]);
        if (IsAbove(variable)) MoveBy(variable, high[variable] - value[variable]);
    }

    /// <summary>Moves to a point within all bounds; false when there is none.</summary>
    public bool MakeFeasible()
    {
        for (var repairs = 0; ; repairs++)
        {
            var bland = repairs > Patience + Count;
            var row = Violated(bland);
            if (row < 0) return true;
            var wanted = IsAbove(basic[row]) ? high[basic[row]] : low[basic[row]];
            var entering = Repairing(row, wanted.CompareTo(value[basic[row]]), bland);
            if (entering < 0) return false;
            MoveBy(entering, (wanted - value[basic[row]]) / rows[row][entering]);
            Pivot(row, entering);
        }
    }

    /// <summary>From a feasible point to one where the variable is largest (or smallest, with direction -1); false when there is no end to it.</summary>
    public bool Optimise(int variable, int direction)
    {
        for (var idle = 0; !IsAtEnd(variable, direction);)
        {
            var (entering, sign) = Improving(variable, direction, bland: idle > Patience);
            if (entering < 0) return true;
            var (row, step) = Farthest(entering, sign);
            if (row == Endless) return false;
            idle = step.IsZero ? idle + 1 : 0;
            MoveBy(entering, sign > 0 ? step : T.Whole(0) - step);
            if (row != OwnBound) Pivot(row, entering);
        }
        return true;
    }

    private const int Endless = -2, OwnBound = -1;

    private bool IsAbove(int variable) => bounded[variable] && value[variable].CompareTo(high[variable]) > 0;
    private bool IsAtEnd(int variable, int direction) => direction < 0 ? value[variable].Equals(low[variable]) : bounded[variable] && value[variable].Equals(high[variable]);
    private bool MayMove(int variable, int direction) => direction < 0 ? value[variable].CompareTo(low[variable]) > 0 : !bounded[variable] || value[variable].CompareTo(high[variable]) < 0;

    /// <summary>Adds a variable to a new row, a basic one by what it is made of; its present value.</summary>
    private T Enter(T[] row, int variable, T coefficient)
    {
        if (rowOf[variable] < 0)
        {
            row[variable] += coefficient;
        }
        else
        {
            var made = rows[rowOf[variable]];
            for (var j = 0; j < Count; j++) if (!made[j].IsZero) row[j] += coefficient * made[j];
        }
        return value[variable];
    }

    /// <summary>The variable that stands in the fewest rows, so that the rows stay sparse.</summary>
    private int Lightest(T[] row)
    {
        var (best, fewest) = (-1, int.MaxValue);
        for (var j = 0; j < Count; j++)
        {
            if (row[j].IsZero) continue;
            var uses = Uses(j);
            if (uses < fewest) (best, fewest) = (j, uses);
        }
        return best;
    }

    /// <summary>A new row in which the pivot is made of the others: sum(row) stays what it is now.</summary>
    private void Solve(T[] row, int pivot)
    {
        var scale = T.Whole(-1) / row[pivot];
        row[pivot] = default;
        for (var j = 0; j < Count; j++) if (!row[j].IsZero) row[j] *= scale;
        Substitute(row, pivot);
        rowOf[pivot] = rows.Count;
        rows.Add(row);
        basic.Add(pivot);
    }

    private void MoveBy(int nonbasic, T step)
    {
        if (step.IsZero) return;
        value[nonbasic] += step;
        for (var i = 0; i < rows.Count; i++)
        {
            var rate = rows[i][nonbasic];
            if (!rate.IsZero) value[basic[i]] += rate * step;
        }
    }

    private void Pivot(int leavingRow, int entering)
    {
        var row = rows[leavingRow];
        var leaving = basic[leavingRow];
        var inverse = T.Whole(1) / row[entering];
        row[entering] = default;
        for (var j = 0; j < Count; j++) if (!row[j].IsZero) row[j] = T.Whole(0) - row[j] * inverse;
        row[leaving] = inverse;
        Substitute(row, entering);
        (basic[leavingRow], rowOf[entering], rowOf[leaving]) = (entering, leavingRow, -1);
    }

    /// <summary>Puts what a variable is made of into every row that uses it.</summary>
    private void Substitute(T[] made, int variable)
    {
        var used = new List<int>();
        for (var j = 0; j < Count; j++) if (!made[j].IsZero) used.Add(j);
        foreach (var row in rows)
        {
            var factor = row[variable];
            if (factor.IsZero || ReferenceEquals(row, made)) continue;
            row[variable] = default;
            foreach (var j in used) row[j] += factor * made[j];
        }
    }

    private int Violated(bool bland)
    {
        var found = -1;
        T worst = default;
        for (var i = 0; i < rows.Count; i++)
        {
            var b = basic[i];
            var gap = IsAbove(b) ? value[b] - high[b] : low[b] - value[b];
            if (gap.Sign <= 0) continue;
            if (found < 0 || (bland ? b < basic[found] : gap.CompareTo(worst) > 0)) (found, worst) = (i, gap);
        }
        return found;
    }

    /// <summary>A variable that can take the row where it should be: one that stands in few rows, so that it breaks few others.</summary>
    private int Repairing(int row, int direction, bool bland)
    {
        var (best, fewest) = (-1, int.MaxValue);
        for (var j = 0; j < Count; j++)
        {
            var sign = rows[row][j].Sign;
            if (sign == 0 || !MayMove(j, sign * direction)) continue;
            if (bland) return j;
            var uses = Uses(j);
            if (uses < fewest) (best, fewest) = (j, uses);
        }
        return best;
    }

    private int Uses(int variable)
    {
        var uses = 0;
        foreach (var row in rows) if (!row[variable].IsZero) uses++;
        return uses;
    }

    private (int Variable, int Sign) Improving(int target, int direction, bool bland)
    {
        if (rowOf[target] < 0) return MayMove(target, direction) ? (target, direction) : (-1, 0);
        var row = rows[rowOf[target]];
        var best = (Variable: -1, Sign: 0);
        T steepest = default;
        for (var j = 0; j < Count; j++)
        {
            var sign = row[j].Sign * direction;
            if (sign == 0 || !MayMove(j, sign)) continue;
            if (bland) return (j, sign);
            var slope = row[j].Sign < 0 ? T.Whole(0) - row[j] : row[j];
            if (best.Variable < 0 || slope.CompareTo(steepest) > 0) (best, steepest) = ((j, sign), slope);
        }
        return best;
    }

    /// <summary>How far a variable can go, and the row that stops it.</summary>
    private (int Row, T Step) Farthest(int entering, int sign)
    {
        var stop = Endless;
        T shortest = default;
        if (sign < 0 || bounded[entering]) (stop, shortest) = (OwnBound, sign < 0 ? value[entering] - low[entering] : high[entering] - value[entering]);
        for (var i = 0; i < rows.Count; i++)
        {
            var rate = rows[i][entering];
            if (rate.IsZero) continue;
            var b = basic[i];
            var rises = rate.Sign * sign > 0;
            if (rises && !bounded[b]) continue;
            var room = rises ? high[b] - value[b] : value[b] - low[b];
            var step = room / (rate.Sign < 0 ? T.Whole(0) - rate : rate);
            var shorter = stop == Endless ? -1 : step.CompareTo(shortest);
            if (shorter < 0 || (shorter == 0 && (stop == OwnBound || b < basic[stop]))) (stop, shortest) = (i, step);
        }
        return (stop, shortest);
    }
}
