using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WirPunkt.Evaluation.Report.Files;

/// <summary>The numbers behind a chart of a document, as the small spreadsheet that opens when somebody edits them.</summary>
internal static class ChartNumbers
{
    private const string SheetName = "Zahlen";

    /// <summary>Where the series has its name.</summary>
    public const string Title = $"{SheetName}!$B$1";

    public static string NamesOf(int rows) => $"{SheetName}!$A$2:$A${rows + 1}";

    public static string ValuesOf(int rows) => $"{SheetName}!$B$2:$B${rows + 1}";

    public static string Digits(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    public static byte[] Of(PlacedTable placed)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>("rows");
            sheet.Worksheet = new(new SheetData(
            [
                new Row(Words(placed.Table.Columns[0]), Words(placed.Table.Columns[placed.Table.BarsOf])),
                .. placed.Bars.Select(b => new Row(Words(b.Name), new Cell { CellValue = new(Digits(b.Value)) })),
            ]));
            book.Workbook = new(new Sheets(new Sheet { Id = "rows", SheetId = 1, Name = SheetName }));
        }
        return bytes.ToArray();
    }

    private static Cell Words(string text) => new(new InlineString(new Text(text))) { DataType = CellValues.InlineString };
}
