using System.Collections.Concurrent;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Signposting.Search;

/// <summary>An index per language, built when first asked and anew when content changed.</summary>
public sealed class SearchIndexes
{
    private readonly ConcurrentDictionary<Language, (Catalog Of, SearchIndex Index)> byLanguage = [];
    private readonly Publication publication;

    public SearchIndexes(Publication publication)
    {
        this.publication = publication;
        publication.Changed += _ => byLanguage.Clear();
    }

    public SearchIndex In(Language language)
    {
        var catalog = publication.Current;
        if (byLanguage.TryGetValue(language, out var known) && ReferenceEquals(known.Of, catalog)) return known.Index;

        var index = new SearchIndex(SearchDocument.All(catalog, language));
        byLanguage[language] = (catalog, index);
        return index;
    }
}
