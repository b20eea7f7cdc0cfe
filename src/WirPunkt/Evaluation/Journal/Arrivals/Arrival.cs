using System.Globalization;

namespace WirPunkt.Evaluation.Journal.Arrivals;

/// <summary>What another part of the program noticed: which record and how often, never what a visitor wrote.</summary>
/// <param name="Matter">the same for everything that is one matter: <c>wrong-door:rathaus&gt;landratsamt&gt;wohngeld</c></param>
/// <param name="Month">where it is counted by month, <c>2026-11</c>; empty: it arrives once</param>
/// <param name="Text">what the team wrote</param>
/// <param name="About">link to the record it is about</param>
/// <param name="EndedOn">the day on which its own part of the program was done with it</param>
/// <param name="Changed">link to what changed then</param>
public sealed record Arrival(JournalSource Source, string Matter, string Month, DateOnly On, JournalKind Kind)
{
    public string Text { get; init; } = "";
    public string? About { get; init; }
    public string? Topic { get; init; }
    public string? Site { get; init; }
    public int Count { get; init; } = 1;
    public DateOnly? EndedOn { get; init; }
    public string? Changed { get; init; }

    public string Origin => Month.Length == 0 ? Matter : $"{Matter}@{Month}";

    public static string MonthOf(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The day on which it arrived, of what is only known by its month.</summary>
    public static DateOnly DayIn(string month, DateOnly today)
    {
        if (!DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)) return today;
        var last = first.AddMonths(1).AddDays(-1);
        return last < today ? last : today;
    }

    /// <summary>
    /// Takes arrivals in, as often as one likes with the same end: what belongs to an entry that has not ended raises its count;
    /// what is said again after the end is a new entry.
    /// </summary>
    /// <returns>The new entries.</returns>
    public static IReadOnlyList<JournalEntry> TakeIn(IEnumerable<Arrival> arrivals, IEnumerable<JournalEntry> entries)
    {
        var known = entries.Where(e => e.Origin is not null).ToLookup(e => e.Matter!);
        var fresh = new List<JournalEntry>();
        foreach (var matter in arrivals.GroupBy(a => a.Matter))
        {
            var (holders, counts) = (known[matter.Key].ToList(), new Dictionary<JournalEntry, (int Count, Arrival Last)>());
            foreach (var arrival in matter.OrderBy(a => a.Month, StringComparer.Ordinal))
            {
                var holder = holders.Where(e => string.CompareOrdinal(e.Month, arrival.Month) <= 0).MaxBy(e => e.Month, StringComparer.Ordinal);
                if (holder is null || !holder.Holds(arrival.Month))
                {
                    fresh.Add(holder = JournalEntry.Of(arrival));
                    holders.Add(holder);
                }
                counts[holder] = (counts.GetValueOrDefault(holder).Count + arrival.Count, arrival);
            }
            foreach (var (holder, (count, last)) in counts) holder.Follow(count, last.EndedOn, last.Changed);
        }
        return fresh;
    }
}
