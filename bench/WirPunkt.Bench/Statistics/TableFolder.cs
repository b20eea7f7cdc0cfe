using System.Globalization;
using System.Text.RegularExpressions;
using WirPunkt.Statistics.Publication.Auditing;

namespace WirPunkt.Bench.Statistics;

/// <summary>
/// Tables from files: <c>cells.csv</c> (id, value, published: a number, an interval or <c>suppressed</c>) and
/// <c>relations.csv</c> (total;children, the children's ids separated by blanks or commas).
/// </summary>
internal sealed partial class TableFolder
{
    private readonly Csv cells;
    private readonly Dictionary<string, int> numberOf = [];

    public TableFolder(string folder)
    {
        cells = Csv.Read(Path.Combine(folder, "cells.csv"));
        var id = Math.Max(0, cells.Column("id", "cell", "strid"));
        Ids = [.. cells.Rows.Select(r => r[id])];
        for (var i = 0; i < Ids.Count; i++) numberOf.Add(Ids[i], i);
        Relations = [.. File.ReadLines(Path.Combine(folder, "relations.csv")).Select(ReadRelation).OfType<Relation>()];
        Patterns = [.. System.IO.Directory.GetFiles(folder, "*.csv").Where(f => Path.GetFileName(f) is not ("cells.csv" or "relations.csv")).Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Ids { get; }
    public IReadOnlyList<Relation> Relations { get; }

    /// <summary>Files beside the two that hold intervals to compare with.</summary>
    public IReadOnlyList<string> Patterns { get; }

    public int? Find(string id) => numberOf.TryGetValue(id, out var number) ? number : null;

    /// <summary>What cells.csv itself says is published.</summary>
    public IReadOnlyList<Interval> Published()
    {
        var (published, value, status) = (cells.Column("published", "publication"), cells.Column("value", "n", "freq"), cells.Column("status", "sdcstatus"));
        var (low, high) = (cells.Column("low", "lower", "lo", "min", "published_low"), cells.Column("high", "up", "upper", "hi", "max", "published_high"));
        return [.. cells.Rows.Select(row => low >= 0 && high >= 0 && published < 0
            ? ReadInterval($"{Csv.At(row, low)}..{Csv.At(row, high)}")
            : published >= 0 && Csv.At(row, published) is not ("published" or "yes" or "true") ? ReadInterval(Csv.At(row, published))
            : IsSuppressed(Csv.At(row, status)) ? Interval.Suppressed : ReadInterval(Csv.At(row, value)))];
    }

    /// <summary>The labels of a cell in the columns d1, d2, ...</summary>
    public IReadOnlyList<string[]> Labels()
    {
        var columns = Enumerable.Range(1, 9).Select(d => cells.Column($"d{d}")).Where(c => c >= 0).ToArray();
        return [.. cells.Rows.Select(r => columns.Select(c => r[c]).ToArray())];
    }

    public long Value(int cell) => long.Parse(cells.Rows[cell][cells.Column("value", "n", "freq")], CultureInfo.InvariantCulture);

    /// <summary>Of sdcTable and tau-argus: u is sensitive, x is suppressed beside it.</summary>
    public static bool IsSuppressed(string status) => status is "u" or "x";

    /// <summary><c>12</c>, <c>10..14</c>, <c>[10;14]</c>, <c>10-14</c>, <c>5..</c>, <c>&lt;5</c>; anything without a number is suppressed.</summary>
    public static Interval ReadInterval(string text)
    {
        if (text.StartsWith('<')) return new(0, First(text) - 1);
        if (OpenEnd().IsMatch(text)) return new(First(text), null);
        var numbers = Number().Matches(text).Select(m => long.Parse(m.Value, CultureInfo.InvariantCulture)).ToList();
        return numbers switch { [] => Interval.Suppressed, [var only] => Interval.Exactly(only), [var low, .. var rest] => new(Math.Max(0, low), rest[^1]) };
    }

    private static long First(string text) => long.Parse(Number().Match(text).Value, CultureInfo.InvariantCulture);

    private Relation? ReadRelation(string line)
    {
        var ids = Ids(line);
        return ids is [var total, _, ..] && ids.All(i => Find(i) is not null) ? new(Find(total)!.Value, [.. ids.Skip(1).Select(i => Find(i)!.Value)])
            : ids.Length < 2 || ids[0].Equals("total", StringComparison.OrdinalIgnoreCase) ? null
            : throw new FormatException($"relations.csv names a cell that cells.csv has not: {line}");

        static string[] Ids(string line) => line.Split(';', ',', ' ', '\t', '"', '\uFEFF') is var parts ? [.. parts.Where(p => p.Length > 0)] : [];
    }

    [GeneratedRegex(@"(?<![\d.])-?\d+|(?<=\.\.|\d-)\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\D*\d+\s*(\.\.|-|;|,|\+)\s*([Ii]nf\w*|NA|∞|\*)?\s*\D?$")]
    private static partial Regex OpenEnd();
}
