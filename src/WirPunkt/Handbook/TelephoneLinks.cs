using System.Text.RegularExpressions;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using WirPunkt.Platform.Web;

namespace WirPunkt.Handbook;

/// <summary>Makes the telephone numbers of a text links that dial: whoever needs 112 cannot copy it first.</summary>
internal static partial class TelephoneLinks
{
    public static void AddTo(MarkdownDocument document)
    {
        foreach (var literal in document.Descendants<LiteralInline>().Where(l => !l.FindParentOfType<LinkInline>().Any()).ToList()) Split(literal);
    }

    private static void Split(LiteralInline literal)
    {
        var text = literal.Content.ToString();
        Inline last = literal;
        var from = 0;
        foreach (Match number in Number().Matches(text))
        {
            last = After(last, new LiteralInline(text[from..number.Index]));
            last = After(last, Link(number.Value));
            from = number.Index + number.Length;
        }
        if (from == 0) return;
        After(last, new LiteralInline(text[from..]));
        literal.Remove();
    }

    private static Inline After(Inline last, Inline next)
    {
        last.InsertAfter(next);
        return next;
    }

    private static LinkInline Link(string number)
    {
        var link = new LinkInline($"tel:{new TelephoneNumber(number).Dialled}", "");
        link.AppendChild(new LiteralInline(number));
        link.GetAttributes().AddClass("kern-link");
        link.GetAttributes().AddProperty("dir", "ltr");
        return link;
    }

    /// <summary>Emergency and harmonised numbers, free numbers, and numbers with their country; not the amount "110 Euro".</summary>
    [GeneratedRegex(@"(?<![\d.,+])(?:11[025]|116[ ]?\d{3}|0800[ \d]{6,11}\d|\+49[ \d/-]{5,16}\d)(?![\d.,]?\d|\s*(?:Euro|euro|€|%|євро|يورو|avro))")]
    private static partial Regex Number();
}
