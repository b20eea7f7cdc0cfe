using WirPunkt.Signposting.Search.Stemming;

namespace WirPunkt.Signposting.Search.Analysis;

/// <summary>The words of one language's texts as numbers. What a word is made of is worked out once, however often it stands there.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, int> byRaw = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known;
    private readonly Numbering<string> byFolded = new(StringComparer.Ordinal), stems = new(StringComparer.Ordinal);
    private readonly Numbering<ulong> pieces = new(Comparer<ulong>.Default);
    private readonly List<Word> words = [];
    private readonly List<string> stemNames = [];
    private readonly Stemmer stem;

    public Vocabulary(string language)
    {
        Language = Stemmers.Primary(language);
        stem = Stemmers.Of(language);
        known = byRaw.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Primary language: Leichte Sprache is German.</summary>
    public string Language { get; }

    public IReadOnlyList<Word> Words => words;
    public IReadOnlyList<string> Stems => stemNames;
    public int PieceCount => pieces.Count;

    /// <summary>The number of a word of a text, which becomes known by it.</summary>
    public int Learn(ReadOnlySpan<char> raw)
    {
        if (known.TryGetValue(raw, out var number)) return number;
        var folded = Folding.Fold(raw, Language);
        number = byFolded.Learn(folded);
        if (number == words.Count) words.Add(new Word(folded, LearnStem(stem(folded)), [.. Pieces.Of(folded).Select(pieces.Learn)]));
        known[raw] = number;
        return number;
    }

    /// <summary>Once all words are known: finds out which German words are made of others, and forgets how the words were spelt.</summary>
    public void Complete()
    {
        byRaw.Clear();
        byRaw.TrimExcess();
        for (var i = 0; i < words.Count && Language == "de"; i++) words[i] = words[i] with { Parts = Compound.PartsOf(words[i].Folded, this) };
        byFolded.Complete();
        stems.Complete();
        pieces.Complete();
        words.TrimExcess();
        stemNames.TrimExcess();
    }

    /// <summary>A word of a question, which may well be unknown here.</summary>
    public Word Look(ReadOnlySpan<char> raw)
    {
        var folded = Folding.Fold(raw, Language);
        if (Find(folded) is { } word) return word;
        var all = Pieces.Of(folded).Select(pieces.Find).ToList();
        return new Word(folded, FindStem(stem(folded)), [.. all.Where(p => p >= 0)])
        {
            Parts = Language == "de" ? Compound.PartsOf(folded, this) : [],
            UnknownPieces = all.Count(p => p < 0),
        };
    }

    public Word? Find(string folded) => byFolded.Find(folded) is >= 0 and var number ? words[number] : null;

    public int FindStem(string name) => stems.Find(name);

    private int LearnStem(string name)
    {
        var number = stems.Learn(name);
        if (number == stemNames.Count) stemNames.Add(name);
        return number;
    }
}
