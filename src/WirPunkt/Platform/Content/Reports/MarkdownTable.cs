using System.Text;

namespace WirPunkt.Platform.Content.Reports;

/// <summary>A table in Markdown: the first column is words, the others are figures.</summary>
public sealed class MarkdownTable
{
    private readonly StringBuilder text = new();

    public MarkdownTable(params IEnumerable<string> heads)
    {
        var all = heads.ToList();
        Row(all);
        text.Append("|---|").Append(string.Concat(all.Skip(1).Select(_ => "--:|"))).Append('\n');
    }

    public MarkdownTable Row(params IEnumerable<object> cells)
    {
        text.Append("| ").AppendJoin(" | ", cells.Select(c => FormattableString.Invariant($"{c}").Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
        return this;
    }

    public override string ToString() => text.ToString();
}
