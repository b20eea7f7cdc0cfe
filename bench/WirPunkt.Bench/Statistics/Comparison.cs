using System.Globalization;
using WirPunkt.Statistics.Publication.Auditing;

namespace WirPunkt.Bench.Statistics;

/// <summary>A file with intervals that another program derived (<c>low</c>, <c>up</c>), and mostly with its own pattern of what is suppressed.</summary>
internal sealed class Comparison
{
    /// <summary>Other programs calculate in floating point: 4.99999999999999 is meant to be 5.</summary>
    private const double Noise = 1e-6;

    private readonly TableFolder folder;
    private readonly Csv file;
    private readonly int[] cellOf;

    public Comparison(TableFolder folder, string path)
    {
        this.folder = folder;
        file = Csv.Read(path);
        cellOf = CellsById() ?? CellsByLabels();
    }

    public bool IsOne => Low >= 0 && High >= 0 && cellOf.Any(c => c >= 0);

    private int Low => file.Column("low", "lower", "lo", "min");
    private int High => file.Column("up", "high", "upper", "hi", "max");

    /// <summary>What this file says is published; a total with a single child is published or suppressed as the child is.</summary>
    public IReadOnlyList<Interval> Published()
    {
        var status = file.Column("sdcstatus", "status");
        if (status < 0) return folder.Published();
        var known = new Interval?[folder.Ids.Count];
        for (var r = 0; r < cellOf.Length; r++)
        {
            if (cellOf[r] >= 0) known[cellOf[r]] = TableFolder.IsSuppressed(file.Rows[r][status]) ? Interval.Suppressed : Interval.Exactly(folder.Value(cellOf[r]));
        }
        CarryOver(known);
        return [.. known.Select(k => k ?? Interval.Suppressed)];
    }

    /// <summary>The rows that name an interval, with the cell each is about.</summary>
    public IEnumerable<(int Cell, Interval Interval)> Expected() => cellOf.Select((cell, r) => (cell, Row: file.Rows[r]))
        .Where(c => c.cell >= 0 && IsNumber(Csv.At(c.Row, Low)))
        .Select(c => (c.cell, new Interval((long)Math.Ceiling(Number(c.Row[Low]) - Noise), IsNumber(c.Row[High]) ? (long)Math.Floor(Number(c.Row[High]) + Noise) : null)));

    private void CarryOver(Interval?[] known)
    {
        var single = folder.Relations.Where(r => r.Children.Count == 1).ToList();
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (a, b) in single.SelectMany(r => new[] { (r.Total, r.Children[0]), (r.Children[0], r.Total) }))
            {
                if (known[a] is null || known[b] is not null) continue;
                known[b] = known[a];
                changed = true;
            }
        }
    }

    private int[]? CellsById()
    {
        var id = file.Column("id", "cell");
        return id < 0 ? null : [.. file.Rows.Select(r => folder.Find(r[id]) ?? -1)];
    }

    /// <summary>Matches the columns with the labels to d1, d2, ... in the order that fits most rows.</summary>
    private int[] CellsByLabels()
    {
        var labels = folder.Labels();
        var cells = labels.Select((l, i) => (Key: string.Join('|', l), i)).DistinctBy(l => l.Key).ToDictionary(l => l.Key, l => l.i);
        string[] others = ["strid", "freq", "sdcstatus", "status", "low", "up", "n", "value"];
        var columns = Enumerable.Range(0, file.Columns.Length).Where(c => !others.Contains(file.Columns[c].ToLowerInvariant())).ToArray();
        return Orders(columns).Select(order => file.Rows.Select(r => cells.GetValueOrDefault(string.Join('|', order.Select(c => Csv.At(r, c))), -1)).ToArray())
            .MaxBy(found => found.Count(f => f >= 0)) ?? [];
    }

    private static IEnumerable<int[]> Orders(int[] columns) => columns.Length == 0
        ? [[]]
        : columns.SelectMany(first => Orders([.. columns.Where(c => c != first)]).Select(rest => (int[])[first, .. rest]));

    private static bool IsNumber(string text) => double.TryParse(text, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);
    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
