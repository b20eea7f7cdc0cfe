using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Handbook.Xliff;

/// <summary>Writes pages and what there is of their translation into a language as XLIFF.</summary>
public static class ExportXliff
{
    /// <param name="which">the pages</param>
    /// <returns>How many pages were written.</returns>
    public static async Task<int> Run(Catalog catalog, Language language, Func<Page, bool> which, XliffVersion version, Stream stream)
    {
        var texts = catalog.Everything<PageText>().ToDictionary(t => t.Key);
        var units = new UnitsOfPage(catalog.Everything<GlossaryTerm>(), language.Code);
        var count = 0;
        await using var xliff = XliffWriter.To(stream, version, Language.German.Code, language.Code);
        foreach (var page in catalog.Everything<Page>().Where(which).OrderBy(p => p.Topic, StringComparer.Ordinal).ThenBy(p => p.Order).ThenBy(p => p.Key, StringComparer.Ordinal))
        {
            if (!texts.TryGetValue($"{page.Key}/{Language.German.Code}", out var source)) continue;
            xliff.Write(units.Of(source, texts.GetValueOrDefault($"{page.Key}/{language.Code}")));
            count++;
        }
        return count;
    }

    /// <summary>Whether a language is translated block by block: German is the source, and Leichte Sprache leaves out and explains.</summary>
    public static bool IsFor(Language language) => !language.IsGerman;
}
