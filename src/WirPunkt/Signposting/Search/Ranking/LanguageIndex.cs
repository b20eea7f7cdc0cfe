using WirPunkt.Signposting.Search.Analysis;

namespace WirPunkt.Signposting.Search.Ranking;

/// <summary>All texts of one language. Never changes: when a text does, the index of its language is made anew.</summary>
public sealed class LanguageIndex
{
    /// <summary>What a word of the title counts for against one of the body; its pieces, which many titles share, less. 6 and 3, 9 and 2 are as good; 3 and 3 cost 0.2 MRR, 9 and 9 0.6.</summary>
    private const float TitleWeight = 9, TitlePieceWeight = 3;

    /// <summary>A word of the lead counts as two; +0.4 MRR, three are as good.</summary>
    private const float LeadWeight = 2;

    /// <summary>Half of a compound says half as much as the whole word.</summary>
    public const float PartWeight = 0.5f;

    private readonly float[] telling;

    public LanguageIndex(string language, IReadOnlyList<SearchableText> texts)
    {
        Language = language;
        Texts = texts;
        Vocabulary = new Vocabulary(language);
        Read = [.. texts.Select(t => ReadText.Of(t, Vocabulary))];
        Vocabulary.Complete();
        Positions = texts.Select((t, i) => (t.Id, i)).ToDictionary(t => t.Id, t => t.i);

        var (stems, pieces) = (new PostingsBuilder(Vocabulary.StemCount), new PostingsBuilder(Vocabulary.PieceCount));
        foreach (var text in Read)
        {
            Count(text.Title, TitleWeight, TitlePieceWeight, stems, pieces);
            Count(text.Body.AsSpan(0, text.LeadEnd), LeadWeight, LeadWeight, stems, pieces);
            Count(text.Body.AsSpan(text.LeadEnd), 1, 1, stems, pieces);
            stems.EndText();
            pieces.EndText();
        }
        Stems = stems.Build();
        Pieces = pieces.Build();
        telling = TellingWords.Of(Read, Vocabulary, Stems);
    }

    public string Language { get; }
    public IReadOnlyList<SearchableText> Texts { get; }
    public IReadOnlyList<ReadText> Read { get; }
    public Vocabulary Vocabulary { get; }
    public Postings Stems { get; }
    public Postings Pieces { get; }

    /// <summary>Where the text of a thing stands.</summary>
    public IReadOnlyDictionary<string, int> Positions { get; }

    /// <summary>How much a word of a question says, <see cref="TellingWords"/>; 1 for a word that no text has.</summary>
    public double Telling(int stem) => stem < 0 ? 1 : telling[stem];

    public double RarityOf(Word word) => word.Stem < 0 ? Stems.Rarity(0.0) : Stems.Rarity(word.Stem);

    private void Count(ReadOnlySpan<int> words, float weight, float pieceWeight, PostingsBuilder stems, PostingsBuilder pieces)
    {
        foreach (var word in words)
        {
            stems.Count(Vocabulary.StemOf(word), weight);
            foreach (var part in Vocabulary.PartsOf(word)) stems.Count(part, weight * PartWeight);
            foreach (var piece in Vocabulary.PiecesOf(word)) pieces.Count(piece, pieceWeight);
        }
    }
}
