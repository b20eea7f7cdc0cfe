namespace WirPunkt.Volunteering.Roster.Exact;

/// <summary>Columns with costs and bounds, rows that add them up, some columns whole numbers: as solvers of linear programs want it.</summary>
public sealed class LinearProgram
{
    public const double Unbounded = 1e30;
    private readonly List<double> costs = [], least = [], most = [], rowLeast = [], rowMost = [];
    private readonly List<List<(int Row, double Amount)>> entries = [];
    private readonly List<int> integers = [];

    public int Columns => costs.Count;
    public int Rows => rowLeast.Count;
    public double[] Costs => [.. costs];
    public double[] Least => [.. least];
    public double[] Most => [.. most];
    public double[] RowLeast => [.. rowLeast];
    public double[] RowMost => [.. rowMost];
    public IReadOnlyList<int> Integers => integers;

    /// <summary>A column that is 0 or 1.</summary>
    public int Choice(double cost, bool isSettled = false)
    {
        integers.Add(Columns);
        return Amount(cost, isSettled ? 1 : 0, 1);
    }

    /// <summary>A column between two numbers.</summary>
    public int Amount(double cost, double from = 0, double to = Unbounded)
    {
        costs.Add(cost);
        least.Add(from);
        most.Add(to);
        entries.Add([]);
        return Columns - 1;
    }

    public void AtMost(double bound, IEnumerable<(int Column, double Amount)> sum) => Row(-Unbounded, bound, sum);
    public void AtLeast(double bound, IEnumerable<(int Column, double Amount)> sum) => Row(bound, Unbounded, sum);
    public void Exactly(double bound, IEnumerable<(int Column, double Amount)> sum) => Row(bound, bound, sum);

    private void Row(double from, double to, IEnumerable<(int Column, double Amount)> sum)
    {
        foreach (var (column, amount) in sum) entries[column].Add((Rows, amount));
        rowLeast.Add(from);
        rowMost.Add(to);
    }

    /// <summary>The matrix column by column, compressed.</summary>
    public (int[] Starts, int[] Rows, double[] Amounts) ByColumn()
    {
        var starts = new int[Columns + 1];
        for (var column = 0; column < Columns; column++) starts[column + 1] = starts[column] + entries[column].Count;
        var all = entries.SelectMany(e => e).ToList();
        return (starts, [.. all.Select(e => e.Row)], [.. all.Select(e => e.Amount)]);
    }
}
