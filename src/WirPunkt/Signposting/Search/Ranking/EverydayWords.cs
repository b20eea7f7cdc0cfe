using WirPunkt.Signposting.Search.Analysis;
using WirPunkt.Signposting.Search.Stemming;

namespace WirPunkt.Signposting.Search.Ranking;

/// <summary>An everyday expression for a thing, in the language it is said in: "Umzug" for the service that registers an address.</summary>
/// <param name="Ids">What it means first, and what it means next.</param>
public sealed record EverydayWord(string Words, string Language, IReadOnlyList<string> Ids);

/// <summary>Finds the everyday expressions of a question: all words of the expression, in any form and order, misspelt ones too.</summary>
public sealed class EverydayWords
{
    /// <summary>How much less the second thing is meant than the first.</summary>
    private const double Fall = 0.25;

    /// <summary>How sure it is that a word that stands nowhere is a misspelt one.</summary>
    private const double SureOfSlip = 0.8;

    /// <summary>Misspelt words that are looked up at most: more than a question has, and each is held against all that are known.</summary>
    private const int MostSlips = 8;

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
    /// <param name="isWord">whether a word of the question stands in the texts as it is: then it is no slip of another</param>
    public IEnumerable<(string Id, double Sure)> MeantBy(string query, string language, Func<string, bool> isWord) =>
        from meant in new[] { Stemmers.Primary(language), "de" }.Distinct().SelectMany(l => In(l, query, isWord))
        group meant.Sure by meant.Id into sure
        select (sure.Key, sure.Max());

    private IEnumerable<(string Id, double Sure)> In(string language, string query, Func<string, bool> isWord)
    {
        if (!byLanguage.TryGetValue(language, out var known)) return [];
        var asked = Stems(query, language);
        var count = asked.Count;
        if (language == "de" && SeparableVerb.PrefixAtTheEndOf(query) is { } prefix) asked.UnionWith(Stems(query, language, prefix));
        var numbers = asked.Select(known.Stems.Find).ToHashSet();
        var slips = Strange(query, isWord).Take(MostSlips).SelectMany(w => Stems(w, language)).Where(s => known.Stems.Find(s) < 0).SelectMany(s => Meant(s, known.Stems)).ToHashSet();
        return from everyday in known.Expressions
               where Array.TrueForAll(everyday.Stems, s => numbers.Contains(s) || slips.Contains(s))
               let sure = Sureness(everyday.Stems.Length, count) * (Array.TrueForAll(everyday.Stems, numbers.Contains) ? 1 : SureOfSlip)
               from place in Enumerable.Range(0, everyday.Ids.Count)
               select (everyday.Ids[place], sure / (1 + Fall * place));
    }

    private static List<string> Strange(string query, Func<string, bool> isWord)
    {
        var strange = new List<string>();
        foreach (var word in new Words(query))
            if (word.ToString() is var typed && !isWord(typed)) strange.Add(typed);
        return strange;
    }

    /// <summary>The nearest words that a misspelt one may be.</summary>
    private static List<int> Meant(string typed, Names stems)
    {
        var (nearest, least) = (new List<int>(), Misspelling.AllowedIn(typed));
        for (var stem = 0; stem < stems.Count && least > 0; stem++)
        {
            var meant = stems[stem];
            if (!meant.StartsWith(typed[0]) || Misspelling.Between(typed, meant, least) is var slips && slips > least) continue;
            if (slips < least) nearest.Clear();
            least = slips;
            nearest.Add(stem);
        }
        return nearest;
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
