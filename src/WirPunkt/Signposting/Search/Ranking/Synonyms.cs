using WirPunkt.Signposting.Search.Analysis;
using WirPunkt.Signposting.Search.Stemming;

namespace WirPunkt.Signposting.Search.Ranking;

/// <summary>An everyday expression for a thing, in the language it is said in: "Umzug" for the service that registers an address.</summary>
public sealed record Synonym(string Everyday, string Id, string Language);

/// <summary>Finds the everyday expressions of a question: all words of the expression, in any form and order.</summary>
public sealed class Synonyms(IReadOnlyList<Synonym> all)
{
    private readonly ILookup<string, (HashSet<string> Stems, string Id)> byLanguage =
        all.ToLookup(s => Stemmers.Primary(s.Language), s => (Stems(s.Everyday, Stemmers.Primary(s.Language)), s.Id));

    /// <summary>The things that the question names in everyday words.</summary>
    public IEnumerable<string> MeantBy(string query, string language)
    {
        var primary = Stemmers.Primary(language);
        if (!byLanguage.Contains(primary)) return [];
        var asked = Stems(query, primary);
        return byLanguage[primary].Where(s => s.Stems.Count > 0 && s.Stems.IsSubsetOf(asked)).Select(s => s.Id).Distinct();
    }

    private static HashSet<string> Stems(string text, string language)
    {
        var (stem, stems) = (Stemmers.Of(language), new HashSet<string>(StringComparer.Ordinal));
        foreach (var word in new Words(text)) stems.Add(stem(Folding.Fold(word, language)));
        return stems;
    }
}
