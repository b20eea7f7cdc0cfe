using WirPunkt.Platform.Content;
using WirPunkt.Platform.Content.Reports;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Handbook.Reports;

/// <summary>How hard every German page is to read.</summary>
internal sealed class ReadabilityOfPages : ReportSection
{
    public override string Write(PackageContents package)
    {
        var pages = package.All<PageText>().Where(t => t.Language == Language.German.Code).Select(t => (t.Page, Figures: ReadabilityFigures.Of(t.Body))).OrderBy(p => p.Page, StringComparer.Ordinal).ToList();
        if (pages.Count == 0) return "";

        var table = new MarkdownTable("page", "words", "words in a sentence", "LIX", "Flesch-Amstad", "Wiener Sachtextformel");
        foreach (var (page, f) in pages)
            table.Row(page, f.Words, f.WordsInSentence.InFigures(), f.Lix.InFigures(), f.FleschAmstad.InFigures(), f.WienerSachtextformel.InFigures());
        return $"""
            ## How hard the German pages are to read

            At most {ReadabilityFigures.MostWordsInSentence} words in a sentence on average and LIX {ReadabilityFigures.HighestLix}: {pages.Count(p => !p.Figures.Excesses().Any())} of {pages.Count} pages keep to both. On average
            {pages.Average(p => p.Figures.WordsInSentence).InFigures()} words and LIX {pages.Average(p => p.Figures.Lix).InFigures()}.
            LIX by Björnsson (1968), Flesch-Amstad by Amstad (1978; 100 is easiest), the first Wiener Sachtextformel by Bamberger and
            Vanecek (1984; a school year). Headings, tables and list items without an end mark do not count; syllables are counted by a rule, not by a dictionary.

            {table}
            """;
    }
}

internal static class Figures
{
    public static string InFigures(this double value) => value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}
