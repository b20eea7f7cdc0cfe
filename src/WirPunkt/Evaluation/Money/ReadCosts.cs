using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;
using WirPunkt.Statistics;
using WirPunkt.Volunteering;

namespace WirPunkt.Evaluation.Money;

/// <summary>What was spent up to the last published month, beside the published numbers of these months.</summary>
/// <param name="Through">the last published month; null: none is</param>
/// <param name="Published">contacts, as published</param>
/// <param name="Contacts">what the rounding leaves of them</param>
/// <param name="Hours">in which a Wir-Punkt was open; null: not known of every month</param>
/// <param name="Missing">months in between that are not published</param>
/// <param name="IsBroken">the chain of the publications does not hold: no number is used</param>
/// <param name="AreKept">the hours are those in which a guide was there, by the roster; false: as the public opening hours say</param>
public sealed record Costs(YearMonth? Through, long SpentCents, int Published, CountRange Contacts, int? Hours, IReadOnlyList<YearMonth> Missing, bool IsBroken = false, bool AreKept = false)
{
    /// <summary>Null where nothing can be said: nothing spent, or no contact published.</summary>
    public UnitCost? PerContact => Published > 0 ? UnitCost.Of(SpentCents, Contacts) : null;

    public UnitCost? PerHour => Hours is { } hours ? UnitCost.Of(SpentCents, new(hours, hours)) : null;

    /// <param name="months">published ones, the oldest first</param>
    /// <param name="whole">the range that larger periods leave; null: there is none</param>
    /// <param name="spentUpTo">what was spent up to the end of a month</param>
    public static Costs Of(IReadOnlyList<PublishedMonth> months, CountRange? whole, Func<YearMonth, long> spentUpTo)
    {
        if (months.Count == 0) return new(null, 0, 0, default, null, []);
        var byMonth = CountRange.Of(months.Select(m => m.Contacts), PublishedNumbers.Error);
        var (first, last) = (months[0].Month, months[^1].Month);
        var between = Enumerable.Range(0, Distance(first, last)).Select(first.PlusMonths);
        return new(last, spentUpTo(last), months.Sum(m => m.Contacts), whole is { } other ? byMonth.And(other) : byMonth,
            months.Any(m => m.OpenHours is null) ? null : months.Sum(m => m.OpenHours ?? 0), [.. between.Where(m => months.All(p => p.Month != m))]);
    }

    /// <summary>With the hours in which a guide was there, where the roster knows them of every published month.</summary>
    /// <param name="kept">minutes by month, <c>2026-11</c>; before the first of them nobody was there, as long as nobody was counted</param>
    public Costs With(IReadOnlyDictionary<string, int> kept, IReadOnlyList<PublishedMonth> months)
    {
        var first = kept.Keys.Min(StringComparer.Ordinal);
        var minutes = months.Select(m => kept.TryGetValue(m.Month.InDigits(), out var of) ? of : m.Contacts == 0 && string.CompareOrdinal(m.Month.InDigits(), first) < 0 ? 0 : (int?)null).ToList();
        return minutes.Contains(null) || minutes.Sum() is not { } all || all == 0 ? this : this with { Hours = (int)Math.Round(all / 60m, MidpointRounding.AwayFromZero), AreKept = true };
    }

    private static int Distance(YearMonth from, YearMonth to) => (to.Year - from.Year) * 12 + to.Month - from.Month;
}

/// <summary>Reads the costs of a span of months.</summary>
public sealed class ReadCosts(WirPunktDb db, ReadPublishedNumbers published)
{
    public async Task<Costs> Run(ReportSpan span, Texts texts, CancellationToken cancel = default)
    {
        if (await published.Run(texts, cancel) is not { } numbers) return new(null, 0, 0, default, null, [], IsBroken: true);
        var first = span.FirstDay.ToDateOnly();
        var spent = await db.Set<Booking>().AsNoTracking().Where(b => b.On >= first).Select(b => new { b.On, b.Cents }).ToListAsync(cancel);
        var whole = CountRange.Of(numbers.Parts(span.From, span.To).Select(p => p.Contacts), PublishedNumbers.Error);
        var (months, kept) = (numbers.Months(span.From, span.To), await db.ProgrammeMonths.AsNoTracking().ToDictionaryAsync(m => m.Month, m => m.OpenMinutes, cancel));
        return Costs.Of(months, whole, month => spent.Where(b => LocalDate.FromDateOnly(b.On) <= new ReportSpan(month, month).LastDay).Sum(b => b.Cents)).With(kept, months);
    }
}
