using System.Net;
using System.Text.RegularExpressions;
using WirPunkt.Handbook.Xliff;

namespace WirPunkt.Handbook.Editing.Machine;

/// <summary>The text of a block with its links as tags, for a machine that must not see addresses and cannot change them.</summary>
internal static partial class MarkedText
{
    public static string Of(InlineText text) => string.Concat(text.Pieces.Select(p => p.Kind switch
    {
        InlineKind.Opens => $"<g id=\"{p.Value}\">",
        InlineKind.Closes => "</g>",
        InlineKind.Stands => $"<x id=\"{p.Value}\"/>",
        _ => Escaped(p.Value),
    }));

    /// <summary>No more than XML asks for: a machine reads "für" better than "f&amp;#252;r".</summary>
    private static string Escaped(string words) => words.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Markdown again; null when a mark is missing, broken or one too many.</summary>
    public static string? ToMarkdown(string marked, InlineText source)
    {
        var (pieces, at, open) = (new List<Inline>(), 0, new Stack<string>());
        foreach (Match tag in Tag().Matches(marked))
        {
            pieces.Add(Inline.Text(WebUtility.HtmlDecode(marked[at..tag.Index])));
            at = tag.Index + tag.Length;
            if (tag.Groups["stands"] is { Success: true } stands) pieces.Add(new(InlineKind.Stands, stands.Value));
            else if (tag.Groups["opens"] is { Success: true } opens)
            {
                open.Push(opens.Value);
                pieces.Add(new(InlineKind.Opens, opens.Value));
            }
            else if (!open.TryPop(out var closes)) return null;
            else pieces.Add(new(InlineKind.Closes, closes));
        }
        pieces.Add(Inline.Text(WebUtility.HtmlDecode(marked[at..])));
        var text = new InlineText([.. pieces.Where(p => p.Value.Length > 0)]);
        return open.Count == 0 && text.FitsInto(source.Marks) && source.Marks.All(m => text.Pieces.Any(p => p.Value == m.Id && p.Kind != InlineKind.Text)) ? text.ToMarkdown(source.Marks) : null;
    }

    [GeneratedRegex("""<g id="(?<opens>[0-9]+)">|</g>|<x id="(?<stands>[0-9]+)"\s*/>""")]
    private static partial Regex Tag();
}
