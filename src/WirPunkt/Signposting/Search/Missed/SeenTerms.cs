using NodaTime;

namespace WirPunkt.Signposting.Search.Missed;

/// <summary>On how many days a word was looked for in vain. Lives in memory only, without order, time, language or person: a word that
/// fewer than five days have seen could tell of somebody.</summary>
public sealed class SeenTerms
{
    /// <summary>Different days after which a word may be stored.</summary>
    public const int DaysUntilStored = 5;

    /// <summary>Letters.</summary>
    public const int Shortest = 3, Longest = 30;

    /// <summary>Words held at once, and the days after which one that nobody looks for is forgotten.</summary>
    private const int Most = 5_000, DaysUntilForgotten = 60;

    private readonly Lock alone = new();
    private readonly Dictionary<string, HashSet<LocalDate>> days = new(StringComparer.Ordinal);

    /// <returns>The words that have now been looked for on enough different days.</returns>
    public IReadOnlyList<string> See(IEnumerable<string> terms, LocalDate today)
    {
        lock (alone)
        {
            var ripe = terms.Where(MayBeHeld).Distinct().Where(term => SeenOften(term, today)).ToList();
            foreach (var term in ripe) days.Remove(term);
            return ripe;
        }
    }

    private bool SeenOften(string term, LocalDate today)
    {
        if (!days.TryGetValue(term, out var seen))
        {
            if (days.Count >= Most) Forget(today);
            if (days.Count >= Most) return false;
            days[term] = seen = [];
        }
        seen.Add(today);
        return seen.Count >= DaysUntilStored;
    }

    private void Forget(LocalDate today)
    {
        foreach (var (term, seen) in days)
            if (seen.Max() < today.PlusDays(-DaysUntilForgotten)) days.Remove(term);
    }

    /// <summary>A word with a digit could be a file number, a telephone number or a date of birth.</summary>
    private static bool MayBeHeld(string term) => term.Length is >= Shortest and <= Longest && term.All(char.IsLetter);
}
