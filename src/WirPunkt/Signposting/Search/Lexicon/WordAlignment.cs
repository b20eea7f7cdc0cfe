namespace WirPunkt.Signposting.Search.Lexicon;

/// <summary>
/// IBM model 1 (Brown et al., The Mathematics of Statistical Machine Translation, 1993) with a preference for words at the
/// same place of the sentence (Dyer, Chahuneau and Smith, A Simple, Fast, and Effective Reparameterization of IBM Model 2,
/// NAACL 2013), learnt in both directions at once: only what both agree on counts (Liang, Taskar and Klein, Alignment by
/// Agreement, NAACL 2006).
/// </summary>
public sealed class WordAlignment
{
    /// <summary>3 and 4 find less, 7 no more.</summary>
    private const int Rounds = 5;

    /// <summary>Dyer et al.: 4 is a good tension for all pairs of languages.</summary>
    private const float Tension = 4;

    /// <summary>How likely a word has no counterpart. Small, because the other direction has to agree anyway; measured 0.2 to 0.01.</summary>
    private const float Nothing = 0.01f;

    /// <summary>Expected counts below it are nothing; numbers near zero would also be slow.</summary>
    private const float Negligible = 1e-4f;

    /// <summary>By hundredths of the sentence that two words are apart.</summary>
    private static readonly float[] Nearness = [.. Enumerable.Range(0, 101).Select(i => MathF.Exp(-Tension * i / 100))];

    private readonly IReadOnlyList<AlignedPair> sentences;
    private readonly WordPairs words;
    private readonly (float Forth, float Back)[] likely;
    private readonly (float Forth, float Back)[] shares = new (float, float)[AlignedPair.Longest * AlignedPair.Longest];
    private readonly float[] forthOf = new float[AlignedPair.Longest];

    private WordAlignment(IReadOnlyList<AlignedPair> sentences)
    {
        this.sentences = sentences;
        words = new(sentences);
        likely = new (float, float)[words.All.Length];
        Array.Fill(likely, (1f, 1f));
    }

    /// <summary>Two words, p(there | here) and p(here | there): all that stand in the same sentence somewhere.</summary>
    public IEnumerable<(int Here, int There, float Forth, float Back)> Translations => words.All.Select((w, i) => (w.Here, w.There, likely[i].Forth, likely[i].Back));

    public static WordAlignment Learn(IReadOnlyList<AlignedPair> sentences)
    {
        var alignment = new WordAlignment(sentences);
        for (var round = 0; round < Rounds; round++) alignment.Maximise(alignment.Expected());
        return alignment;
    }

    /// <summary>How often each two words are each other's translation, by what is likely so far.</summary>
    private float[] Expected()
    {
        var counts = new float[likely.Length];
        for (var i = 0; i < sentences.Count; i++)
            Count(words.Cells.AsSpan(words.Starts[i]..words.Starts[i + 1]), sentences[i].Here.Length, sentences[i].There.Length, counts);
        return counts;
    }

    private void Count(ReadOnlySpan<int> cells, int heres, int theres, float[] counts)
    {
        Array.Fill(forthOf, Nothing / theres, 0, theres);
        for (var i = 0; i < heres; i++) ShareOut(i, cells.Slice(i * theres, theres), heres);
        for (var i = 0; i < cells.Length; i++) counts[cells[i]] += shares[i].Forth / forthOf[i % theres] * shares[i].Back;
    }

    /// <summary>One word here against all there: back it is shared out at once, forth when every word here is known.</summary>
    private void ShareOut(int here, ReadOnlySpan<int> cells, int heres)
    {
        var (back, place) = (Nothing / heres, (here + 0.5f) / heres);
        var row = shares.AsSpan(here * cells.Length, cells.Length);
        for (var j = 0; j < cells.Length; j++)
        {
            var near = Nearness[(int)(Math.Abs(place - (j + 0.5f) / cells.Length) * 100)];
            var (forth, share) = (likely[cells[j]].Forth * near, likely[cells[j]].Back * near);
            row[j] = (forth, share);
            forthOf[j] += forth;
            back += share;
        }
        for (var j = 0; j < row.Length; j++) row[j].Back /= back;
    }

    private void Maximise(float[] counts)
    {
        var (heres, theres) = (new float[words.All.Select(w => w.Here + 1).DefaultIfEmpty().Max()], new float[words.All.Select(w => w.There + 1).DefaultIfEmpty().Max()]);
        for (var i = 0; i < counts.Length; i++)
        {
            heres[words.All[i].Here] += counts[i];
            theres[words.All[i].There] += counts[i];
        }
        for (var i = 0; i < counts.Length; i++)
            likely[i] = counts[i] < Negligible ? (0, 0) : (counts[i] / heres[words.All[i].Here], counts[i] / theres[words.All[i].There]);
    }
}
