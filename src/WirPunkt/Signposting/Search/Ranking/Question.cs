using WirPunkt.Signposting.Search.Analysis;
using WirPunkt.Signposting.Search.Lexicon;

namespace WirPunkt.Signposting.Search.Ranking;

/// <summary>What is looked for in one index: stems and pieces, each with its weight. None is obligatory.</summary>
public sealed class Question
{
    /// <summary>All pieces of a word beside the word itself; 0.5 to 1.2 are equally good.</summary>
    private const double PieceWeight = 0.8;

    /// <summary>Half of it for a translation, whose spelling is a guess.</summary>
    private const double TranslatedPieceWeight = 0.4;

    /// <summary>Share of its pieces from which a word counts as the same, misspelt or joined with another.</summary>
    private const double AlikeFrom = 0.6;

    private readonly LanguageIndex index;
    private readonly Dictionary<int, double> stems = [], pieces = [];

    private double unknown;

    private Question(LanguageIndex index) => this.index = index;

    /// <summary>A question in the language of the index.</summary>
    public static Question Asked(string query, LanguageIndex index)
    {
        var question = new Question(index);
        foreach (var raw in new Words(query))
        {
            var word = index.Vocabulary.Look(raw);
            question.Add(word, index.Telling(word.Stem));
        }
        return question;
    }

    /// <summary>A question in another language: each word is all its translations, as likely as they are (Darwish and Oard, Probabilistic Structured Query Methods, SIGIR 2003).</summary>
    public static Question Translated(string query, WordTranslations lexicon, LanguageIndex index)
    {
        var question = new Question(index);
        foreach (var word in new Words(query))
        {
            var translations = lexicon.Of(word, index.Vocabulary);
            if (translations.Count == 0) question.Add(index.Vocabulary.Look(word), 1); // a name, a number, a German word in another language's question
            else question.AddTranslated(translations);
        }
        return question;
    }

    /// <summary>How much of the question each text answers: 1 is a text of usual length that has every word once.</summary>
    public double[] Scores()
    {
        var scores = new double[index.Texts.Count];
        foreach (var (stem, weight) in stems) index.Stems.AddTo(scores, stem, weight);
        foreach (var (piece, weight) in pieces) index.Pieces.AddTo(scores, piece, weight);
        return scores;
    }

    /// <summary>What a text scores that has every term once: the measure that makes scores of different questions comparable.</summary>
    /// <remarks>What no text has counts too: else an index that knows nothing of a question would seem to answer all of it.</remarks>
    public double Total => stems.Values.Sum() + pieces.Values.Sum() + unknown;

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
        stems.ContainsKey(word.Stem) || word.Parts.Any(stems.ContainsKey) || word.Pieces.Length > 2 && word.Pieces.Count(pieces.ContainsKey) >= AlikeFrom * word.Pieces.Length;

    private double WorthOf(Word word)
    {
        var worth = stems.GetValueOrDefault(word.Stem);
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

    /// <summary>One word of the question: as rare as its translations are together, and shared out among them.</summary>
    private void AddTranslated(IReadOnlyList<(Word Word, double Probability)> translations)
    {
        var known = translations.Where(t => t.Word.Stem >= 0).ToList();
        var rarity = index.Stems.Rarity(known.Sum(t => t.Probability * index.Stems.Frequency(t.Word.Stem)));
        unknown += rarity * (1 - known.Sum(t => t.Probability));
        foreach (var (word, probability) in known) stems[word.Stem] = stems.GetValueOrDefault(word.Stem) + probability * rarity;
        foreach (var (word, probability) in translations) AddPieces(word, TranslatedPieceWeight * probability);
    }

    private void AddPieces(Word word, double weight)
    {
        foreach (var piece in word.Pieces) Raise(pieces, piece, weight * index.Pieces.Rarity(piece));
    }

    private static void Raise(Dictionary<int, double> weights, int term, double weight) =>
        weights[term] = Math.Max(weight, weights.GetValueOrDefault(term));
}
