using WirPunkt.Directory;
using WirPunkt.Handbook;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Signposting.Search;

/// <summary>Something that can be found: a page, service, office or place in the language in which a reader would get it.</summary>
/// <param name="Kind">page, service, office or place</param>
/// <param name="Path">address without language</param>
/// <param name="Language">code of the language the text is in</param>
public sealed record SearchDocument(string Key, string Kind, string Path, string Title, string Text, string Language)
{
    /// <summary>Everything the public can find, as a reader of this language gets it.</summary>
    public static IEnumerable<SearchDocument> All(Catalog catalog, Language language) =>
        [.. Pages(catalog, language), .. Services(catalog, language), .. Offices(catalog, language), .. Places(catalog)];

    private static IEnumerable<SearchDocument> Pages(Catalog catalog, Language language)
    {
        var texts = catalog.All<PageText>().ToLookup(t => t.Page);
        foreach (var page in catalog.All<Page>())
        {
            var text = texts[page.Key].FirstOrDefault(t => t.Language == language.Code)
                ?? texts[page.Key].FirstOrDefault(t => t.Language == Platform.Languages.Language.German.Code) ?? texts[page.Key].FirstOrDefault();
            if (text is null) continue;
            yield return new(page.Key, "page", page.IsOverview ? $"/thema/{page.Key}" : $"/seite/{page.Key}",
                text.Title, $"{text.Summary}\n{Markdown.ToPlainText(text.Body)}", text.Language);
        }
    }

    private static IEnumerable<SearchDocument> Services(Catalog catalog, Language language) => catalog.All<Service>().Select(service =>
    {
        var (name, found) = service.Name.In(language);
        var office = catalog.Find<Organization>(service.Responsible);
        var parts = service.Texts().OfType<LocalText>().Skip(1).Select(t => t.In(language).Text).Append(office?.Name).Append(found == Platform.Languages.Language.German ? null : service.Name.German);
        return new SearchDocument(service.Key, "service", $"/leistung/{service.Key}", name, string.Join('\n', parts.OfType<string>()), found.Code);
    });

    private static IEnumerable<SearchDocument> Offices(Catalog catalog, Language language) => catalog.All<Organization>().Select(office =>
        new SearchDocument(office.Key, "office", $"/stelle/{office.Key}", office.Name, office.Description?.In(language).Text ?? "", "de"));

    private static IEnumerable<SearchDocument> Places(Catalog catalog) => catalog.All<Location>().Where(l => l.Status == LocationStatus.Active).Select(place =>
        new SearchDocument(place.Key, "place", $"/ort/{place.Key}", place.Name, $"{place.Address()}\n{place.District}", "de"));
}
