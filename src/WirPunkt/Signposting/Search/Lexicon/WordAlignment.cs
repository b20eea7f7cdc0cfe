namespace WirPunkt.Signposting.Search.Lexicon;

/// <summary>
/// IBM model 1 (Brown et al., The Mathematics of Statistical Machine Translation, 1993) with a preference for words at the
/// same place of the sentence (Dyer, Chahuneau and Smith, A Simple, Fast, and Effective Reparameterization of IBM Model 2,
/// NAACL 2013), learnt in both directions over the same table of word pairs.
/// </summary>
public sealed class WordAlignment
{
    private const int Rounds = 5;

    /// <summary>Dyer et al.: 4 is a good tension for all pairs of languages.</summary>
    private const double Tension = 4;

    /// <summary>How likely a word has no counterpart.</summary>
    private const float Nothing = 0.05f;

    /// <summary>Expected counts below it are nothing; numbers near zero would also be slow.</summary>
    private const float Negligible = 1e-4f;

    private static readonly float[] Nearness = [.. Enumerable.Range(0, 101).Select(i => (float)Math.Exp(-Tension * i / 100))];

    private readonly IReadOnlyList<AlignedPair> pairs;
    private readonly int[] cells;

    private WordAlignment(IReadOnlyList<AlignedPair> pairs)
    {
        this.pairs = pairs;
        cells = new int[pairs.Sum(p => p.Here.Length * p.There.Length)];
        var (numbers, at) = (new Dictionary<long, int>(cells.Length / 2), 0);
        foreach (var pair in pairs)
            foreach (var here in pair.Here)
                foreach (var there in pair.There)
                {
                    ref var number = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(numbers, (long)here << 32 | (uint)there, out var isKnown);
                    if (!isKnown) number = numbers.Count - 1;
                    cells[at++] = number;
                }
        WordPairs = new (int, int)[numbers.Count];
        foreach (var (pair, number) in numbers) WordPairs[number] = ((int)(pair >> 32), (int)pair);
    }

    /// <summary>Every two words that stand in the same sentence somewhere.</summary>
    public (int Here, int There)[] WordPairs { get; }

    /// <summary>p(there | here) and p(here | there) of each pair.</summary>
    public float[] Forth { get; private set; } = [];
    public float[] Back { get; private set; } = [];

    public static WordAlignment Learn(IReadOnlyList<AlignedPair> pairs)
    {
        var alignment = new WordAlignment(pairs);
        alignment.Forth = alignment.Learn(pair => pair.Here, isForth: true);
        alignment.Back = alignment.Learn(pair => pair.There, isForth: false);
        return alignment;
    }

    /// <summary>Expectation and maximisation; each word of one side is explained by the words of the other ("givers").</summary>
    private float[] Learn(Func<(int Here, int There), int> giverOf, bool isForth)
    {
        var likely = new float[WordPairs.Length];
        Array.Fill(likely, 1f);
        var givers = WordPairs.Length == 0 ? 0 : WordPairs.Max(giverOf) + 1;
        for (var round = 0; round < Rounds; round++)
        {
            var counts = new float[likely.Length];
            Expect(likely, counts, isForth);
            var totals = new float[givers];
            for (var i = 0; i < counts.Length; i++) totals[giverOf(WordPairs[i])] += counts[i];
            for (var i = 0; i < counts.Length; i++) likely[i] = counts[i] < Negligible ? 0 : counts[i] / totals[giverOf(WordPairs[i])];
        }
        return likely;
    }

    private void Expect(float[] likely, float[] counts, bool isForth)
    {
        Span<float> shares = stackalloc float[AlignedPair.Longest];
        var start = 0;
        foreach (var (here, there) in pairs)
        {
            var (givers, takers) = isForth ? (here.Length, there.Length) : (there.Length, here.Length);
            var (giverStep, takerStep) = isForth ? (there.Length, 1) : (1, there.Length);
            for (var taker = 0; taker < takers; taker++)
            {
                var sum = Nothing / takers;
                for (int giver = 0, cell = start + taker * takerStep; giver < givers; giver++, cell += giverStep)
                    sum += shares[giver] = likely[cells[cell]] * Nearness[(int)(Math.Abs((giver + 0.5f) / givers - (taker + 0.5f) / takers) * 100)];
                for (int giver = 0, cell = start + taker * takerStep; giver < givers; giver++, cell += giverStep)
                    counts[cells[cell]] += shares[giver] / sum;
            }
            start += here.Length * there.Length;
        }
    }
}
