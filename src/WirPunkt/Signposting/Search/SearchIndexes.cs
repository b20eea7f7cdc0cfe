using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Signposting.Search.Ranking;

namespace WirPunkt.Signposting.Search;

/// <summary>The search of this municipality: made when first asked, made anew where content changed.</summary>
public sealed class SearchIndexes(Publication publication)
{
    private readonly Lock making = new();
    private volatile Made? made;

    /// <summary>What answers a query best, in the reader's language where it exists in it.</summary>
    public IReadOnlyList<SearchHit> Find(string query, Language reader, int limit)
    {
        var (_, engine, documents) = Current();
        return [.. engine.Find(SearchQuery.Clean(query), reader.Code, limit).Select(f => new SearchHit(documents[(f.Text.Id, f.Text.Language)], f.Score, f.Passage))];
    }

    private Made Current()
    {
        var catalog = publication.Current;
        if (made is { } known && ReferenceEquals(known.Of, catalog)) return known;
        lock (making)
        {
            if (made is { } other && ReferenceEquals(other.Of, catalog)) return other;
            var documents = SearchDocument.All(catalog).ToList();
            var texts = documents.Select(d => d.Searchable);
            return made = new(catalog, made?.Engine.With(texts) ?? SearchEngine.Of(texts), documents.ToDictionary(d => (d.Searchable.Id, d.Language)));
        }
    }

    private sealed record Made(Catalog Of, SearchEngine Engine, Dictionary<(string, string), SearchDocument> Documents);
}
