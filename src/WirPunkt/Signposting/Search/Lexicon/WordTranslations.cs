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

    /// <summary>Sentences that are learnt from at most: more make a large handbook's lexicon slow to learn after each change.</summary>
    private const int MostSentences = 20_000;

    private readonly string language;
    private readonly Dictionary<string, (string Word, float Probability)[]> byStem;

    private WordTranslations(string language, Dictionary<string, (string, float)[]> byStem) => (this.language, this.byStem) = (language, byStem);

    /// <summary>From the one language to the other.</summary>
    public static WordTranslations Learn(IEnumerable<(LanguageIndex Here, LanguageIndex There)> indexes)
    {
        var (here, there, pairs, language) = (new StemNumbers(), new StemNumbers(), new List<AlignedPair>(), "");
        foreach (var (a, b) in indexes)
        {
            language = a.Vocabulary.Language;
            var (x, y) = (here.Of(a), there.Of(b));
            pairs.AddRange(AlignedPair.Between(a, b).Select(p => new AlignedPair([.. p.Here.Select(s => x[s])], [.. p.There.Select(s => y[s])])));
        }
        return new(language, Likely(WordAlignment.Learn([.. pairs.Take(MostSentences)]), here, there));
    }

    /// <summary>The words of the other vocabulary; none when the word was never seen.</summary>
    public IReadOnlyList<(Word Word, double Probability)> Of(ReadOnlySpan<char> raw, Vocabulary other)
    {
        var stem = Stemmers.Of(language)(Folding.Fold(raw, language));
        return byStem.TryGetValue(stem, out var list) ? [.. list.Select(t => (other.Look(t.Word), (double)t.Probability)).Where(t => t.Item1.Stem >= 0 || t.Item1.Pieces.Length > 0)] : [];
    }

    /// <summary>The mean of both directions: a pair is good when each is the other's translation.</summary>
    private static Dictionary<string, (string, float)[]> Likely(WordAlignment alignment, StemNumbers here, StemNumbers there)
    {
        var found = new Dictionary<int, List<(string, double)>>();
        for (var i = 0; i < alignment.WordPairs.Length; i++)
        {
            var probability = (alignment.Forth[i] + alignment.Back[i]) / 2;
            if (probability < LeastLikely) continue;
            var (a, b) = alignment.WordPairs[i];
            (found.TryGetValue(a, out var list) ? list : found[a] = []).Add((there.WordOf(b), probability));
        }
        return found.ToDictionary(f => here.Names[f.Key], f => Shares([.. f.Value.OrderByDescending(t => t.Item2).Take(Most)]));
    }

    private static (string, float)[] Shares(List<(string Word, double Probability)> translations)
    {
        var sum = translations.Sum(t => t.Probability);
        return [.. translations.Select(t => (t.Word, (float)(t.Probability / sum)))];
    }
}
