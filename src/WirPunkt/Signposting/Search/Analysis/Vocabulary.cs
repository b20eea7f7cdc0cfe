using System.Runtime.InteropServices;
using WirPunkt.Signposting.Search.Stemming;

namespace WirPunkt.Signposting.Search.Analysis;

/// <summary>
/// The words of one language's texts as numbers. What a word is made of is worked out once, however often it stands there, and
/// kept in few rows for all words: an object for each took three times the memory.
/// </summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, int> byRaw = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known;
    private readonly Names folded = new(), stems = new();
    private readonly PieceNumbers pieces = new();
    private readonly List<int> stemOf = [], piecesOfAll = [], pieceEnds = [];

    /// <summary>The stems of the two halves of German compounds; most words are none.</summary>
    private readonly Dictionary<int, int[]> parts = [];
    private readonly Stemmer stem;

    public Vocabulary(string language)
    {
        Language = Stemmers.Primary(language);
        stem = Stemmers.Of(language);
        known = byRaw.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Primary language: Leichte Sprache is German.</summary>
    public string Language { get; }

    public int WordCount => stemOf.Count;
    public int StemCount => stems.Count;
    public int PieceCount => pieces.Count;

    public int StemOf(int word) => stemOf[word];

    /// <summary>The word in the one spelling of <see cref="Folding"/>.</summary>
    public string NameOf(int word) => folded[word];

    public string StemName(int number) => stems[number];

    public ReadOnlySpan<int> PiecesOf(int word) =>
        CollectionsMarshal.AsSpan(piecesOfAll)[(word == 0 ? 0 : pieceEnds[word - 1])..pieceEnds[word]];

    public int[] PartsOf(int word) => parts.GetValueOrDefault(word, []);

    public Word this[int word] => new(folded[word], stemOf[word], PiecesOf(word).ToArray()) { Parts = PartsOf(word) };

    /// <summary>The number of a word of a text, which becomes known by it.</summary>
    public int Learn(ReadOnlySpan<char> raw)
    {
        if (known.TryGetValue(raw, out var number)) return number;
        var name = Folding.Fold(raw, Language);
        number = folded.Learn(name);
        if (number == stemOf.Count)
        {
            stemOf.Add(stems.Learn(stem(name)));
            foreach (var piece in Pieces.Of(name)) piecesOfAll.Add(pieces.Learn(piece));
            pieceEnds.Add(piecesOfAll.Count);
        }
        known[raw] = number;
        return number;
    }

    /// <summary>Once all words are known: finds out which German words are made of others, and forgets how the words were spelt.</summary>
    public void Complete()
    {
        for (var word = 0; word < WordCount && Language == "de"; word++)
            if (Compound.PartsOf(folded[word], this) is { Length: > 0 } both) parts[word] = both;
        byRaw.Clear();
        byRaw.TrimExcess();
        folded.Complete();
        stems.Complete();
        var numbers = pieces.Complete();
        foreach (ref var piece in CollectionsMarshal.AsSpan(piecesOfAll)) piece = numbers[piece];
        stemOf.TrimExcess();
        piecesOfAll.TrimExcess();
        pieceEnds.TrimExcess();
    }

    /// <summary>A word of a question, which may well be unknown here.</summary>
    public Word Look(ReadOnlySpan<char> raw)
    {
        var name = Folding.Fold(raw, Language);
        if (Find(name) is { } word) return word;
        var all = Pieces.Of(name).Select(pieces.Find).ToList();
        return new Word(name, FindStem(stem(name)), [.. all.Where(p => p >= 0)])
        {
            Parts = Language == "de" ? Compound.PartsOf(name, this) : [],
            UnknownPieces = all.Count(p => p < 0),
        };
    }

    public Word? Find(string name) => folded.Find(name) is >= 0 and var number ? this[number] : null;

    /// <summary>The stem of a word that the texts have; -1 when they have not.</summary>
    public int FindStemOf(string name) => folded.Find(name) is >= 0 and var number ? stemOf[number] : -1;

    public int FindStem(string name) => stems.Find(name);
}
