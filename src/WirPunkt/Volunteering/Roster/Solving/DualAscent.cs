namespace WirPunkt.Volunteering.Roster.Solving;

/// <summary>Climbs to a good bound: steps along the slope, turned away from zigzag (Camerini, Fratta and Maffioli 1975), as long as Polyak's rule says.</summary>
public sealed class DualAscent
{
    private const double Turn = 1.5;
    private const double ShortestStep = 0.001;

    /// <summary>Share of the bound that counts as progress, and the least distance to the target that a step looks for.</summary>
    private const double Notable = 1e-4, LeastDistance = 1e-3;
    private readonly DualBound dual;
    private readonly double[] direction;
    private double step = 1;
    private int sinceBetter;
    private double last;

    public double Best { get; private set; } = double.MinValue;
    public double[] BestPrices { get; }

    public DualAscent(RosterModel model)
    {
        dual = new DualBound(model);
        direction = new double[model.Rows.Count];
        BestPrices = (double[])dual.Prices.Clone();
    }

    /// <param name="target">A cost that some plan has; the bound cannot be above it.</param>
    /// <param name="patience">Rounds without a better bound before the steps become shorter.</param>
    public void Run(int rounds, double target, int patience, CancellationToken cancel)
    {
        for (var round = 0; round < rounds && !cancel.IsCancellationRequested && step > ShortestStep; round++)
        {
            Keep(dual.Evaluate(), patience);
            if (!Move(target)) return;
        }
    }

    private void Keep(double bound, int patience)
    {
        last = bound;
        if (bound > Best)
        {
            if (bound > Best + Notable * Math.Abs(Best)) sinceBetter = 0;
            Best = bound;
            dual.Prices.CopyTo(BestPrices, 0);
        }
        if (++sinceBetter < patience) return;
        (step, sinceBetter) = (step / 2, 0);
        BestPrices.CopyTo(dual.Prices, 0);
    }

    private bool Move(double target)
    {
        var (along, length) = (0.0, 0.0);
        for (var row = 0; row < direction.Length; row++)
        {
            along += dual.Slope[row] * direction[row];
            length += direction[row] * direction[row];
        }
        var keep = along < 0 ? -Turn * along / length : 0;
        length = 0;
        for (var row = 0; row < direction.Length; row++)
        {
            direction[row] = dual.Slope[row] + keep * direction[row];
            length += direction[row] * direction[row];
        }
        if (length < 1e-12) return false;

        var stride = step * Math.Max(target - last, LeastDistance * Math.Abs(target)) / length;
        for (var row = 0; row < direction.Length; row++) dual.Prices[row] += stride * direction[row];
        dual.Project();
        return true;
    }
}
