using WirPunkt.Platform.Content;

namespace WirPunkt.Evaluation.Report;

/// <summary>Which report: for the council, in between, or as the proof of use for the funder.</summary>
public enum ReportKind { Council, Interim, Funder }

/// <summary>A chapter of the reports' frame, in the language of the council. Every report begins with its sentences; the lead goes on from there.</summary>
public sealed class ReportChapter : ContentRecord
{
    public required string Title { get; set; }

    /// <summary>The reports it stands in.</summary>
    public required List<ReportKind> In { get; set; }

    /// <summary>Paragraphs and lists; <c>{key}</c> is a number, <c>[table:key]</c> the place of a table (<see cref="ReportText"/>).</summary>
    public required string Text { get; set; }

    public override IEnumerable<FieldProblem> Check(PackageContents package)
    {
        if (string.IsNullOrWhiteSpace(Title)) yield return FieldProblem.Of("title", "empty");
        if (string.IsNullOrWhiteSpace(Text)) yield return FieldProblem.Of("text", "empty");
    }
}
