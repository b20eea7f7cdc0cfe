using DocumentFormat.OpenXml.Wordprocessing;

namespace WirPunkt.Evaluation.Report.Files;

/// <summary>The styles of a document: the built-in names, so that the office's own template takes over.</summary>
internal static class DocxStyles
{
    /// <summary>Of headings and bars.</summary>
    public const string Ink = "0E3A5F";

    public const string Font = "Arial";

    /// <param name="language">BCP 47</param>
    public static Styles For(string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font }, new FontSize { Val = "21" }, new Languages { Val = language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
        Paragraph("Normal", "Normal"),
        Paragraph("Title", "Title", size: 40, isBold: true, before: 0, after: 60),
        Paragraph("Subtitle", "Subtitle", size: 26, before: 0, after: 60),
        Paragraph("Heading1", "heading 1", size: 28, isBold: true, before: 320, after: 100, outline: 0),
        Paragraph("Heading2", "heading 2", size: 24, isBold: true, before: 240, after: 80, outline: 1),
        Paragraph("Caption", "caption", size: 20, isBold: true, before: 200, after: 60),
        Paragraph("Source", "Source", size: 17, before: 40, after: 200),
        Paragraph("TableText", "Table Text", size: 19, before: 20, after: 20),
        Paragraph("TableSmall", "Table Small", size: 15, before: 20, after: 20),
        Paragraph("ListParagraph", "List Paragraph", before: 0, after: 60),
        new Style(new StyleName { Val = "Table Grid" }, new StyleTableProperties(new TableBorders(
            new TopBorder { Val = BorderValues.Single, Size = 4, Color = "8A8A8A" }, new LeftBorder { Val = BorderValues.None }, new BottomBorder { Val = BorderValues.Single, Size = 4, Color = "8A8A8A" },
            new RightBorder { Val = BorderValues.None }, new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "C8C8C8" }, new InsideVerticalBorder { Val = BorderValues.None })))
        { Type = StyleValues.Table, StyleId = "TableGrid" });

    /// <param name="size">half-points; null: as the text</param>
    /// <param name="before">twentieths of a point, as after</param>
    /// <param name="outline">level in the document's outline, from 0</param>
    private static Style Paragraph(string id, string name, int? size = null, bool isBold = false, int before = 0, int after = 120, int? outline = null)
    {
        var paragraph = new StyleParagraphProperties(new SpacingBetweenLines { Before = $"{before}", After = $"{after}" });
        if (outline is { } level) paragraph.Append(new OutlineLevel { Val = level });
        if (outline is not null) paragraph.PrependChild(new KeepNext());
        var run = new StyleRunProperties();
        if (isBold) run.Append(new Bold());
        if (isBold) run.Append(new Color { Val = Ink });
        if (size is { } half) run.Append(new FontSize { Val = $"{half}" });
        return new Style(new StyleName { Val = name }, paragraph, run) { Type = StyleValues.Paragraph, StyleId = id, Default = id == "Normal" };
    }
}
