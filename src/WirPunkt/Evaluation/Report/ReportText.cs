using System.Text.RegularExpressions;

namespace WirPunkt.Evaluation.Report;

/// <summary>A piece of a sentence: words, or the place of a number.</summary>
/// <param name="Fact">key of the number; null: words</param>
public sealed record ReportInline(string Text, string? Fact);

/// <summary>A paragraph (one item), a list, or the place of a table.</summary>
/// <param name="Table">key of the table; null: words</param>
public sealed record ReportBlock(IReadOnlyList<IReadOnlyList<ReportInline>> Items, bool IsList, string? Table)
{
    /// <summary>A paragraph in square brackets: what the lead still has to write.</summary>
    public bool IsOpen => !IsList && Table is null && Items is [[{ Fact: null, Text: ['[', .., ']'] }]];

    public IEnumerable<string> Facts => Items.SelectMany(i => i).Select(i => i.Fact).OfType<string>();
}

/// <summary>The text of a chapter as the lead writes it: blocks with an empty line between them, lists with <c>- </c>, numbers as <c>{key}</c>, tables as <c>[table:key]</c>, what is still to be written as <c>[…]</c>.</summary>
public static partial class ReportText
{
    public static IReadOnlyList<ReportBlock> Blocks(string text) => [.. Raw(text).Select(Parse)];

    /// <summary>The text without what needs a number or table that there is not: whole paragraphs, single items of a list.</summary>
    /// <param name="leftOut">the keys that were missing</param>
    public static string Without(string text, Func<string, bool> hasFact, Func<string, bool> hasTable, ICollection<string> leftOut)
    {
        return string.Join("\n\n", Raw(text).Select(raw => Parse(raw).IsList ? string.Join('\n', raw.Split('\n').Where(IsKnown)) : IsKnown(raw) ? raw : "").Where(raw => raw.Length > 0));

        bool IsKnown(string part)
        {
            var block = Parse(part);
            var missing = block.Facts.Where(f => !hasFact(f)).Concat(block.Table is { } table && !hasTable(table) ? [table] : []).ToList();
            foreach (var key in missing.Where(key => !leftOut.Contains(key))) leftOut.Add(key);
            return missing.Count == 0;
        }
    }

    private static string[] Raw(string text) => text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static ReportBlock Parse(string raw)
    {
        if (TablePlace().Match(raw) is { Success: true } place) return new([], false, place.Groups["key"].Value);
        var lines = raw.Split('\n', StringSplitOptions.TrimEntries);
        return lines.All(l => l.StartsWith("- ", StringComparison.Ordinal))
            ? new([.. lines.Select(l => Inlines(l[2..]))], true, null)
            : new([Inlines(string.Join(' ', lines))], false, null);
    }

    private static List<ReportInline> Inlines(string text)
    {
        var (parts, at) = (new List<ReportInline>(), 0);
        foreach (Match match in FactPlace().Matches(text))
        {
            if (match.Index > at) parts.Add(new(text[at..match.Index], null));
            parts.Add(new(match.Value, match.Groups["key"].Value));
            at = match.Index + match.Length;
        }
        if (at < text.Length) parts.Add(new(text[at..], null));
        return parts;
    }

    [GeneratedRegex(@"\{(?<key>[a-z0-9-]+)\}")]
    private static partial Regex FactPlace();

    [GeneratedRegex(@"^\[table:(?<key>[a-z0-9-]+)\]$")]
    private static partial Regex TablePlace();
}
