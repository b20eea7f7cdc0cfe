namespace WirPunkt.Volunteering.Roster.Solving;

/// <summary>Draws a person's week, the likelier the cheaper it is at the prices of the bound.</summary>
public sealed class ColumnDraw
{
    /// <summary>Times as unlikely as the cheapest: not drawn at all.</summary>
    private const double Never = 1e-5;
    private readonly int[] columns;
    private readonly double[] upTo;

    /// <param name="scale">Points that make a column e times less likely.</param>
    public ColumnDraw(PersonWeek week, double[] prices, double scale)
    {
        var costs = Costs(week, prices);
        var least = costs.Min();
        var likely = costs.Index().Select(c => (c.Index, Weight: Math.Exp((least - c.Item) / scale))).Where(c => c.Weight > Never).ToList();
        columns = [.. likely.Select(c => c.Index)];
        upTo = new double[likely.Count];
        var sum = 0.0;
        for (var i = 0; i < upTo.Length; i++) upTo[i] = sum += likely[i].Weight;
    }

    public int Next(SplitMix random)
    {
        var at = Array.BinarySearch(upTo, random.NextDouble() * upTo[^1]);
        return columns[Math.Min(at < 0 ? ~at : at, columns.Length - 1)];
    }

    private static double[] Costs(PersonWeek week, double[] prices)
    {
        var values = new double[week.Items.Count];
        DualBound.Value(week, prices, values);
        var costs = new double[week.Columns];
        for (var column = 0; column < costs.Length; column++)
            foreach (var item in week.Column(column)) costs[column] += values[item];
        return costs;
    }
}
