namespace WirPunkt.Volunteering.Roster.Solving;

/// <summary>
/// Anneals one calendar week after the other while the rest stays: columns are drawn that are cheap at the prices of the
/// bound, and taken by the rule of Metropolis. A week ends with its best, so a round never makes a plan worse.
/// </summary>
public sealed class WeekAnnealing
{
    /// <summary>Heat in points: at the beginning of a week, and at its end.</summary>
    private const double Hot = 30, Cold = 2;

    /// <summary>A person or an hour too many, in points: dear, but a way through.</summary>
    private const double ExcessPrice = 60;

    /// <summary>Points that make a column e times less likely, round by round: small ones lead in large problems, large ones in small.</summary>
    private static readonly double[] Scales = [0.3, 0.6, 1, 3];
    private const double Rounding = 1e-6;
    private readonly SplitMix random;
    private readonly ColumnDraw[][] draws;
    private readonly int[][] weeks;

    public Tally Tally { get; }
    public long Moves { get; private set; }

    public WeekAnnealing(RosterModel model, double[] prices, int seed)
    {
        random = new SplitMix(seed);
        Tally = new Tally(model);
        draws = [.. Scales.Select(scale => model.Weeks.Select(week => new ColumnDraw(week, prices, scale)).ToArray())];
        weeks = [.. model.Weeks.Index().GroupBy(w => w.Item.Week).Select(g => g.Select(w => w.Index).ToArray())];
    }

    /// <summary>Each week by itself; at the end of a turn of scales all together, for what joins them: months and the largest shortfall.</summary>
    /// <param name="moves">For each person and week.</param>
    public void Round(int round, int moves, CancellationToken cancel)
    {
        var scale = round % Scales.Length;
        foreach (var week in weeks) Anneal(week, draws[scale], moves, cancel);
        if (scale == Scales.Length - 1 && weeks.Length > 1) Anneal([.. weeks.SelectMany(w => w)], draws[scale], moves, cancel);
    }

    private void Anneal(int[] members, ColumnDraw[] draws, int moves, CancellationToken cancel)
    {
        var best = new Remembered(Tally, members);
        var now = best.Cost + ExcessPrice * best.Excess;
        var all = moves * members.Length;
        var (heat, cooling) = (Hot, Math.Pow(Cold / Hot, 1.0 / all));
        for (var move = 0; move < all && !cancel.IsCancellationRequested; move++, heat *= cooling)
        {
            Moves++;
            var member = members[random.Next(members.Length)];
            var before = Tally.Chosen(member);
            Tally.Choose(member, draws[member].Next(random));
            var then = Tally.Cost + ExcessPrice * Tally.Excess;
            if (then > now && random.NextDouble() >= Math.Exp((now - then) / heat))
            {
                Tally.Choose(member, before);
                continue;
            }
            now = then;
            best.RememberIfBetter();
        }
        best.Restore();
    }

    /// <summary>The best choice of a week so far: less that is not allowed, then less cost.</summary>
    private sealed class Remembered(Tally tally, int[] members)
    {
        private readonly int[] columns = [.. members.Select(tally.Chosen)];

        public double Cost { get; private set; } = tally.Cost;
        public double Excess { get; private set; } = tally.Excess;

        public void RememberIfBetter()
        {
            var (cost, excess) = (tally.Cost, tally.Excess);
            if (excess > Excess + Rounding || (excess > Excess - Rounding && cost >= Cost - Rounding)) return;
            (Cost, Excess) = (cost, excess);
            for (var i = 0; i < columns.Length; i++) columns[i] = tally.Chosen(members[i]);
        }

        public void Restore()
        {
            for (var i = 0; i < columns.Length; i++) tally.Choose(members[i], columns[i]);
        }
    }
}
