using WirPunkt.Directory;
using WirPunkt.Handbook;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Signposting.Search.Ranking;

namespace WirPunkt.Signposting.Search;

/// <summary>Something that can be found, in one of the languages it exists in: a page, service, office or place.</summary>
/// <param name="Kind">page, service, office or place</param>
/// <param name="Path">address without language</param>
/// <param name="Language">code of the language the text is in</param>
public sealed record SearchDocument(string Key, string Kind, string Path, string Title, string Text, string Language)
{
    /// <summary>What the index holds; a key is unique within its kind only.</summary>
    public SearchableText Searchable => new($"{Kind}/{Key}", Language, Title, Text);

    /// <summary>Everything the public can find, in every language it exists in.</summary>
    public static IEnumerable<SearchDocument> All(Catalog catalog) =>
        [.. Pages(catalog), .. Services(catalog), .. Offices(catalog), .. Places(catalog)];

    private static IEnumerable<SearchDocument> Pages(Catalog catalog)
    {
        var texts = catalog.All<PageText>().ToLookup(t => t.Page);
        return catalog.All<Page>().SelectMany(page => texts[page.Key].Select(text =>
            new SearchDocument(page.Key, "page", page.IsOverview ? $"/thema/{page.Key}" : $"/seite/{page.Key}", text.Title, $"{text.Summary}\n{Markdown.ToPlainText(text.Body)}", text.Language)));
    }

    private static IEnumerable<SearchDocument> Services(Catalog catalog) =>
        catalog.All<Service>().SelectMany(service => Platform.Languages.Language.All.Where(service.Name.Has).Select(language =>
        {
            var office = catalog.Find<Organization>(service.Responsible);
            var parts = service.Texts().OfType<LocalText>().Skip(1).Select(t => t.In(language).Text).Append(office?.Name).Append(language.IsGerman ? null : service.Name.German);
            return new SearchDocument(service.Key, "service", $"/leistung/{service.Key}", service.Name.In(language).Text, string.Join('\n', parts.OfType<string>()), language.Code);
        }));

    private static IEnumerable<SearchDocument> Offices(Catalog catalog) => catalog.All<Organization>().Select(office =>
        new SearchDocument(office.Key, "office", $"/stelle/{office.Key}", office.Name, office.Description?.German ?? "", "de"));

    private static IEnumerable<SearchDocument> Places(Catalog catalog) => catalog.All<Location>().Where(l => l.Status == LocationStatus.Active).Select(place =>
        new SearchDocument(place.Key, "place", $"/ort/{place.Key}", place.Name, $"{place.Address()}\n{place.District}", "de"));
}

/// <param name="Score">Comparable within one answer only.</param>
public sealed record SearchHit(SearchDocument Document, double Score, Passage Passage);
