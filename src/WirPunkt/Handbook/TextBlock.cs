using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Handbook;

/// <summary>A heading, paragraph or list item: what a translation follows one by one, with what must be the same in every language.</summary>
/// <param name="Kind">in words, for messages</param>
/// <param name="Start">where its text begins in the body, behind <c>##</c> or <c>-</c></param>
/// <param name="End">where its text ends in the body</param>
/// <param name="Markdown">its text as it stands there</param>
/// <param name="Words">what a reader reads of it, blanks made one</param>
internal sealed partial record TextBlock(string Kind, int Start, int End, string Markdown, string Words, IReadOnlyList<string> Numbers, IReadOnlyList<string> Links)
{
    /// <summary>Letters of a fingerprint: with 32 bits a changed block of a page keeps its fingerprint once in four thousand million times.</summary>
    public const int FingerprintLength = 8;

    /// <summary>Whether there is anything to translate.</summary>
    public bool HasWords => Words.Length > 0;

    private string? fingerprint;

    /// <summary>Of the words alone: a blank, a mark or another address of a link changes nothing that a reader reads.</summary>
    public string Fingerprint => fingerprint ??= Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Words)))[..FingerprintLength];

    public static IReadOnlyList<TextBlock> AllOf(string body) =>
        [.. Handbook.Markdown.Parse(body).Descendants<LeafBlock>().Where(b => b.Inline is not null).Select(b => Of(b, body))];

    /// <summary>A title or summary: no Markdown.</summary>
    public static TextBlock Of(string kind, string text) => new(kind, 0, text.Length, text, OneBlank(text), NumbersIn.Text(text), []);

    private static TextBlock Of(LeafBlock block, string body)
    {
        var (first, last) = (block.Inline!.FirstChild, block.Inline.LastChild);
        var start = Math.Clamp(first?.Span.Start ?? block.Span.End + 1, 0, body.Length);
        var end = Math.Clamp(last is null ? start : last.Span.End + 1, start, body.Length);
        var words = string.Concat(block.Inline!.Descendants<LiteralInline>().Select(l => l.Content.ToString()));
        return new(
            block is HeadingBlock heading ? $"a heading of level {heading.Level}" : block.Parent is ListItemBlock ? "a list item" : "a paragraph",
            start, end, body[start..end], OneBlank(string.Concat(block.Inline!.Descendants<Inline>().Select(Read))), NumbersIn.Text(words),
            [.. block.Inline!.Descendants<LinkInline>().Select(l => l.Url ?? "").Order(StringComparer.Ordinal)]);
    }

    private static string Read(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        AutolinkInline link => link.Url,
        LineBreakInline => " ",
        _ => "",
    };

    private static string OneBlank(string text) => Blanks().Replace(text, " ").Trim().Normalize();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
