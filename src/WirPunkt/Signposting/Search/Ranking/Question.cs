using WirPunkt.Signposting.Search.Analysis;
using WirPunkt.Signposting.Search.Lexicon;

namespace WirPunkt.Signposting.Search.Ranking;

/// <summary>What is looked for in one index: stems and pieces, each with its weight. None is obligatory.</summary>
public sealed class Question
{
    /// <summary>All pieces of a word beside the word itself; 0.5 to 1.2 are equally good.</summary>
    private const double PieceWeight = 0.8;

    /// <summary>A quarter of it for a translation, whose spelling is a guess; 0.1 is as good, 0.3 and 0.4 are worse.</summary>
    private const double TranslatedPieceWeight = 0.2;

    /// <summary>Share of its pieces from which a word counts as the same, misspelt or joined with another.</summary>
    private const double AlikeFrom = 0.6;

    private readonly LanguageIndex index;
    private readonly Dictionary<int, double> stems = [], pieces = [], translations = [];
    private readonly List<TranslatedWord> translated = [];

    private double unknown;

    private Question(LanguageIndex index) => this.index = index;

    /// <summary>A question in the language of the index.</summary>
    public static Question Asked(string query, LanguageIndex index)
    {
        var question = new Question(index);
        foreach (var word in new Words(query)) question.Add(index.Vocabulary.Look(word), 1);
        return question;
    }

    /// <summary>A question in another language: each word is all its translations, as likely as they are.</summary>
    /// <param name="lexicon">Null: nothing has been learnt.</param>
    public static Question Translated(string query, WordTranslations? lexicon, LanguageIndex index)
    {
        var question = new Question(index);
        foreach (var word in new Words(query))
        {
            var known = lexicon?.Of(word, index.Vocabulary) ?? [];
            if (known.Count == 0) question.Add(Foreign(index.Vocabulary.Look(word), index.Vocabulary), 1);
            else question.AddTranslated(known);
        }
        return question;
    }

    /// <summary>A name, a number, a German word in another language's question, maybe in its letters.</summary>
    private static Word Foreign(Word word, Vocabulary vocabulary) => word.IsStrange ? vocabulary.Look(LatinLetters.Of(word.Folded)) : word;

    /// <summary>How much of the question each text answers: 1 is a text of usual length that has every word once.</summary>
    public double[] Scores()
    {
        var scores = new double[index.Texts.Count];
        foreach (var (stem, weight) in stems) index.Stems.AddTo(scores, stem, weight);
        foreach (var (piece, weight) in pieces) index.Pieces.AddTo(scores, piece, weight);
        if (translated.Count > 0) TranslatedWord.AddTo(scores, translated, index.Stems);
        return scores;
    }

    /// <summary>What a text scores that has every term once: the measure that makes scores of different questions comparable.</summary>
    /// <remarks>What no text has counts too: else an index that knows nothing of a question would seem to answer all of it.</remarks>
    public double Total => stems.Values.Sum() + pieces.Values.Sum() + translated.Sum(w => w.Rarity) + unknown;

    /// <summary>What a sentence answers of it, each term counted once.</summary>
    public double WorthOf(ReadOnlySpan<int> sentence)
    {
        var (worth, seen) = (0.0, new HashSet<int>());
        foreach (var number in sentence)
            if (seen.Add(number)) worth += WorthOf(index.Vocabulary.Words[number]);
        return worth;
    }

    /// <summary>Whether a reader would say that this word of the text is one of the question's.</summary>
    public bool Means(Word word) =>
        IsAsked(word.Stem) || word.Parts.Any(IsAsked) || word.Pieces.Length > 2 && word.Pieces.Count(pieces.ContainsKey) >= AlikeFrom * word.Pieces.Length;

    private bool IsAsked(int stem) => stems.ContainsKey(stem) || translations.ContainsKey(stem);

    private double WorthOf(Word word)
    {
        var worth = stems.GetValueOrDefault(word.Stem) + translations.GetValueOrDefault(word.Stem);
        foreach (var piece in word.Pieces) worth += pieces.GetValueOrDefault(piece);
        return worth;
    }

    private void Add(Word word, double weight)
    {
        unknown += weight * ((word.Stem < 0 ? index.Stems.Rarity(0.0) : 0) + PieceWeight * word.UnknownPieces * index.Pieces.Rarity(0.0));
        if (word.Stem >= 0) Raise(stems, word.Stem, weight * index.Stems.Rarity(word.Stem));
        foreach (var part in word.Parts) Raise(stems, part, LanguageIndex.PartWeight * weight * index.Stems.Rarity(part));
        AddPieces(word, PieceWeight * weight);
    }

    private void AddTranslated(IReadOnlyList<Translation> known)
    {
        var word = new TranslatedWord(known, index.Stems);
        translated.Add(word);
        foreach (var (stem, share, _) in word.Stems) translations[stem] = translations.GetValueOrDefault(stem) + share * word.Rarity;
        foreach (var (piece, share) in TranslatedWord.Pieces(known)) Raise(pieces, piece, TranslatedPieceWeight * share * index.Pieces.Rarity(piece));
    }

    private void AddPieces(Word word, double weight)
    {
        foreach (var piece in word.Pieces) Raise(pieces, piece, weight * index.Pieces.Rarity(piece));
    }

    private static void Raise(Dictionary<int, double> weights, int term, double weight) =>
        weights[term] = Math.Max(weight, weights.GetValueOrDefault(term));
}
