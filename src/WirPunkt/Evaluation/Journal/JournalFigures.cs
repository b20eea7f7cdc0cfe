namespace WirPunkt.Evaluation.Journal;

/// <summary>How many entries there are, and how long it took until something changed.</summary>
public sealed record JournalFigures(int All, int Done, int Waiting, double? MedianDays)
{
    public static JournalFigures Of(IReadOnlyCollection<JournalEntry> entries) =>
        new(entries.Count, entries.Count(e => e.State == JournalState.Done), entries.Count(e => !e.HasEnded), Median([.. entries.Select(e => e.Days).OfType<int>().Order()]));

    /// <summary>What arrived by itself: somebody was sent to the wrong door, a page was called wrong, a department corrected, a workshop had a theme.</summary>
    public static IEnumerable<JournalEntry> Loops(IEnumerable<JournalEntry> entries) => entries.Where(e => e.Source != JournalSource.Written);

    private static double? Median(int[] days) => days.Length == 0 ? null : (days[(days.Length - 1) / 2] + days[days.Length / 2]) / 2.0;
}
