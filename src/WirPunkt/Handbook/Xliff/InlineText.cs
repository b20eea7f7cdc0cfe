using System.Text;
using System.Text.RegularExpressions;

namespace WirPunkt.Handbook.Xliff;

/// <summary>A piece of a block's text: words as Markdown has them, or the number of a mark that a translator moves but cannot break.</summary>
internal readonly record struct Inline(InlineKind Kind, string Value)
{
    public static Inline Text(string words) => new(InlineKind.Text, words);
}

internal enum InlineKind { Text, Opens, Closes, Stands }

/// <summary>What a mark is in Markdown: <c>[</c> and <c>](service:anmeldung)</c> around words, or something that stands alone.</summary>
internal sealed record InlineMark(string Id, string Opens, string? Closes, string Meaning);

/// <summary>The text of a block between its links. Only addresses and line breaks are marks: asterisks stay as they are, because
/// translations put German words in italics where the source has none.</summary>
internal sealed partial class InlineText(IReadOnlyList<Inline> pieces)
{
    public IReadOnlyList<Inline> Pieces { get; } = pieces;

    public IReadOnlyList<InlineMark> Marks { get; private init; } = [];

    /// <summary>Text without Markdown.</summary>
    public static InlineText Plain(string text) => new([Inline.Text(Clean(text))]);

    public static InlineText Of(string markdown)
    {
        var (pieces, marks, at) = (new List<Inline>(), new List<InlineMark>(), 0);
        foreach (Match match in Mark().Matches(markdown))
        {
            pieces.Add(Inline.Text(markdown[at..match.Index]));
            var id = (marks.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (match.Groups["to"] is { Success: true } to)
            {
                pieces.AddRange([new(InlineKind.Opens, id), Inline.Text(match.Groups["words"].Value), new(InlineKind.Closes, id)]);
                marks.Add(new(id, "[", $"]({to.Value})", to.Value));
            }
            else
            {
                pieces.Add(new(InlineKind.Stands, id));
                marks.Add(match.Groups["auto"] is { Success: true } auto ? new(id, match.Value, null, auto.Value) : new(id, "\\\n", null, "↵"));
            }
            at = match.Index + match.Length;
        }
        pieces.Add(Inline.Text(markdown[at..]));
        return new([.. pieces.Select(p => p with { Value = p.Kind == InlineKind.Text ? OneBlank(p.Value) : p.Value }).Where(p => p.Value.Length > 0)]) { Marks = marks };
    }

    /// <summary>The same with the numbers that the source gives its marks; what the source does not have stays Markdown.</summary>
    public InlineText NumberedAs(InlineText source)
    {
        var (left, numbers) = (source.Marks.ToList(), new Dictionary<string, string?>());
        foreach (var mark in Marks)
        {
            var same = left.Find(m => m.Opens == mark.Opens && m.Closes == mark.Closes);
            if (same is not null) left.Remove(same);
            numbers[mark.Id] = same?.Id;
        }
        return new([.. Pieces.Select(p => p.Kind == InlineKind.Text ? p : numbers[p.Value] is { } number ? p with { Value = number } : Inline.Text(Said(p, Marks)))]);
    }

    /// <summary>Back to Markdown, in one line.</summary>
    public string ToMarkdown(IReadOnlyList<InlineMark> marks) => Clean(string.Concat(Pieces.Select(p => p.Kind == InlineKind.Text ? OneBlank(p.Value) : Said(p, marks))));

    public string WithoutMarks() => Clean(string.Concat(Pieces.Where(p => p.Kind == InlineKind.Text).Select(p => p.Value)));

    /// <summary>Whether it becomes Markdown with these marks. Else there is a mark that they do not know, half of one, one twice or one within another.</summary>
    public bool FitsInto(IReadOnlyList<InlineMark> marks)
    {
        string? open = null;
        var seen = new HashSet<string>();
        foreach (var piece in Pieces.Where(p => p.Kind != InlineKind.Text))
        {
            if (marks.FirstOrDefault(m => m.Id == piece.Value) is not { } mark || mark.Closes is null != (piece.Kind == InlineKind.Stands)) return false;
            if (piece.Kind == InlineKind.Closes)
            {
                if (open != piece.Value) return false;
                open = null;
                continue;
            }
            if (!seen.Add(piece.Value) || (open is not null && piece.Kind == InlineKind.Opens)) return false;
            if (piece.Kind == InlineKind.Opens) open = piece.Value;
        }
        return open is null;
    }

    /// <summary>Blanks made one, without what XML cannot hold: two spellings of the same are the same.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var part in LineBreak().Split(text)) clean.Append(clean.Length > 0 ? "\\\n" : "").Append(OneBlank(part).Trim(' '));
        return clean.ToString();
    }

    private static string Said(Inline piece, IReadOnlyList<InlineMark> marks)
    {
        var mark = marks.First(m => m.Id == piece.Value);
        return piece.Kind == InlineKind.Closes ? mark.Closes! : mark.Opens;
    }

    private static string OneBlank(string text) => Blanks().Replace(NoXml().Replace(text, ""), " ");

    /// <summary>A link with its words; an address alone; a line that must end. Nothing behind a backslash, no picture.</summary>
    [GeneratedRegex(@"(?<![!\\])\[(?<words>(?:[^\[\]\\]|\\.)*)\]\((?<to>(?:[^()\s\\]|\([^()\s]*\))+)\)|(?<!\\)<(?<auto>(?:https?|mailto|tel):[^<>\s]+)>|(?:[ ]{2,}|\\)\n[ \t]*(?:>[ \t]*)*", RegexOptions.Singleline)]
    private static partial Regex Mark();

    /// <summary>Blanks and the ends of lines, with the signs of a quotation that begin the next.</summary>
    [GeneratedRegex(@"[ \t\r]*(?:\n[ \t]*(?:>[ \t]*)*)+|[ \t\r]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?:[ ]{2,}|\\)\n")]
    private static partial Regex LineBreak();

    /// <summary>What XML 1.0 (2.2) does not allow.</summary>
    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]")]
    private static partial Regex NoXml();
}
