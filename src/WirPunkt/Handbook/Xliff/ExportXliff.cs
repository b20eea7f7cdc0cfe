using WirPunkt.Handbook.Xliff.Format;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Handbook.Xliff;

/// <summary>Writes pages and what there is of their translation into a language as XLIFF.</summary>
/// <param name="pages">the pages</param>
/// <param name="texts">their texts in German and in the language, and whatever others</param>
public sealed class ExportXliff(IEnumerable<Page> pages, IEnumerable<PageText> texts, IReadOnlyList<GlossaryTerm> glossary)
{
    private readonly Dictionary<string, PageText> texts = texts.ToDictionary(t => t.Key);

    public static ExportXliff Of(Catalog catalog, Func<Page, bool> which) =>
        new(catalog.Everything<Page>().Where(which), catalog.Everything<PageText>(), catalog.Everything<GlossaryTerm>());

    /// <summary>Writes page by page: a response takes no bytes but asynchronously, and XML is made at once.</summary>
    /// <returns>How many pages were written.</returns>
    public async Task<int> Run(Language language, XliffVersion version, Stream stream)
    {
        var units = new UnitsOfPage(glossary, language.Code);
        var count = 0;
        using var made = new MemoryStream();
        await using var xliff = XliffWriter.To(made, version, Language.German.Code, language.Code);
        foreach (var page in pages.OrderBy(p => p.Topic, StringComparer.Ordinal).ThenBy(p => p.Order).ThenBy(p => p.Key, StringComparer.Ordinal))
        {
            if (!texts.TryGetValue($"{page.Key}/{Language.German.Code}", out var source)) continue;
            xliff.Write(units.Of(source, texts.GetValueOrDefault($"{page.Key}/{language.Code}")));
            count++;
            await xliff.Flush();
            await Send(made, stream);
        }
        await xliff.End();
        await Send(made, stream);
        return count;
    }

    private static async Task Send(MemoryStream made, Stream stream)
    {
        await stream.WriteAsync(made.GetBuffer().AsMemory(0, (int)made.Length));
        made.SetLength(0);
    }

    /// <summary>Whether a language is translated block by block: German is the source, and Leichte Sprache leaves out and explains.</summary>
    public static bool IsFor(Language language) => !language.IsGerman;
}
