namespace WirPunkt.Signposting.Search;

/// <summary>Full-text index in memory: BM25 over words and, at less weight, over their four-letter pieces. No word is obligatory.</summary>
public sealed class SearchIndex
{
    /// <summary>Measured on 617 handbook pages: pieces beside words are worth 5 to 11 points of MRR, a title counts as three mentions.</summary>
    private const double PieceWeight = 0.4;
    private const int TitleWeight = 3;

    /// <summary>Robertson and Zaragoza, The Probabilistic Relevance Framework: usual values of k1 and b.</summary>
    private const double K1 = 1.2, B = 0.75;

    private readonly IReadOnlyList<SearchDocument> documents;
    private readonly Postings words = new(), pieces = new();

    public SearchIndex(IEnumerable<SearchDocument> documents)
    {
        this.documents = [.. documents];
        for (var i = 0; i < this.documents.Count; i++)
        {
            var terms = Enumerable.Repeat(this.documents[i].Title, TitleWeight).Append(this.documents[i].Text).SelectMany(SearchQuery.Words).ToList();
            words.Add(i, terms);
            pieces.Add(i, [.. terms.SelectMany(SearchQuery.Pieces)]);
        }
    }

    /// <param name="query">Anything; see <see cref="SearchQuery.Clean"/>.</param>
    /// <param name="limit">Hits at most.</param>
    public IReadOnlyList<SearchHit> Find(string query, int limit)
    {
        var asked = SearchQuery.Words(SearchQuery.Clean(query)).Distinct().ToList();
        if (asked.Count == 0) return [];

        var scores = new double[documents.Count];
        words.Score(asked, 1, scores);
        pieces.Score(asked.SelectMany(SearchQuery.Pieces).Distinct(), PieceWeight, scores);
        return [.. Enumerable.Range(0, scores.Length)
            .Where(i => scores[i] > 0)
            .OrderByDescending(i => scores[i]).ThenBy(i => i)
            .Take(limit)
            .Select(i => new SearchHit(documents[i], Math.Round(scores[i], 3), Passage.Best(documents[i].Text, asked)))];
    }

    /// <summary>Which documents hold a term, how often.</summary>
    private sealed class Postings
    {
        private readonly Dictionary<string, List<(int Document, int Count)>> byTerm = new(StringComparer.Ordinal);
        private readonly List<int> lengths = [];
        private double averageLength;

        public void Add(int document, List<string> terms)
        {
            foreach (var group in terms.CountBy(t => t))
            {
                if (!byTerm.TryGetValue(group.Key, out var list)) byTerm[group.Key] = list = [];
                list.Add((document, group.Value));
            }
            lengths.Add(terms.Count);
            averageLength += (terms.Count - averageLength) / lengths.Count;
        }

        public void Score(IEnumerable<string> terms, double weight, double[] scores)
        {
            foreach (var term in terms)
            {
                if (!byTerm.TryGetValue(term, out var list)) continue;
                var idf = Math.Log(1 + (lengths.Count - list.Count + 0.5) / (list.Count + 0.5));
                var telling = idf * idf / Math.Log(1 + lengths.Count); // "wie", "ich", "kann" stand everywhere and tell little
                foreach (var (document, count) in list)
                    scores[document] += weight * telling * count * (K1 + 1) / (count + K1 * (1 - B + B * lengths[document] / averageLength));
            }
        }
    }
}

/// <param name="Score">BM25; comparable within one answer only.</param>
public sealed record SearchHit(SearchDocument Document, double Score, Passage Passage);
