namespace WirPunkt.Statistics.Publication.Auditing;

/// <summary>A table of counts with row totals, column totals and the total of all, and every way to fill it.</summary>
internal sealed class RandomTable(int[,] values)
{
    private readonly int rows = values.GetLength(0), columns = values.GetLength(1);

    public static RandomTable Of(Random random, int rows, int columns, int most)
    {
        var values = new int[rows, columns];
        for (var r = 0; r < rows; r++) for (var c = 0; c < columns; c++) values[r, c] = random.Next(most + 1);
        return new(values);
    }

    public int Value(int row, int column) => values[row, column];

    public int Cell(int row, int column) => row * (columns + 1) + column;

    /// <summary>Each row, each column, the total of the rows' totals and of the columns' totals.</summary>
    public Relation[] Relations =>
    [
        .. Enumerable.Range(0, rows + 1).Select(r => new Relation(Cell(r, columns), [.. Enumerable.Range(0, columns).Select(c => Cell(r, c))])),
        .. Enumerable.Range(0, columns + 1).Select(c => new Relation(Cell(rows, c), [.. Enumerable.Range(0, rows).Select(r => Cell(r, c))])),
    ];

    /// <summary>The true values, but what is hidden of the inner cells; the totals are published, or within two.</summary>
    public Interval[] Published(Func<int, int, Interval?> hidden, bool everyTotal = true)
    {
        var published = Sums(values).Select(v => everyTotal ? Interval.Exactly(v) : new Interval(Math.Max(0, v - 2), v + 2)).ToArray();
        for (var r = 0; r < rows; r++) for (var c = 0; c < columns; c++) published[Cell(r, c)] = hidden(r, c) ?? Interval.Exactly(values[r, c]);
        return published;
    }

    /// <summary>Least and most of each cell over all tables that fit; null when none does.</summary>
    public IEnumerable<Interval>? TryAll(IReadOnlyList<Interval> published)
    {
        Interval?[] found = new Interval?[published.Count];
        foreach (var sums in Tables(published, new int[rows, columns], 0).Select(Sums))
        {
            if (sums.Where((s, i) => !published[i].Contains(s)).Any()) continue;
            for (var i = 0; i < found.Length; i++) found[i] = found[i] is { } f ? new(Math.Min(f.Low, sums[i]), Math.Max(f.High!.Value, sums[i])) : Interval.Exactly(sums[i]);
        }
        return found[0] is null ? null : found.Select(f => f!.Value);
    }

    private IEnumerable<int[,]> Tables(IReadOnlyList<Interval> published, int[,] table, int next)
    {
        if (next == rows * columns) return [table];
        var (row, column) = (next / columns, next % columns);
        var range = published[Cell(row, column)];
        return Enumerable.Range((int)range.Low, (int)(range.High!.Value - range.Low) + 1).SelectMany(value =>
        {
            table[row, column] = value;
            return Tables(published, table, next + 1);
        });
    }

    private int[] Sums(int[,] table)
    {
        var sums = new int[(rows + 1) * (columns + 1)];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++) foreach (var cell in new[] { Cell(r, c), Cell(r, columns), Cell(rows, c), Cell(rows, columns) }) sums[cell] += table[r, c];
        }
        return sums;
    }
}
