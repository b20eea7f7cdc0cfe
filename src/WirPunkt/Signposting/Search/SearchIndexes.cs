using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Signposting.Search.Ranking;

namespace WirPunkt.Signposting.Search;

/// <summary>The search of this municipality: made when the program has started, made anew where content changed.</summary>
public sealed class SearchIndexes(Publication publication, SearchDocuments documents)
{
    /// <summary>A word explains; what one can do about it stands before it.</summary>
    private const double WorthOfWord = 0.7;

    /// <summary>Explained beside what was asked for.</summary>
    private const int MostWords = 2;

    private readonly Lock making = new();
    private volatile Made? made;

    /// <summary>What answers a query best, in the reader's language where it exists in it.</summary>
    /// <param name="which">Only these; null: all.</param>
    public IReadOnlyList<SearchHit> Find(string query, Language reader, int limit, Func<SearchDocument, bool>? which = null)
    {
        var (_, engine, words, texts) = Current();
        Func<string, bool>? fits = which is null ? null : link => which(texts.Documents[link]);
        var asked = SearchQuery.Clean(query);
        var explained = words.Find(asked, reader.Code, which is null ? Math.Min(limit, MostWords) : limit, fits);
        return [.. engine.Find(asked, reader.Code, limit, fits)
            .Concat(explained.Select(w => w with { Score = Math.Round(WorthOfWord * w.Score, 3) }))
            .OrderByDescending(f => f.Score).Take(limit)
            .Select(f => new SearchHit(texts.Versions[(f.Text.Id, f.Text.Language)], f.Score, f.Passage))];
    }

    /// <summary>The words of a query that nothing was found by.</summary>
    public IReadOnlyList<string> Missing(string query, Language reader) => Current().Engine.Missing(SearchQuery.Clean(query), reader.Code);

    /// <summary>Makes ready what the first question would have to wait for; minutes of one core for a large municipality, seconds for a small one.</summary>
    public void Prepare() => Current().Engine.LearnTranslations();

    private Made Current()
    {
        var catalog = publication.Current;
        if (made is { } known && ReferenceEquals(known.Of, catalog)) return known;
        lock (making)
        {
            if (made is { } other && ReferenceEquals(other.Of, catalog)) return other;
            var all = documents.Of(catalog);
            var (words, texts) = (all.Where(d => d.Kind == SearchDocument.Word).Select(d => d.Searchable), all.Where(d => d.Kind != SearchDocument.Word).Select(d => d.Searchable));
            return made = new(catalog,
                made?.Engine.With(texts, Everyday(catalog)) ?? SearchEngine.Of(texts, Everyday(catalog)),
                made?.Words.With(words) ?? SearchEngine.Of(words),
                new(all));
        }
    }

    private static List<EverydayWord> Everyday(Catalog catalog) =>
    [
        .. from synonym in catalog.All<Synonym>()
           let ids = synonym.LeadsTo.Select(link => link.Replace("topic:", "page:", StringComparison.Ordinal)).ToArray()
           from said in synonym.Words
           from words in said.Value
           select new EverydayWord(words, said.Key, ids),
    ];

    /// <param name="Words">Apart from the others: many short texts would change how rare their words are there.</param>
    private sealed record Made(Catalog Of, SearchEngine Engine, SearchEngine Words, Found Texts);

    /// <summary>From what the engine finds to what is shown of it.</summary>
    private sealed class Found(IReadOnlyList<SearchDocument> all)
    {
        public Dictionary<(string Link, string Language), SearchDocument> Versions { get; } = all.ToDictionary(d => (d.Link, d.Language.Code));

        /// <summary>Any version: kind and topics are the same in all.</summary>
        public Dictionary<string, SearchDocument> Documents { get; } = all.DistinctBy(d => d.Link).ToDictionary(d => d.Link);
    }
}
