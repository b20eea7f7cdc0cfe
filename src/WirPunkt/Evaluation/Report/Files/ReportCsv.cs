using System.Globalization;

namespace WirPunkt.Evaluation.Report.Files;

/// <summary>The numbers of a report and the cells of its tables, a row each.</summary>
internal static class ReportCsv
{
    private static readonly string[] Columns = ["art", "kennung", "zeile", "spalte", "wert", "grundlage", "zeitraum", "quelle", "stand"];

    public static IEnumerable<IReadOnlyList<string>> Rows(EvaluationReport report)
    {
        yield return Columns;
        var day = report.NumbersOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var fact in report.Facts) yield return ["zahl", fact.Key, "", "", fact.Value, fact.Base, fact.Period, fact.Source, day];
        foreach (var table in report.Tables)
        {
            foreach (var row in table.Rows)
            {
                for (var column = 1; column < table.Columns.Count; column++) yield return ["tabelle", table.Key, row[0], table.Columns[column], row[column], table.Title, "", table.Source, day];
            }
        }
    }
}
