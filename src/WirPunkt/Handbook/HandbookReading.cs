using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Handbook;

/// <summary>Finds the text of a page that a reader gets.</summary>
public static class HandbookReading
{
    /// <summary>The page in the reader's language; else in German; else in whatever language there is.</summary>
    public static PageText? TextOf(this Reading reading, Page page, Language language)
    {
        var key = page.Key;
        var texts = reading.All<PageText>(t => t.Page == key);
        return texts.FirstOrDefault(t => t.Language == language.Code)
            ?? texts.FirstOrDefault(t => t.Language == Language.German.Code)
            ?? (texts.Count > 0 ? texts[0] : null);
    }

    /// <summary>The title that a reader gets, and its language.</summary>
    public static (string Text, Language Language) TitleOf(Page page, Reading reading, Language language) =>
        reading.TextOf(page, language) is { } text ? (text.Title, Language.Find(text.Language) ?? Language.German) : (page.Key, Language.German);

    /// <summary>Whether anybody can read the page: its texts may have been taken off the site.</summary>
    public static bool HasText(this Reading reading, Page page) =>
        reading.Municipality.OfferedLanguages().Any(l => reading.Find<PageText>($"{page.Key}/{l.Code}") is not null);

    /// <summary>The translations made from a text.</summary>
    public static IEnumerable<PageText> TranslationsOf(PageText original, Catalog catalog) =>
        catalog.Everything<PageText>().Where(t => t.Page == original.Page && t.IsTranslation && t.Translation.Of == original.Language);

    /// <summary>The text that a translation was made from; null for an original, and where it is gone.</summary>
    public static PageText? SourceOf(this Reading reading, PageText text) =>
        text.IsTranslation ? reading.Find<PageText>($"{text.Page}/{text.Translation.Of}") : null;

    /// <summary>Codes of the languages in which there is a text of the page.</summary>
    public static List<string> LanguagesOf(this Reading reading, Page page)
    {
        var key = page.Key;
        return [.. reading.All<PageText>(t => t.Page == key).Select(t => t.Language)];
    }

    /// <summary>The same for all pages, by their keys.</summary>
    public static ILookup<string, string> LanguagesByPage(this Reading reading) => reading.All<PageText>().ToLookup(t => t.Page, t => t.Language);

    /// <summary>The pages of a topic in their order, without its overview.</summary>
    public static IEnumerable<Page> PagesOf(this Reading reading, string topic) =>
        reading.All<Page>(p => p.Topic == topic && !p.IsOverview).OrderBy(p => p.Order).ThenBy(p => p.Key, StringComparer.Ordinal);
}
