using WirPunkt.Signposting.Search.Analysis;
using WirPunkt.Signposting.Search.Ranking;
using WirPunkt.Signposting.Search.Stemming;

namespace WirPunkt.Signposting.Search.Lexicon;

/// <summary>What the words of one language are in another, learnt from the pages that exist in both.</summary>
public sealed class WordTranslations
{
    /// <summary>Translations that are kept: rarer ones are mostly errors.</summary>
    private const int Most = 5;
    private const double LeastLikely = 0.05;

    private readonly string language;
    private readonly Dictionary<string, List<(string Word, double Probability)>> byStem;

    private WordTranslations(string language, Dictionary<string, List<(string, double)>> byStem) => (this.language, this.byStem) = (language, byStem);

    /// <summary>From the one language to the other.</summary>
    public static WordTranslations Learn(IEnumerable<(LanguageIndex Here, LanguageIndex There)> indexes)
    {
        var (here, there, pairs, language) = (new Numbers(), new Numbers(), new List<AlignedPair>(), "");
        foreach (var (a, b) in indexes)
        {
            language = a.Vocabulary.Language;
            var (x, y) = (here.Of(a), there.Of(b));
            pairs.AddRange(AlignedPair.Between(a, b).Select(p => new AlignedPair([.. p.Here.Select(s => x[s])], [.. p.There.Select(s => y[s])])));
        }
        return new(language, Likely(WordAlignment.Learn(pairs), here, there));
    }
    
    /// <summary>The words of the other vocabulary; none when the word was never seen.</summary>
    public IReadOnlyList<(Word Word, double Probability)> Of(ReadOnlySpan<char> raw, Vocabulary other)
    {
        var stem = Stemmers.Of(language)(Folding.Fold(raw, language));
        return byStem.TryGetValue(stem, out var list) ? [.. list.Select(t => (other.Look(t.Word), t.Probability)).Where(t => t.Item1.Stem >= 0 || t.Item1.Pieces.Length > 0)] : [];
    }

    /// <summary>The mean of both directions: a pair is good when each is the other's translation.</summary>
    private static Dictionary<string, List<(string, double)>> Likely(WordAlignment alignment, Numbers here, Numbers there)
    {
        var found = new Dictionary<int, List<(string, double)>>();
        for (var i = 0; i < alignment.WordPairs.Length; i++)
        {
            var probability = (1 - Knob.Back) * alignment.Forth[i] + Knob.Back * alignment.Back[i];
            if (probability < Knob.Least) continue;
            var (a, b) = alignment.WordPairs[i];
            (found.TryGetValue(a, out var list) ? list : found[a] = []).Add((there.WordOf(b), probability));
        }
        return found.ToDictionary(f => here.Names[f.Key], f => Shares([.. f.Value.OrderByDescending(t => t.Item2).Take((int)Knob.Most)]));
    }

    private static List<(string, double)> Shares(List<(string Word, double Probability)> translations)
    {
        var sum = translations.Sum(t => t.Probability);
        return [.. translations.Select(t => (t.Word, t.Probability / sum))];
    }

    private sealed class Numbers
    {
        private readonly Dictionary<string, int> byName = new(StringComparer.Ordinal);
        private readonly List<string> words = [];
        public List<string> Names { get; } = [];
        public string WordOf(int n) => words[n];
        private readonly List<int> counts = [];
        public int[] Of(LanguageIndex index)
        {
            var v = index.Vocabulary;
            var times = new int[v.Words.Count];
            foreach (var t in index.Read) { foreach (var w in t.Body) times[w]++; foreach (var w in t.Title) times[w]++; }
            var map = new int[v.Stems.Count];
            Array.Fill(map, -1);
            for (var i = 0; i < v.Words.Count; i++)
            {
                var w = v.Words[i];
                var name = v.Stems[w.Stem];
                if (!byName.TryGetValue(name, out var n)) { byName[name] = n = Names.Count; Names.Add(name); words.Add(w.Folded); counts.Add(times[i]); }
                else if (times[i] > counts[n]) { counts[n] = times[i]; words[n] = w.Folded; }
                map[w.Stem] = n;
            }
            return map;
        }
    }
}
