using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Evaluation.Report.Files;

/// <summary>A report as a document that offices go on working in: real headings, lists, charts with their tables in the annex, tables with repeated head (ISO/IEC 29500).</summary>
internal static class ReportDocx
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The bullet list of <see cref="Numbering"/>.</summary>
    private const int Bullets = 1;

    /// <summary>A4 and its margins, and what is left between them; twentieths of a point.</summary>
    private const int PageWidth = 11906, PageHeight = 16838, Margin = 1247, TextWidth = PageWidth - 2 * Margin;

    /// <summary>Left and right of the text of a cell; twentieths of a point.</summary>
    private const short Gap = 60;

    /// <summary>Characters for which a column makes room: of one word, and of a text that goes on in the next line.</summary>
    private const int LongestWord = 13, LongestLine = 36;

    /// <summary>A letter of a table and of a wide one; twentieths of a point.</summary>
    private const int Letter = 105, SmallLetter = 86;

    /// <summary>Tables with more columns than this are set smaller.</summary>
    private const int WideFrom = 6;

    public static byte[] Of(EvaluationReport report, Texts words)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var title = words[$"report.kind-{report.Kind.ToString().ToLowerInvariant()}"];
            document.PackageProperties.Title = title;
            document.PackageProperties.Language = words.Language.Code;
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = DocxStyles.For(words.Language.Code);
            main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new AutoHyphenation());
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = Numbering();
            main.Document = new Document(new Body([.. Head(report, title, words), .. Chapters(main, report, words), Page(main)]));
        }
        return bytes.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Head(EvaluationReport report, string title, Texts words)
    {
        if (report.Facts.Find(f => f.Key == EvaluationReport.Town) is { } town) yield return Styled(null, town.Value);
        yield return Styled("Title", title);
        yield return Styled("Subtitle", report.Span.InWords(words));
        yield return Styled(null, words["report.numbers-of", ("date", report.NumbersOf.InWords(words))] + (report.IsFinished ? "" : $" · {words["report.draft"]}"));
        if (report.WithdrawnOn is { } gone) yield return Styled("Caption", $"{words["report.withdrawn-on", ("date", gone.InWords(words))]}: {report.Withdrawal!.Value}");
        if (report.Warning is { } warning) yield return Styled("Caption", warning);
    }

    private static IEnumerable<OpenXmlElement> Chapters(MainDocumentPart main, EvaluationReport report, Texts words)
    {
        var layout = new ReportLayout(report);
        for (var i = 0; i < layout.Chapters.Count; i++)
        {
            var (title, blocks) = layout.Chapters[i];
            yield return Styled("Heading1", $"{i + 1}. {title}");
            foreach (var element in blocks.SelectMany(b => Block(main, b, layout, words))) yield return element;
        }
        var annex = Styled("Heading1", words["report.annex"]);
        annex.ParagraphProperties!.PageBreakBefore = new();
        yield return annex;
        yield return Styled("Heading2", words["report.notes"]);
        yield return TableOf([words["report.note"], words["report.base"], words["report.period"], words["report.source"]], [.. layout.Notes.Select(n => (IReadOnlyList<string>)[$"{n.Number}", n.Base, n.Period, n.Source])]);
        foreach (var element in layout.Annex.SelectMany(t => Titled(t, words))) yield return element;
    }

    private static IEnumerable<OpenXmlElement> Block(MainDocumentPart main, ReportBlock block, ReportLayout layout, Texts words) => block switch
    {
        { Table: { } key } => layout.FindTable(key) is { } placed ? placed.Bars.Count > 0 ? Drawn(main, placed, words) : Titled(placed, words) : [],
        { IsList: true } => block.Items.Select(i => Sentence(i, layout, new ParagraphProperties(new ParagraphStyleId { Val = "ListParagraph" }, new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = Bullets })))),
        _ => [Sentence(block.Items[0], layout, new ParagraphProperties())],
    };

    /// <summary>A chart; its numbers stand in the annex.</summary>
    private static IEnumerable<OpenXmlElement> Drawn(MainDocumentPart main, PlacedTable placed, Texts words)
    {
        yield return Caption($"{placed.Table.Title} ({words["report.table", ("number", placed.Number)]})");
        yield return DocxChart.AddTo(main, placed, words);
    }

    private static IEnumerable<OpenXmlElement> Titled(PlacedTable placed, Texts words)
    {
        yield return Caption($"{words["report.table", ("number", placed.Number)]}: {placed.Table.Title}");
        yield return TableOf(placed.Table.Columns, placed.Table.Rows);
        yield return Styled("Source", $"{words["report.source"]}: {placed.Table.Source}");
    }

    /// <summary>Stays with what it names.</summary>
    private static Paragraph Caption(string text)
    {
        var caption = Styled("Caption", text);
        caption.ParagraphProperties!.KeepNext = new();
        return caption;
    }

    private static Paragraph Sentence(IReadOnlyList<ReportInline> parts, ReportLayout layout, ParagraphProperties properties)
    {
        var paragraph = new Paragraph(properties);
        foreach (var part in parts)
        {
            if (part.Fact is null || layout.Find(part.Fact) is not { } fact)
            {
                paragraph.Append(RunOf(part.Text));
                continue;
            }
            paragraph.Append(RunOf(fact.Value));
            if (layout.NoteOf(fact) is { } note) paragraph.Append(new Run(new RunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }), new Text($"{note.Number}")));
        }
        return paragraph;
    }

    private static Table TableOf(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = WidthsOf(columns, rows);
        var table = new Table(new TableProperties(new TableStyle { Val = "TableGrid" }, new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = Gap, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = Gap, Type = TableWidthValues.Dxa }), new TableLook { FirstRow = true, FirstColumn = true }),
            new TableGrid(widths.Select(w => new GridColumn { Width = $"{w}" })));
        table.Append(new TableRow([new TableRowProperties(new CantSplit(), new TableHeader()), .. columns.Select((c, i) => Cell(c, widths[i], columns.Count, isHead: true))]));
        foreach (var row in rows) table.Append(new TableRow([new TableRowProperties(new CantSplit()), .. row.Select((c, i) => Cell(c, widths[i], columns.Count, isHead: false))]));
        return table;
    }

    /// <summary>Twentieths of a point: first every column has room for its longest word, so that none need be broken; what is left goes to those with more to say.</summary>
    private static int[] WidthsOf(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var cells = columns.Select((c, i) => (List<string>)[c, .. rows.Select(r => r[i])]).ToList();
        var letter = columns.Count > WideFrom ? SmallLetter : Letter;
        var words = cells.ConvertAll(c => 2 * Gap + letter * Math.Min(LongestWord, c.SelectMany(text => text.Split(' ', '-')).Max(w => w.Length)));
        var lines = cells.ConvertAll(c => Math.Min(LongestLine, c.Average(text => text.Length)));
        var left = Math.Max(0, TextWidth - words.Sum());
        var widths = words.Zip(lines, (word, line) => word + left * line / Math.Max(1, lines.Sum())).ToList();
        return [.. widths.Select(w => (int)(TextWidth * w / widths.Sum()))];
    }

    private static TableCell Cell(string text, int width, int columns, bool isHead)
    {
        var run = RunOf(text);
        if (isHead) run.RunProperties = new(new Bold());
        return new(new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa }), new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = columns > WideFrom ? "TableSmall" : "TableText" }), run));
    }

    private static Paragraph Styled(string? style, string text) => new(style is null ? new ParagraphProperties() : new ParagraphProperties(new ParagraphStyleId { Val = style }), RunOf(text));

    private static Run RunOf(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static Numbering Numbering() => new(
        new AbstractNum(new Level(new NumberingFormat { Val = NumberFormatValues.Bullet }, new LevelText { Val = "•" }, new PreviousParagraphProperties(new Indentation { Left = "360", Hanging = "360" })) { LevelIndex = 0 }) { AbstractNumberId = 0 },
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = Bullets });

    /// <summary>A4, with the number of the page below.</summary>
    private static SectionProperties Page(MainDocumentPart main)
    {
        const string Number = "number";
        main.AddNewPart<FooterPart>(Number).Footer = new(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Source" }, new Justification { Val = JustificationValues.Center }),
            new SimpleField(RunOf("1")) { Instruction = "PAGE" }, RunOf(" / "), new SimpleField(RunOf("1")) { Instruction = "NUMPAGES" }));
        return new(new FooterReference { Type = HeaderFooterValues.Default, Id = Number }, new PageSize { Width = PageWidth, Height = PageHeight }, new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = Margin / 2, Footer = Margin / 2 });
    }
}
