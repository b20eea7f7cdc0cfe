using WirPunkt.Platform.Languages;
using WirPunkt.Statistics.Publication;
using WirPunkt.Statistics.Published;

namespace WirPunkt.Statistics.Pages;

/// <summary>In words what was published otherwise than planned: coarser and why, or corrected.</summary>
public static class Coarser
{
    public static string InWords(Coarsened coarsened, Texts texts) => texts["statistics.coarser",
        ("table", texts[$"statistics.table-{coarsened.Table}"]), ("period", PeriodIn(coarsened.Period, texts)), ("detail", texts[$"statistics.detail-{coarsened.Detail.ToString().ToLowerInvariant()}"])];

    /// <summary>Worum es ging (3. Quartal 2026)</summary>
    /// <param name="corrected">an entry of the ledger that corrects another</param>
    public static string InWords(LedgerEntry corrected, Texts texts) => texts["statistics.corrected-table", ("table", texts[$"statistics.table-{corrected.Table}"]), ("period", PeriodIn(corrected.Period, texts))];

    /// <param name="period">as the ledger calls it: 2026-08, 2026-Q3</param>
    private static string PeriodIn(string period, Texts texts) => PublishedPeriod.Find(period.ToLowerInvariant())?.InWords(texts) ?? period;
}
