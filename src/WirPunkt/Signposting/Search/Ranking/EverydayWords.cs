using WirPunkt.Signposting.Search.Analysis;
using WirPunkt.Signposting.Search.Stemming;

namespace WirPunkt.Signposting.Search.Ranking;

/// <summary>An everyday expression for a thing, in the language it is said in: "Umzug" for the service that registers an address.</summary>
/// <param name="Ids">What it means first, and what it means next.</param>
public sealed record EverydayWord(string Words, string Language, IReadOnlyList<string> Ids);

/// <summary>Finds the everyday expressions of a question: all words of the expression, in any form and order.</summary>
public sealed class EverydayWords
{
    /// <summary>How much less the second thing is meant than the first.</summary>
    private const double Fall = 0.25;

    /// <summary>The stems of the expressions of each language: ten thousand expressions share a few thousand.</summary>
    private readonly Dictionary<string, (Names Stems, (int[] Stems, IReadOnlyList<string> Ids)[] Expressions)> byLanguage;

    public EverydayWords(IEnumerable<EverydayWord> all) => byLanguage = all.GroupBy(w => Stemmers.Primary(w.Language)).ToDictionary(g => g.Key, g =>
    {
        var names = new Names();
        var expressions = g.Select(w => (Stems: Stems(w.Words, g.Key).Select(names.Learn).ToArray(), w.Ids)).Where(w => w.Stems.Length > 0).ToArray();
        names.Complete();
        return (names, expressions);
    });

    /// <summary>
    /// The things that the question names in everyday words, and how surely: 1 when it says nothing else, half of that when one word
    /// of many is the expression; each further word makes it less of a coincidence. People in Germany use German words in every language.
    /// </summary>
    public IEnumerable<(string Id, double Sure)> MeantBy(string query, string language) =>
        from meant in new[] { Stemmers.Primary(language), "de" }.Distinct().SelectMany(l => In(l, query))
        group meant.Sure by meant.Id into sure
        select (sure.Key, sure.Max());

    private IEnumerable<(string Id, double Sure)> In(string language, string query)
    {
        if (!byLanguage.TryGetValue(language, out var known)) return [];
        var asked = Stems(query, language);
        var count = asked.Count;
        if (language == "de" && SeparableVerb.PrefixAtTheEndOf(query) is { } prefix) asked.UnionWith(Stems(query, language, prefix));
        var numbers = asked.Select(known.Stems.Find).ToHashSet();
        return from everyday in known.Expressions
               where Array.TrueForAll(everyday.Stems, numbers.Contains)
               from place in Enumerable.Range(0, everyday.Ids.Count)
               select (everyday.Ids[place], Sureness(everyday.Stems.Length, count) / (1 + Fall * place));
    }

    private static double Sureness(int named, int asked) => 1 - 0.5 * Math.Pow(1 - (double)named / asked, named);

    /// <param name="prefix">of a verb that came apart: put before every word, because nobody knows here which one is the verb</param>
    private static HashSet<string> Stems(string text, string language, string prefix = "")
    {
        var (stem, stems) = (Stemmers.Of(language), new HashSet<string>(StringComparer.Ordinal));
        foreach (var word in new Words(text)) stems.Add(stem(Folding.Fold(string.Concat(prefix, word), language)));
        return stems;
    }
}
