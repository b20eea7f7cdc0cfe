using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using WirPunkt.Platform.Languages;
using A = DocumentFormat.OpenXml.Drawing;
using Picture = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace WirPunkt.Evaluation.Report.Files;

/// <summary>A bar chart of a document, drawn by the office's own program from the report's numbers (ISO/IEC 29500-1, 21.2); they lie in it as a spreadsheet, so that it can be worked on.</summary>
internal static class DocxChart
{
    /// <summary>EMU (360,000 to a centimetre): the width of the text, what a bar takes, and the margin.</summary>
    private const long Width = 5_760_000, BarHeight = 250_000, Margin = 120_000;

    /// <summary>How far the axis goes beyond the longest bar: its number stands there.</summary>
    private const double Room = 1.25;

    /// <summary>Hundredths of a point.</summary>
    private const int TextSize = 950;

    private const uint Names = 1, Values = 2;

    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", NumbersId = "numbers";

    /// <returns>The paragraph that shows it.</returns>
    public static W.Paragraph AddTo(MainDocumentPart main, PlacedTable placed, Texts words)
    {
        var (bars, id) = (placed.Bars, $"chart{placed.Number}");
        var part = main.AddNewPart<ChartPart>(id);
        using (var numbers = new MemoryStream(ChartNumbers.Of(placed)))
            part.AddNewPart<EmbeddedPackagePart>(Spreadsheet, NumbersId).FeedData(numbers);
        part.ChartSpace = new ChartSpace(
            new EditingLanguage { Val = words.Language.Code },
            new RoundedCorners { Val = false },
            new Chart(new AutoTitleDeleted { Val = true }, new PlotArea(new Layout(), Bars(placed, bars), NameAxis(), ValueAxis((double)bars.Max(b => b.Value))), new PlotVisibleOnly { Val = true }),
            new ShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())),
            new TextProperties(new A.BodyProperties(), new A.Paragraph(new A.ParagraphProperties(new A.DefaultRunProperties(new A.LatinFont { Typeface = DocxStyles.Font }) { FontSize = TextSize }), new A.EndParagraphRunProperties())),
            new ExternalData(new AutoUpdate { Val = false }) { Id = NumbersId });

        var text = $"{words["report.chart-text", ("number", placed.Number)]} {words.List(bars.Select(b => $"{b.Name}: {b.Written}"))}";
        return new(new W.ParagraphProperties(new W.ParagraphStyleId { Val = "Source" }), new W.Run(new W.Drawing(new Picture.Inline(
            new Picture.Extent { Cx = Width, Cy = Margin * 2 + BarHeight * bars.Count },
            new Picture.DocProperties { Id = (uint)placed.Number, Name = $"{words["report.table", ("number", placed.Number)]}", Title = placed.Table.Title, Description = text },
            new A.Graphic(new A.GraphicData(new ChartReference { Id = id }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 })));
    }

    private static BarChart Bars(PlacedTable placed, IReadOnlyList<ReportBar> bars)
    {
        var series = new BarChartSeries(
            new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = 0 }, new Order { Val = 0 },
            new SeriesText(new StringReference(new Formula(ChartNumbers.Title), Cached([placed.Table.Columns[placed.Table.BarsOf]]))),
            new ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = DocxStyles.Ink })),
            new InvertIfNegative { Val = false },
            Labels(bars),
            new CategoryAxisData(new StringReference(new Formula(ChartNumbers.NamesOf(bars.Count)), Cached([.. bars.Select(b => b.Name)]))),
            new DocumentFormat.OpenXml.Drawing.Charts.Values(new NumberReference(new Formula(ChartNumbers.ValuesOf(bars.Count)), new NumberingCache([new FormatCode("General"), new PointCount { Val = (uint)bars.Count }, .. bars.Select((b, i) => new NumericPoint(new NumericValue(ChartNumbers.Digits(b.Value))) { Index = (uint)i })]))));
        return new(new BarDirection { Val = BarDirectionValues.Bar }, new BarGrouping { Val = BarGroupingValues.Clustered }, new VaryColors { Val = false }, series, new GapWidth { Val = (ushort)60 }, new AxisId { Val = Names }, new AxisId { Val = Values });
    }

    /// <summary>At the end of each bar its number as the table has it, with its unit.</summary>
    private static DataLabels Labels(IReadOnlyList<ReportBar> bars) => new(
    [
        .. bars.Select((bar, i) => new DataLabel([new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)i },
            new ChartText(new RichText(new A.BodyProperties { Wrap = A.TextWrappingValues.None }, new A.Paragraph(new A.Run(new A.Text(bar.Written))))), .. Shown()])),
        .. Shown(),
    ]);

    private static OpenXmlElement[] Shown() =>
        [new DataLabelPosition { Val = DataLabelPositionValues.OutsideEnd }, new ShowLegendKey { Val = false }, new ShowValue { Val = true }, new ShowCategoryName { Val = false }, new ShowSeriesName { Val = false }, new ShowPercent { Val = false }, new ShowBubbleSize { Val = false }];

    private static StringCache Cached(IReadOnlyList<string> texts) => new([new PointCount { Val = (uint)texts.Count }, .. texts.Select((t, i) => new StringPoint(new NumericValue(t)) { Index = (uint)i })]);

    /// <summary>From top to bottom, as the table.</summary>
    private static CategoryAxis NameAxis() => new(
        new AxisId { Val = Names }, new Scaling(new Orientation { Val = OrientationValues.MaxMin }), new Delete { Val = false }, new AxisPosition { Val = AxisPositionValues.Left },
        new MajorTickMark { Val = TickMarkValues.None }, new MinorTickMark { Val = TickMarkValues.None }, new TickLabelPosition { Val = TickLabelPositionValues.Low },
        new CrossingAxis { Val = Values }, new Crosses { Val = CrossesValues.AutoZero }, new NoMultiLevelLabels { Val = true });

    /// <summary>From nothing on: bars that begin elsewhere compare wrongly. The numbers stand at the bars.</summary>
    private static ValueAxis ValueAxis(double most) => new(
        new AxisId { Val = Values }, new Scaling(new Orientation { Val = OrientationValues.MinMax }, new MaxAxisValue { Val = most > 0 ? most * Room : 1 }, new MinAxisValue { Val = 0 }), new Delete { Val = true }, new AxisPosition { Val = AxisPositionValues.Top },
        new CrossingAxis { Val = Names }, new Crosses { Val = CrossesValues.AutoZero }, new CrossBetween { Val = CrossBetweenValues.Between });
}
