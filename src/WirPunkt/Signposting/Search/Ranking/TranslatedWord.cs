using System.Numerics;
using WirPunkt.Signposting.Search.Lexicon;

namespace WirPunkt.Signposting.Search.Ranking;

/// <summary>
/// One word of a question in another language, as all the words it may be. They count together in a text, as if they were
/// one word, and are as rare as they are together (Darwish and Oard, Probabilistic Structured Query Methods, SIGIR 2003).
/// The texts are translated as well as the question: p(here | there) beside p(there | here) (McCarley, Should we Translate
/// the Documents or the Queries in Cross-language Information Retrieval?, ACL 1999).
/// </summary>
public sealed class TranslatedWord
{
    public TranslatedWord(IReadOnlyList<Translation> known, Postings postings)
    {
        Stems = [.. known.Where(t => t.Word.Stem >= 0).Select(t => (t.Word.Stem, t.Share, t.Back))];
        Rarity = postings.Rarity(Stems.Sum(s => s.Share * postings.Frequency(s.Stem)));
    }

    public IReadOnlyList<(int Stem, float Share, float Back)> Stems { get; }

    public double Rarity { get; }

    /// <summary>The pieces of all translations, each as likely as the translations that have it.</summary>
    public static Dictionary<int, double> Pieces(IReadOnlyList<Translation> known)
    {
        var pieces = new Dictionary<int, double>();
        foreach (var (word, share, _) in known)
            foreach (var piece in word.Pieces) pieces[piece] = pieces.GetValueOrDefault(piece) + share;
        return pieces;
    }

    /// <summary>The mean of what each word says by the translated question and by the translated text; many texts at a time.</summary>
    public static void AddTo(double[] scores, IEnumerable<TranslatedWord> words, Postings postings)
    {
        var padded = (scores.Length / Vector<float>.Count + 1) * Vector<float>.Count;
        var (shares, backs, worth) = (new float[padded], new float[padded], new float[padded]);
        foreach (var word in words)
        {
            foreach (var (stem, share, back) in word.Stems) postings.CountInto(shares, backs, stem, share, back);
            for (var i = 0; i < padded; i += Vector<float>.Count)
            {
                var both = (Vector<float>.One + new Vector<float>(shares, i)) * (Vector<float>.One + new Vector<float>(backs, i));
                (new Vector<float>(worth, i) + (float)word.Rarity / 2 * Vector.Log(both)).CopyTo(worth, i);
            }
            Array.Clear(shares);
            Array.Clear(backs);
        }
        for (var i = 0; i < scores.Length; i++) scores[i] += worth[i];
    }
}
