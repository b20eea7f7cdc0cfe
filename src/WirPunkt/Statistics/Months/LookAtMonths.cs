using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;
using WirPunkt.Statistics.Counters;
using WirPunkt.Statistics.Publication;
using WirPunkt.Statistics.Published;

namespace WirPunkt.Statistics.Months;

/// <summary>How far a month has come.</summary>
public enum MonthStage { Open, Frozen, Published }

/// <param name="On">the day on which it was published</param>
/// <param name="Coarsened">what the audit refused as planned, of the month or of the quarter that ends with it</param>
/// <param name="Errata">corrected tables, of the month or of its quarter, each once</param>
public sealed record MonthState(Month Month, MonthStage Stage, DateOnly? On, IReadOnlyList<Coarsened> Coarsened, IReadOnlyList<LedgerEntry> Errata);

/// <summary>What the lead sees of each month; no count.</summary>
public sealed class LookAtMonths(WirPunktDb db, TrueCounts counts)
{
    /// <param name="figures">null: the chain does not hold</param>
    public async Task<IReadOnlyList<MonthState>> Run(Figures? figures, CancellationToken cancel = default)
    {
        var closed = await db.Set<ClosedMonth>().AsNoTracking().ToDictionaryAsync(m => m.Month, cancel);
        var counted = (await counts.Months(cancel)).ToDictionary(m => m.Month);
        return [.. counted.Keys.Union(closed.Keys).OrderDescending(StringComparer.Ordinal).Select(key => StateOf(Month.Find(key)!.Value, closed.GetValueOrDefault(key), counted.GetValueOrDefault(key), figures))];
    }

    private static MonthState StateOf(Month month, ClosedMonth? closed, CountedMonth? counted, Figures? figures) => new(month,
        closed is not null ? MonthStage.Published : counted?.FrozenOn is not null ? MonthStage.Frozen : MonthStage.Open,
        closed?.PublishedOn, closed?.Coarsened ?? [], figures is null ? [] : ErrataOf(month, figures));

    private static IReadOnlyList<LedgerEntry> ErrataOf(Month month, Figures figures) => [.. figures.ErrataOf(PublishedPeriod.Of(month)), .. month.EndsQuarter ? figures.ErrataOf(PublishedPeriod.Of(month.Quarter)) : []];
}
