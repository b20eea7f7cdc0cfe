using System.Runtime.InteropServices;
using WirPunkt.Signposting.Search.Analysis;
using WirPunkt.Signposting.Search.Lexicon;

namespace WirPunkt.Signposting.Search.Ranking;

/// <summary>What is looked for in one index: stems and pieces, each with its weight. None is obligatory.</summary>
public sealed class Question
{
    /// <summary>All pieces of a word beside the word itself; 0.8 to 1.5 are equally good.</summary>
    private const double PieceWeight = 1.2;

    /// <summary>A long word has many pieces and would drown the others: each counts less the longer the word is; 0.2 to 0.4 are equally good.</summary>
    private const double LongWordPower = 0.3, UsualLetters = 7;

    /// <summary>Pieces below this share of the heaviest are left out: more than half of the work, and nothing lost.</summary>
    private const double LeastOfPieces = 0.1;

    /// <summary>Words that count at most: more than anybody types.</summary>
    private const int MostWords = Closeness.MostWords;

    /// <summary>
    /// Rare words weigh only a little more than frequent ones, their pieces all the more: 0.2 to 0.5 are equally good, the whole
    /// rarity costs 0.5 MRR. Words of usual rarity keep their weight.
    /// </summary>
    private const double RarityPower = 0.3, UsualRarity = 3;

    /// <summary>The best texts, in which it is looked whether the words stand together; 20 and 40 are no better.</summary>
    private const int LookedThrough = 10;

    /// <summary>A sixth of it for a translation, whose spelling is a guess; half as much is as good, more is worse.</summary>
    private const double TranslatedPieceWeight = 0.2;

    /// <summary>Share of its pieces from which a word counts as the same, misspelt or joined with another.</summary>
    private const double AlikeFrom = 0.6;

    private readonly LanguageIndex index;
    private readonly Dictionary<int, double> stems = [], pieces = [], translations = [];
    private readonly List<TranslatedWord> translated = [];
    private readonly List<(Word Word, double Worth)> asked = [];
    private readonly Dictionary<int, int> bestSentences = [];
    private readonly Dictionary<int, double> worthOfWord = [];

    private double unknown;

    private Question(LanguageIndex index) => this.index = index;

    /// <summary>A question in the language of the index.</summary>
    public static Question Asked(string query, LanguageIndex index)
    {
        var question = new Question(index);
        var prefix = index.Vocabulary.Language == "de" ? SeparableVerb.PrefixAtTheEndOf(query) : null;
        foreach (var raw in new Words(query))
        {
            if (question.asked.Count >= MostWords) break;
            question.Ask(index.Vocabulary.Look(raw));
            if (prefix is not null && index.Vocabulary.Look(string.Concat(prefix, raw)) is { Stem: >= 0 } verb) question.Ask(verb);
        }
        return question;
    }

    /// <summary>A question in another language: each word is all its translations, as likely as they are.</summary>
    /// <param name="lexicon">Null: nothing has been learnt.</param>
    public static Question Translated(string query, WordTranslations? lexicon, LanguageIndex index)
    {
        var (question, count) = (new Question(index), 0);
        foreach (var word in new Words(query))
        {
            if (count++ == MostWords) break;
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
        var least = pieces.Count == 0 ? 0 : LeastOfPieces * pieces.Values.Max();
        foreach (var (piece, weight) in pieces)
            if (weight >= least) index.Pieces.AddTo(scores, piece, weight);
        if (translated.Count > 0) TranslatedWord.AddTo(scores, translated, index.Stems);
        if (asked.Count > 0) AddCloseness(scores);
        return scores;
    }

    /// <summary>What a text scores that has every term once: the measure that makes scores of different questions comparable.</summary>
    /// <remarks>What no text has counts too: else an index that knows nothing of a question would seem to answer all of it.</remarks>
    public double Total => stems.Values.Sum() + pieces.Values.Sum() + translated.Sum(w => w.Rarity) + unknown;

    /// <summary>The sentence of a text that answers most of it.</summary>
    public int BestSentence(int position)
    {
        if (bestSentences.TryGetValue(position, out var known)) return known;
        var (read, best, most) = (index.Read[position], 0, -1.0);
        for (var i = 0; i < read.Sentences.Length; i++)
        {
            var worth = 0.0;
            for (var word = read.Sentences[i].FirstWord; word < read.Sentences[i].EndWord; word++)
                if (!read.Body.AsSpan(read.Sentences[i].FirstWord, word - read.Sentences[i].FirstWord).Contains(read.Body[word])) worth += WorthOf(read.Body[word]);
            if (worth > most) (best, most) = (i, worth);
        }
        return bestSentences[position] = best;
    }

    /// <summary>Whether a reader would say that this word of the text is one of the question's.</summary>
    /// <param name="word">its number</param>
    public bool Means(int word)
    {
        if (IsAsked(index.Vocabulary.StemOf(word)) || index.Vocabulary.PartsOf(word).Any(IsAsked)) return true;
        var alike = 0;
        var all = index.Vocabulary.PiecesOf(word);
        foreach (var piece in all)
            if (pieces.ContainsKey(piece)) alike++;
        return all.Length > 2 && alike >= AlikeFrom * all.Length;
    }

    private bool IsAsked(int stem) => stems.ContainsKey(stem) || translations.ContainsKey(stem);

    private double WorthOf(int word)
    {
        ref var worth = ref CollectionsMarshal.GetValueRefOrAddDefault(worthOfWord, word, out var isKnown);
        if (isKnown) return worth;
        var stem = index.Vocabulary.StemOf(word);
        worth = stems.GetValueOrDefault(stem) + translations.GetValueOrDefault(stem);
        foreach (var piece in index.Vocabulary.PiecesOf(word)) worth += pieces.GetValueOrDefault(piece);
        return worth;
    }

    private void AddCloseness(double[] scores)
    {
        using var closeness = new Closeness(index, asked);
        foreach (var text in Highest.Of(scores, LookedThrough))
        {
            (var share, bestSentences[text]) = closeness.Of(index.Read[text]);
            scores[text] += Total * share;
        }
    }

    private static double WeightOf(double rarity) => UsualRarity * Math.Pow(rarity / UsualRarity, RarityPower);

    private void Ask(Word word)
    {
        var telling = index.Telling(word.Stem);
        Add(word, telling);
        asked.Add((word, telling * index.RarityOf(word)));
    }

    private void Add(Word word, double weight)
    {
        var pieceWeight = PieceWeight * Math.Pow(UsualLetters / Math.Max(1, word.Folded.Length), LongWordPower);
        unknown += weight * ((word.Stem < 0 ? WeightOf(index.Stems.Rarity(0.0)) : 0) + pieceWeight * word.UnknownPieces * index.Pieces.Rarity(0.0));
        if (word.Stem >= 0) Raise(stems, word.Stem, weight * WeightOf(index.Stems.Rarity(word.Stem)));
        foreach (var part in word.Parts) Raise(stems, part, LanguageIndex.PartWeight * weight * WeightOf(index.Stems.Rarity(part)));
        AddPieces(word, pieceWeight * weight);
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
