using WirPunkt.Signposting.Search.Analysis;
using WirPunkt.Signposting.Search.Ranking;
using WirPunkt.Signposting.Search.Stemming;

namespace WirPunkt.Signposting.Search.Lexicon;

/// <summary>What the words of one language are in another, learnt from the pages that exist in both.</summary>
public sealed class WordTranslations
{
    /// <summary>Less likely translations are mostly errors; 0.02 and 0.03 are as good, 0.1 is worse.</summary>
    private const float LeastLikely = 0.05f;

    /// <summary>Sentences that are learnt from at most: more make a large handbook's lexicon slow to learn after each change.</summary>
    private const int MostSentences = 20_000;

    private readonly string language;
    private readonly Names stems = new(), words = new();

    /// <summary>Where the translations of each stem end among all.</summary>
    private readonly int[] ends;
    private readonly (int Word, float Share, float Back)[] all;

    private WordTranslations(string language, IReadOnlyList<(string Stem, (string Word, float Share, float Back)[] Translations)> known)
    {
        this.language = language;
        all = [.. from stem in known from t in stem.Translations select (words.Learn(t.Word), t.Share, t.Back)];
        ends = new int[known.Count];
        for (var i = 0; i < ends.Length; i++) ends[stems.Learn(known[i].Stem)] = (i == 0 ? 0 : ends[i - 1]) + known[i].Translations.Length;
        stems.Complete();
        words.Complete();
    }

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

    /// <summary>The words of the other vocabulary, the likeliest first; none when the word was never seen.</summary>
    public IReadOnlyList<Translation> Of(ReadOnlySpan<char> raw, Vocabulary other)
    {
        var stem = stems.Find(Stemmers.Of(language)(Folding.Fold(raw, language)));
        if (stem < 0) return [];
        return [.. all[(stem == 0 ? 0 : ends[stem - 1])..ends[stem]].Select(t => new Translation(Word(t.Word), t.Share, t.Back)).Where(t => t.Word.Stem >= 0 || t.Word.Pieces.Length > 0)];

        Word Word(int number) => other.Find(words[number]) ?? other.Look(words[number]);
    }

    /// <summary>The geometric mean of both directions: a pair is good when each is the other's translation. The mean found less.</summary>
    private static List<(string, (string, float, float)[])> Likely(WordAlignment alignment, StemNumbers here, StemNumbers there) =>
        [.. alignment.Translations.Select(t => (t.Here, Word: t.There, Likely: MathF.Sqrt(t.Forth * t.Back), t.Back)).Where(t => t.Likely >= LeastLikely)
            .GroupBy(t => t.Here).Select(g =>
            {
                var sum = g.Sum(t => t.Likely);
                return (here.Names[g.Key], g.OrderByDescending(t => t.Likely).Select(t => (there.WordOf(t.Word), t.Likely / sum, t.Back)).ToArray());
            })];
}
