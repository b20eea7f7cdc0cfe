using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using WirPunkt.Handbook.Files;

namespace WirPunkt.Handbook.Readability;

/// <summary>The words that people read in a Markdown text, block by block and, as they see them, line by line.</summary>
internal static class Prose
{
    /// <summary>Links whose words are a name that nobody may shorten or hyphenate: offices, places, Wir-Punkte.</summary>
    private static readonly string[] Names = ["office", "place", "wir-punkt"];

    public static IEnumerable<ProseBlock> Of(string markdown) =>
        from leaf in Markdown.Parse(markdown).Descendants<LeafBlock>()
        where leaf.Inline is not null
        let lines = new LinesOf(leaf).Lines
        where lines.Count > 0
        select new ProseBlock(leaf is HeadingBlock, leaf.Parent is TableCell, lines);

    /// <summary>A text without Markdown, such as a title.</summary>
    public static ProseBlock Plain(string text) => new(IsHeading: false, IsCell: false, [new ProseLine(0, text, [])]);

    /// <summary>Only a hard break begins a new line for the reader; a soft one is a space.</summary>
    private sealed class LinesOf
    {
        private readonly StringBuilder text = new();
        private readonly List<Range> names = [];
        private int line, began;

        public LinesOf(LeafBlock block)
        {
            line = began = block.Line + 1;
            Add(block.Inline!, isName: false);
            End();
        }

        public List<ProseLine> Lines { get; } = [];

        private void Add(Inline inline, bool isName)
        {
            switch (inline)
            {
                case LineBreakInline lineBreak:
                    line++;
                    if (lineBreak.IsHard) End();
                    else text.Append(' ');
                    break;
                case LiteralInline literal:
                    Add(literal.Content.ToString(), isName);
                    break;
                case HtmlEntityInline entity:
                    Add(entity.Transcoded.ToString(), isName);
                    break;
                case CodeInline code:
                    Add(code.Content, isName);
                    break;
                case ContainerInline container:
                    var names = isName || container is LinkInline link && MarkdownLink.ToRecord(link.Url ?? "") is { } record && Names.Contains(record.Scheme);
                    foreach (var child in container) Add(child, names);
                    break;
            }
        }

        private void Add(string words, bool isName)
        {
            if (isName) names.Add(text.Length..(text.Length + words.Length));
            text.Append(words);
        }

        private void End()
        {
            if (text.ToString().Trim().Length > 0) Lines.Add(new ProseLine(began, text.ToString(), [.. names]));
            text.Clear();
            names.Clear();
            began = line;
        }
    }
}

/// <summary>A heading, paragraph, list item or cell of a table.</summary>
internal sealed record ProseBlock(bool IsHeading, bool IsCell, IReadOnlyList<ProseLine> Lines)
{
    public IEnumerable<Sentence> Sentences() => Sentence.AllIn(string.Join(' ', Lines.Select(l => l.Text)));
}

/// <summary>What stands in one line for the reader.</summary>
/// <param name="Number">line of the Markdown text, from 1</param>
/// <param name="Names">where official names stand in it</param>
internal sealed record ProseLine(int Number, string Text, IReadOnlyList<Range> Names)
{
    public bool IsName(int index) => Names.Any(n => n.Start.Value <= index && index < n.End.Value);
}
