using WirPunkt.Signposting.Search.Analysis;
using WirPunkt.Signposting.Search.Stemming;

namespace WirPunkt.Signposting.Search.Ranking;

/// <summary>An everyday expression for a thing, in the language it is said in: "Umzug" for the service that registers an address.</summary>
/// <param name="Place">0 for what it means first, 1 for what it means next.</param>
public sealed record EverydayWord(string Words, string Id, string Language, int Place = 0);

/// <summary>Finds the everyday expressions of a question: all words of the expression, in any form and order.</summary>
public sealed class EverydayWords(IReadOnlyList<EverydayWord> all)
{
    private readonly ILookup<string, (string[] Stems, EverydayWord Word)> byLanguage =
        all.ToLookup(w => Stemmers.Primary(w.Language), w => (Stems(w.Words, Stemmers.Primary(w.Language)).ToArray(), w));

    /// <summary>How much less the second thing is meant than the first.</summary>
    private const double Fall = 0.25;

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
        if (!byLanguage.Contains(language)) return [];
        var asked = Stems(query, language);
        return from everyday in byLanguage[language]
               where everyday.Stems.Length > 0 && Array.TrueForAll(everyday.Stems, asked.Contains)
               select (everyday.Word.Id, Sureness(everyday.Stems.Length, asked.Count) / (1 + Fall * everyday.Word.Place));
    }

    private static double Sureness(int named, int asked) => 1 - 0.5 * Math.Pow(1 - (double)named / asked, named);

    private static HashSet<string> Stems(string text, string language)
    {
        var (stem, stems) = (Stemmers.Of(language), new HashSet<string>(StringComparer.Ordinal));
        foreach (var word in new Words(text)) stems.Add(stem(Folding.Fold(word, language)));
        return stems;
    }
}
