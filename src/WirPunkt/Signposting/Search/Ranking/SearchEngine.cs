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
    private readonly Synonyms synonyms;
    private readonly Lexicons lexicons;

    private SearchEngine(Dictionary<string, LanguageIndex> indexes, IReadOnlyList<Synonym> synonyms, Lexicons? lexiconsBefore)
    {
        this.indexes = indexes;
        things = new Things(indexes.Values);
        this.synonyms = new Synonyms(synonyms);
        lexicons = new Lexicons(indexes, lexiconsBefore);
    }

    public static SearchEngine Of(IEnumerable<SearchableText> texts, IReadOnlyList<Synonym>? synonyms = null) => new(Indexes(texts, []), synonyms ?? [], null);

    /// <summary>The engine after a change: languages without a change are taken over, translations are learnt again when next needed.</summary>
    public SearchEngine With(IEnumerable<SearchableText> texts, IReadOnlyList<Synonym>? synonyms = null) => new(Indexes(texts, indexes), synonyms ?? [], lexicons);

    /// <summary>Learns every translation into German now, instead of at the first question that needs it.</summary>
    public void LearnTranslations()
    {
        foreach (var language in indexes.Keys) lexicons.Learn(language, "de");
    }

    /// <param name="query">Anything.</param>
    /// <param name="language">The reader's: what exists in it is shown in it.</param>
    /// <param name="limit">Findings at most.</param>
    public IReadOnlyList<Finding> Find(string query, string language, int limit)
    {
        var answers = new Answers(things);
        foreach (var index in indexes.Values.OrderBy(i => Distance(i.Language, language)).ThenBy(i => i.Language, StringComparer.Ordinal))
            if (answers.Need(index)) answers.Add(index, AskedOf(index, query, language), isOwn: index.Language == language);
        foreach (var id in synonyms.MeantBy(query, language)) answers.Raise(id);
        return answers.Best(limit);
    }

    /// <summary>The reader's language, then German, which nearly everything exists in, then the others.</summary>
    private static int Distance(string language, string reader) => language == reader ? 0 : language == "de" ? 1 : 2;

    private Question AskedOf(LanguageIndex index, string query, string language) =>
        Stemmers.Primary(language) == index.Vocabulary.Language ? Question.Asked(query, index)
        : lexicons.Between(language, index.Language) is { } lexicon ? Question.Translated(query, lexicon, index)
        : Question.Asked(query, index);

    private static Dictionary<string, LanguageIndex> Indexes(IEnumerable<SearchableText> texts, Dictionary<string, LanguageIndex> before) =>
        texts.GroupBy(t => t.Language).ToDictionary(g => g.Key, g =>
            before.GetValueOrDefault(g.Key) is { } known && known.Texts.SequenceEqual(g) ? known : new LanguageIndex(g.Key, [.. g]));
}
