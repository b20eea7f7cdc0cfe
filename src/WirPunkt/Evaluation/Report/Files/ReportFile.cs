using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;

namespace WirPunkt.Evaluation.Report.Files;

/// <summary>A report as a file, by its ending: <c>pdf</c>, <c>docx</c>, <c>csv</c>.</summary>
internal static class ReportFile
{
    /// <returns>Null: there is no such file of it, or no Chromium.</returns>
    public static async Task<IResult?> Of(EvaluationReport report, string ending, Texts words, ReportPdf pdf, CancellationToken cancel)
    {
        var name = $"wir-punkte-{report.Kind.ToString().ToLowerInvariant()}-{report.From}-{report.To}.{ending}";
        return ending switch
        {
            "pdf" => await pdf.Of(report, cancel) is { } printed ? TypedResults.File(printed, "application/pdf", name) : null,
            "docx" => TypedResults.File(ReportDocx.Of(report, words), ReportDocx.ContentType, name),
            "csv" => SpreadsheetFile.Of(name, ReportCsv.Rows(report)),
            _ => null,
        };
    }
}
