using WirPunkt.Platform.Languages;
using WirPunkt.Statistics.Publication;
using WirPunkt.Statistics.Published;

namespace WirPunkt.Statistics.Pages;

/// <summary>In words what was published otherwise than planned: coarser and why, or corrected.</summary>
public static class Coarser
{
    public static string InWords(Coarsened coarsened, Texts texts) => Said(texts[$"statistics.table-{coarsened.Table}"], PeriodIn(coarsened.Period, texts), coarsened.Detail, texts);

    /// <summary>A sentence for each table of a period that is coarser than planned; one for all where there are no numbers.</summary>
    public static IReadOnlyList<string> Of(PublishedPeriod period, Figures figures, Texts texts) =>
        figures.Periods.Contains(period) ? [.. figures.CoarsenedIn(period).Select(c => InWords(c, texts))] : [Nothing(period, texts)];

    /// <summary>That a period has no numbers at all, and why.</summary>
    public static string Nothing(PublishedPeriod period, Texts texts) => Said(texts["statistics.title"], period.InWords(texts), Detail.Nothing, texts);

    /// <summary>Worum es ging (3. Quartal 2026)</summary>
    /// <param name="corrected">an entry of the ledger that corrects another</param>
    public static string InWords(LedgerEntry corrected, Texts texts) => texts["statistics.corrected-table", ("table", texts[$"statistics.table-{corrected.Table}"]), ("period", PeriodIn(corrected.Period, texts))];

    private static string Said(string what, string period, Detail detail, Texts texts) =>
        texts["statistics.coarser", ("table", what), ("period", period), ("detail", texts[$"statistics.detail-{detail.ToString().ToLowerInvariant()}"])];

    /// <param name="period">as the ledger calls it: 2026-08, 2026-Q3</param>
    private static string PeriodIn(string period, Texts texts) => PublishedPeriod.Find(period.ToLowerInvariant())?.InWords(texts) ?? period;
}
