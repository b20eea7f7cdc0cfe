using System.Buffers;
using System.Numerics;
using WirPunkt.Signposting.Search.Analysis;

namespace WirPunkt.Signposting.Search.Ranking;

/// <summary>
/// Whether the words of a question stand together in a text: many in one sentence, and next to each other those that were
/// asked next to each other (Metzler and Croft, A Markov Random Field Model for Term Dependencies, SIGIR 2005).
/// </summary>
public sealed class Closeness : IDisposable
{
    /// <summary>Of a whole question in one sentence; 0.3 to 0.5 are equally good.</summary>
    private const double SentenceWeight = 0.4;

    /// <summary>What the lesser of title and best sentence adds where both have words of the question; 0.05 to 0.1 are equally good.</summary>
    private const double BothWeight = 0.1;

    /// <summary>A word half like the one asked for says less than half of it; 1.3 to 1.5 are equally good.</summary>
    private const double LikenessPower = 1.5;

    /// <summary>Of every two neighbours found as neighbours; 0.7 to 1 are equally good.</summary>
    private const double NeighbourWeight = 0.7;

    /// <summary>Words between which others may stand still count as neighbours; 2 to 5 are equally good.</summary>
    private const int Reach = 3;

    /// <summary>Share of its pieces from which a word of the text counts, in part, as a word of the question: compounds and slips of the finger.</summary>
    private const double AlikeFrom = 0.3;

    /// <summary>One bit of a mask each.</summary>
    public const int MostWords = 64;

    private readonly LanguageIndex index;
    private readonly IReadOnlyList<(Word Word, double Worth)> asked;
    private readonly double total;

    /// <summary>Of each piece, by its number: which masks says of which words of the question it is a piece; 0 for none.</summary>
    private readonly ushort[] maskOf;
    private readonly List<ulong> masks = [0];

    /// <summary>Of each word, by its number, what it matches: 0 when not looked at yet, 1 for nothing, else its place in <see cref="matches"/>.</summary>
    private readonly ushort[] matchesOf;
    private readonly List<(int Asked, double Degree)[]> matches = [[], []];

    private readonly double[] inSentence;
    private readonly int[] lastSeen, stems;
    private readonly bool[] areNeighbours;

    public Closeness(LanguageIndex index, IReadOnlyList<(Word Word, double Worth)> asked)
    {
        (this.index, this.asked, total) = (index, asked, asked.Sum(a => a.Worth));
        (inSentence, lastSeen, areNeighbours) = (new double[asked.Count], new int[asked.Count], new bool[asked.Count]);
        stems = [.. asked.Select(a => a.Word.Stem)];
        maskOf = Rented(index.Vocabulary.PieceCount);
        matchesOf = Rented(index.Vocabulary.WordCount);
        for (var i = 0; i < asked.Count; i++)
            foreach (var piece in asked[i].Word.Pieces)
            {
                if (maskOf[piece] == 0)
                {
                    maskOf[piece] = (ushort)masks.Count;
                    masks.Add(0);
                }
                masks[maskOf[piece]] |= 1UL << i;
            }
    }

    /// <summary>From 0 to 1.14, which nearly no text has, and the sentence that says most.</summary>
    public (double Share, int BestSentence) Of(ReadText text)
    {
        if (total <= 0) return (0, 0);
        Array.Clear(areNeighbours);
        NoneSeen();
        var (inTitle, most, best) = (Walk(text.Title), 0.0, 0);
        NoneSeen();
        for (var i = 0; i < text.Sentences.Length; i++)
        {
            var (first, end) = (text.Sentences[i].FirstWord, text.Sentences[i].EndWord);
            var worth = Walk(text.Body.AsSpan(first, end - first), first);
            if (worth > most) (most, best) = (worth, i);
        }
        return ((SentenceWeight * (Math.Max(inTitle, most) + BothWeight * Math.Min(inTitle, most)) + NeighbourWeight * Neighbours()) / total, best);
    }

    public void Dispose()
    {
        ArrayPool<ushort>.Shared.Return(maskOf);
        ArrayPool<ushort>.Shared.Return(matchesOf);
    }

    /// <summary>What the words say that are matched here, each as well as it is matched best.</summary>
    private double Walk(ReadOnlySpan<int> words, int at = 0)
    {
        var worth = 0.0;
        Array.Clear(inSentence);
        foreach (var word in words)
        {
            at++;
            var place = matchesOf[word];
            if (place == 0) place = matchesOf[word] = Look(word);
            if (place == 1) continue;
            var found = matches[place];
            foreach (var (i, degree) in found)
            {
                lastSeen[i] = at;
                if (degree <= inSentence[i]) continue;
                worth += asked[i].Worth * (degree - inSentence[i]);
                inSentence[i] = degree;
            }
            foreach (var (i, _) in found)
            {
                if (i > 0 && AreTogether(i, i - 1, at)) areNeighbours[i - 1] = true;
                if (i + 1 < lastSeen.Length && AreTogether(i, i + 1, at)) areNeighbours[i] = true;
            }
        }
        return worth;
    }

    /// <summary>The other word was seen shortly before, or in the same compound.</summary>
    private bool AreTogether(int word, int other, int at) => at - lastSeen[other] <= Reach && (lastSeen[other] < at || !AreSame(asked[word].Word, asked[other].Word));

    /// <summary>A word is not its own neighbour, however it is inflected.</summary>
    private static bool AreSame(Word a, Word b) => a.Folded == b.Folded || a.Stem >= 0 && a.Stem == b.Stem;

    private void NoneSeen() => Array.Fill(lastSeen, -Reach);

    private double Neighbours()
    {
        var worth = 0.0;
        for (var i = 0; i + 1 < areNeighbours.Length; i++)
            if (areNeighbours[i]) worth += Math.Min(asked[i].Worth, asked[i + 1].Worth);
        return worth;
    }

    private ushort Look(int word)
    {
        var (stem, parts) = (index.Vocabulary.StemOf(word), index.Vocabulary.PartsOf(word));
        Span<int> shared = stackalloc int[asked.Count];
        shared.Clear();
        var like = 0UL;
        foreach (var piece in index.Vocabulary.PiecesOf(word))
        {
            var mask = masks[maskOf[piece]];
            like |= mask;
            for (; mask != 0; mask &= mask - 1) shared[BitOperations.TrailingZeroCount(mask)]++;
        }
        if (like == 0 && Array.IndexOf(stems, stem) < 0) return 1;

        List<(int, double)>? found = null;
        for (var i = 0; i < asked.Count; i++)
        {
            var meant = asked[i].Word;
            var degree = meant.Stem >= 0 && meant.Stem == stem ? 1 : shared[i] / (double)(meant.Pieces.Length + meant.UnknownPieces);
            if (degree < LanguageIndex.PartWeight && (meant.Parts.Contains(stem) || parts.Contains(meant.Stem))) degree = LanguageIndex.PartWeight;
            if (degree >= AlikeFrom) (found ??= []).Add((i, Math.Pow(degree, LikenessPower)));
        }
        if (found is null || matches.Count > ushort.MaxValue) return 1;
        matches.Add([.. found]);
        return (ushort)(matches.Count - 1);
    }

    private static ushort[] Rented(int length)
    {
        var rented = ArrayPool<ushort>.Shared.Rent(length);
        Array.Clear(rented, 0, length);
        return rented;
    }
}
