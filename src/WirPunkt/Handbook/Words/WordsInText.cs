using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace WirPunkt.Handbook.Words;

/// <summary>The words of the glossary that a text uses most: marked where they stand first, to be explained below the text.</summary>
internal sealed class WordsInText(IEnumerable<GlossaryTerm> glossary, string language)
{
    /// <summary>More would underline every other line, and a phone has to load each explanation.</summary>
    public const int Most = 8;

    private readonly bool isGerman = language.StartsWith("de", StringComparison.Ordinal);

    /// <summary>In the order of the text; empty until the text is marked.</summary>
    public IReadOnlyList<GlossaryTerm> Explained { get; private set; } = [];

    /// <summary>The place of a word in the text, and that of its explanation.</summary>
    public static string MentionOf(GlossaryTerm term) => $"w-{term.Key}";

    public static string ExplanationOf(GlossaryTerm term) => $"wort-{term.Key}";

    public void Mark(MarkdownDocument document)
    {
        var finder = new WordFinder(glossary, language);
        var mentions = (from block in document.Descendants<LeafBlock>().Where(IsRunningText)
                        from literal in block.Inline!.Descendants<LiteralInline>().Where(l => !l.FindParentOfType<LinkInline>().Any())
                        from word in finder.In(literal.Content.ToString())
                        where isGerman || word.Term.Keep || IsItalic(literal)
                        select (Literal: literal, Word: word)).GroupBy(m => m.Word.Term).ToList();
        var used = mentions.OrderByDescending(m => m.Count()).Take(Most).ToHashSet();
        Explained = [.. mentions.Where(used.Contains).Select(m => m.Key)];
        foreach (var literal in mentions.Where(used.Contains).Select(m => m.First()).GroupBy(m => m.Literal)) Split(literal.Key, [.. literal.Select(m => m.Word)]);
    }

    /// <summary>A heading is no place for a link, and a list of words explains them itself.</summary>
    private static bool IsRunningText(LeafBlock block) =>
        block is { Inline: not null } and not HeadingBlock && !(block.Parent is ListItemBlock { Parent: ListBlock list } && IsWordList(list));

    private static bool IsWordList(ListBlock list) =>
        list.All(item => item is ListItemBlock { Count: > 0 } entry && entry[0] is ParagraphBlock { Inline.FirstChild: EmphasisInline { DelimiterCount: 2 } });

    /// <summary>In a translation italics are German; elsewhere "Rate" or "Termin" may be a word of its own language.</summary>
    private static bool IsItalic(LiteralInline literal) => literal.FindParentOfType<EmphasisInline>().Any(e => e.DelimiterCount == 1);

    private void Split(LiteralInline literal, IReadOnlyList<FoundWord> words)
    {
        var text = literal.Content.ToString();
        var from = 0;
        foreach (var word in words.OrderBy(w => w.From))
        {
            literal.InsertBefore(new LiteralInline(text[from..word.From]));
            literal.InsertBefore(Link(word.Term, text[word.From..word.End], isMarkedGerman: isGerman || IsItalic(literal)));
            from = word.End;
        }
        literal.ReplaceBy(new LiteralInline(text[from..]));
    }

    private static LinkInline Link(GlossaryTerm term, string word, bool isMarkedGerman)
    {
        var link = new LinkInline($"#{ExplanationOf(term)}", "");
        link.AppendChild(new LiteralInline(word));
        var attributes = link.GetAttributes();
        attributes.Id = MentionOf(term);
        attributes.AddClass("word");
        if (isMarkedGerman) return link;
        attributes.AddProperty("lang", "de");
        attributes.AddProperty("dir", "ltr");
        return link;
    }
}
