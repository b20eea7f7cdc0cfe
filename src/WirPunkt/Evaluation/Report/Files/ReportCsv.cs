using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace WirPunkt.Evaluation.Report.Files;

/// <summary>The numbers of a report and its tables, a line each: as spreadsheets in German offices open them.</summary>
internal static class ReportCsv
{
    private static readonly CsvConfiguration German = new(CultureInfo.InvariantCulture) { Delimiter = ";", NewLine = "\r\n", InjectionOptions = InjectionOptions.Escape };

    public static byte[] Of(EvaluationReport report)
    {
        using var bytes = new MemoryStream();
        using (var file = new CsvWriter(new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), German)) // Excel needs the mark
        {
            void Line(params ReadOnlySpan<string> fields)
            {
                foreach (var field in fields) file.WriteField(field);
                file.NextRecord();
            }

            Line("art", "kennung", "zeile", "spalte", "wert", "grundlage", "zeitraum", "quelle", "stand");
            var day = report.NumbersOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            foreach (var fact in report.Facts) Line("zahl", fact.Key, "", "", fact.Value, fact.Base, fact.Period, fact.Source, day);
            foreach (var table in report.Tables)
            {
                foreach (var row in table.Rows)
                {
                    for (var column = 1; column < table.Columns.Count; column++) Line("tabelle", table.Key, row[0], table.Columns[column], row[column], table.Title, "", table.Source, day);
                }
            }
        }
        return bytes.ToArray();
    }
}
