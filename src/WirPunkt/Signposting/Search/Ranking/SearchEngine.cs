using WirPunkt.Signposting.Search.Analysis;
using WirPunkt.Signposting.Search.Lexicon;
using WirPunkt.Signposting.Search.Stemming;

namespace WirPunkt.Signposting.Search.Ranking;

/// <summary>
/// Everything that can be found in one municipality, in every language it exists in. Never changes: <see cref="With"/> gives
/// the next one and makes anew only the languages whose texts changed.
/// </summary>
public sealed class SearchEngine
{
    private readonly Dictionary<string, LanguageIndex> indexes;
    private readonly Things things;
    private readonly EverydayWords everyday;
    private readonly Lexicons lexicons;

    private SearchEngine(Dictionary<string, LanguageIndex> indexes, IReadOnlyList<EverydayWord> everyday, Lexicons? lexiconsBefore)
    {
        this.indexes = indexes;
        things = new Things(indexes.Values);
        this.everyday = new EverydayWords(everyday);
        lexicons = new Lexicons(indexes, lexiconsBefore);
    }

    public static SearchEngine Of(IEnumerable<SearchableText> texts, IReadOnlyList<EverydayWord>? everyday = null) => new(Indexes(texts, []), everyday ?? [], null);

    /// <summary>The engine after a change: languages without a change are taken over, translations are learnt again when next needed.</summary>
    public SearchEngine With(IEnumerable<SearchableText> texts, IReadOnlyList<EverydayWord>? everyday = null) => new(Indexes(texts, indexes), everyday ?? [], lexicons);

    /// <summary>Learns every translation into German now, instead of at the first question that needs it.</summary>
    public void LearnTranslations()
    {
        foreach (var language in indexes.Keys.Where(l => Stemmers.Primary(l) != "de")) lexicons.Learn(language, "de");
    }

    /// <param name="query">Anything.</param>
    /// <param name="language">The reader's: what exists in it is shown in it.</param>
    /// <param name="limit">Findings at most.</param>
    /// <param name="which">Only these things, by their id; null: all.</param>
    public IReadOnlyList<Finding> Find(string query, string language, int limit, Func<string, bool>? which = null)
    {
        var answers = new Answers(things);
        foreach (var index in indexes.Values.OrderBy(i => Distance(i.Language, language)).ThenBy(i => i.Language, StringComparer.Ordinal))
            if (answers.Need(index)) answers.Add(index, AskedOf(index, query, language), isOwn: index.Language == language);
        foreach (var (id, sure) in everyday.MeantBy(query, language, word => IsWord(word, Stemmers.Primary(language)))) answers.Raise(id, sure);
        return answers.Best(limit, which);
    }

    /// <summary>The words of a question that stand nowhere, not even misspelt, in the reader's language or in German: editors should know them.</summary>
    public IReadOnlyList<string> Missing(string query, string language)
    {
        var missing = new List<string>();
        if ((indexes.GetValueOrDefault(language) ?? indexes.GetValueOrDefault("de")) is not { } own) return missing;
        foreach (var raw in new Words(query))
            if (own.Vocabulary.Look(raw) is { IsStrange: true } word && indexes.GetValueOrDefault("de")?.Vocabulary.Look(raw).IsStrange != false) missing.Add(word.Folded);
        return missing;
    }

    /// <summary>Whether a word, or another form of it, stands in the texts of the reader's language or in German ones.</summary>
    private bool IsWord(string word, string language) => indexes.Values.Any(i => (i.Vocabulary.Language == language || i.Language == "de") && i.Vocabulary.Look(word).Stem >= 0);

    /// <summary>The reader's language, then German, which nearly everything exists in, then the others.</summary>
    private static int Distance(string language, string reader) => language == reader ? 0 : language == "de" ? 1 : 2;

    private Question AskedOf(LanguageIndex index, string query, string language) => Stemmers.Primary(language) == index.Vocabulary.Language
        ? Question.Asked(query, index)
        : Question.Translated(query, lexicons.Between(language, index.Language), index);

    private static Dictionary<string, LanguageIndex> Indexes(IEnumerable<SearchableText> texts, Dictionary<string, LanguageIndex> before) =>
        texts.GroupBy(t => t.Language).ToDictionary(g => g.Key, g =>
            before.GetValueOrDefault(g.Key) is { } known && known.Texts.SequenceEqual(g) ? known : new LanguageIndex(g.Key, [.. g]));
}
