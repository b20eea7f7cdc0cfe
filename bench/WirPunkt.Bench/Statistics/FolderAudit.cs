using System.Diagnostics;
using WirPunkt.Statistics.Publication.Auditing;

namespace WirPunkt.Bench.Statistics;

/// <summary><c>bin/bench statistics FOLDER</c>: what an attacker derives from tables in files, and how often another program says the same.</summary>
internal static class FolderAudit
{
    /// <summary>Goes through the folder and the folders in it; 1 when an interval differs.</summary>
    public static int Run(string root)
    {
        var folders = !System.IO.Directory.Exists(root) ? [] : System.IO.Directory.GetDirectories(root).Prepend(root).Where(f => File.Exists(Path.Combine(f, "cells.csv"))).Order(StringComparer.Ordinal).ToList();
        if (folders.Count == 0) Console.Error.WriteLine($"No cells.csv in {root}");
        return folders.Count > 0 && folders.Sum(Tried) == 0 ? 0 : 1;
    }

    /// <summary>Files that cannot be read are said, and do not keep the other folders from their turn.</summary>
    private static int Tried(string path)
    {
        try
        {
            return Audit(path);
        }
        catch (Exception e) when (e is FormatException or IOException)
        {
            Console.Error.WriteLine($"{path}: {e.Message}");
            return 1;
        }
    }

    private static int Audit(string path)
    {
        var folder = new TableFolder(path);
        var comparisons = folder.Patterns.Select(p => (Name: Path.GetFileName(p), File: new Comparison(folder, p))).Where(c => c.File.IsOne).ToList();
        Console.WriteLine($"# {Path.GetFileName(Path.GetFullPath(path))}: {folder.Ids.Count} cells, {folder.Relations.Count} relations");
        if (comparisons.Count == 0) Print(folder, folder.Published(), []);
        return comparisons.Sum(c => Print(folder, c.File.Published(), [.. c.File.Expected()], c.Name));
    }

    private static int Print(TableFolder folder, IReadOnlyList<Interval> published, List<(int Cell, Interval Interval)> expected, string name = "cells.csv")
    {
        var clock = Stopwatch.StartNew();
        var derived = TableAudit.Of(published, folder.Relations);
        var seconds = clock.Elapsed.TotalSeconds;
        if (derived is null)
        {
            Console.WriteLine($"# {name}: contradiction, no table of counts fits what is published");
            return expected.Count;
        }
        Console.WriteLine("id;low;high;proven");
        for (var i = 0; i < derived.Count; i++) Console.WriteLine($"{folder.Ids[i]};{derived[i].Interval.Low};{derived[i].Interval.High};{(derived[i].Proven ? "yes" : "no")}");
        var differing = expected.Where(e => derived[e.Cell].Interval != e.Interval).ToList();
        foreach (var (cell, interval) in differing) Console.WriteLine($"# differs: {folder.Ids[cell]} derived {derived[cell].Interval}, expected {interval}");
        Console.WriteLine($"# {name}: {expected.Count - differing.Count} of {expected.Count} intervals agree, {Figure.Number(seconds)} s");
        return differing.Count;
    }
}
