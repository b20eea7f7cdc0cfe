using WirPunkt.Platform.Content;
using WirPunkt.Platform.Content.Rules;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Handbook.Rules;

/// <summary>Records speak Leichte Sprache by the same rules as pages: one line each with the number of errors, every place in detail.</summary>
internal sealed class SimpleGermanOfRecords : ContentRule
{
    public override IEnumerable<FieldProblem> Hints(ContentRecord record, PackageContents package)
    {
        var errors = Findings(record).Select(f => f.Finding).Where(f => f.Severity == Severity.Error).GroupBy(f => f.Rule.Key).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        if (errors.Count > 0)
            yield return new(Language.SimpleGerman.Code, $"errors by the rules of Leichte Sprache: {errors.Sum(e => e.Count())} ({string.Join(", ", errors.Select(e => $"{e.Key} {e.Count()}"))})");
    }

    public override IEnumerable<FieldProblem> LanguageDetails(ContentRecord record, PackageContents package) =>
        Findings(record).Select(f => new FieldProblem($"{f.Field}, {Language.SimpleGerman}", f.Finding.ToString()));

    /// <summary>Pages tell their own, line by line.</summary>
    private static IEnumerable<(string Field, LanguageFinding Finding)> Findings(ContentRecord record) =>
        from wording in record is PageText ? [] : record.Wordings()
        where wording.Language == Language.SimpleGerman.Code
        from finding in SimpleGermanText.FindingsInLine(wording.Text)
        select (wording.Field, finding);
}
