using WirPunkt.Platform.Content;
using WirPunkt.Platform.Content.Reports;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Handbook.Reports;

/// <summary>What the rules of Leichte Sprache find in every page.</summary>
internal sealed class SimpleGermanOfPages : ReportSection
{
    public override string Write(PackageContents package)
    {
        var pages = package.All<PageText>().Where(t => t.Language == Language.SimpleGerman.Code).OrderBy(t => t.Page, StringComparer.Ordinal).ToList();
        if (pages.Count == 0) return "";

        var table = new MarkdownTable("page", "words in a sentence", "errors", "hints", "by rule");
        foreach (var page in pages)
        {
            var found = page.LanguageFindings().Select(f => f.Finding).ToList();
            table.Row(page.Page, ReadabilityFigures.Of(page.Body).WordsInSentence.InFigures(), found.Count(f => f.Severity == Severity.Error), found.Count(f => f.Severity == Severity.Hint),
                string.Join(", ", found.GroupBy(f => f.Rule.Key).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}")));
        }
        return $"""
            ## Leichte Sprache

            Found by the rules of BITV 2.0 Anlage 2 Teil 2 and of the Netzwerk Leichte Sprache that a program can know. A hint is for a
            person to judge; whether a text is understood, only people of the target group can say. `check --language-details` names every
            place.

            {table}
            """;
    }
}
