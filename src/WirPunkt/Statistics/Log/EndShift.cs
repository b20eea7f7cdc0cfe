using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;
using WirPunkt.Statistics.Counters;
using WirPunkt.Statistics.Publication;

namespace WirPunkt.Statistics.Log;

/// <summary>A shift ends: its contacts become counters, and are deleted in the same moment, from the file too.</summary>
public sealed class EndShift(WirPunktDb db, TrueCounts counts)
{
    /// <returns>False when there is none, or it has ended before.</returns>
    public async Task<bool> Run(Guid id, CancellationToken cancel = default)
    {
        await using var together = await db.Database.BeginTransactionAsync(cancel);
        if (!await db.Hold(id, cancel)) return false;
        var shift = await db.Set<OpenShift>().AsNoTracking().SingleAsync(s => s.Id == id, cancel);
        var began = Month.Of(shift.Day).ToString();
        var counted = new List<ShiftEntry>();
        foreach (var entry in shift.Entries) // by their random keys, so that their order here says nothing either
            if (await db.Database.ExecuteSqlAsync($"""INSERT INTO seen_entry ("Id", "Month") VALUES ({entry.Id}, {began}) ON CONFLICT ("Id") DO NOTHING""", cancel) == 1) counted.Add(entry);
        foreach (var month in counted.Where(e => e.Number > 0).GroupBy(e => e.Month).OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            var tally = new Tally();
            foreach (var entry in month) tally.Add(feature => entry[feature], entry.Number);
            await counts.Add(Month.Find(month.Key)!.Value, shift.Site, tally, cancel);
        }
        await db.Set<OpenShift>().Where(s => s.Id == id).ExecuteDeleteAsync(cancel);
        await together.CommitAsync(cancel);
        await db.EmptyJournal(cancel);
        return true;
    }
}

/// <summary>Ends the shifts that nobody has ended, and forgets the keys that no device may still send.</summary>
public sealed class EndShifts(WirPunktDb db, EndShift end, Reading reading, TimeProvider clock) : IJob
{
    /// <summary>Longer than <see cref="SentEntry.MostDays"/>: what comes again after this is too old to be counted.</summary>
    private const int MonthsSeen = 5;

    public async Task<IReadOnlyList<JobResult>> Run(CancellationToken cancel)
    {
        var today = reading.Municipality.Now(clock).Date.ToDateOnly();
        var shifts = await db.Set<OpenShift>().AsNoTracking().ToListAsync(cancel);
        foreach (var shift in shifts.Where(s => s.IsOver(today))) await end.Run(shift.Id, cancel);
        var oldest = Month.Of(today.AddMonths(-MonthsSeen)).ToString();
        var over = (await db.Set<SeenEntry>().Select(s => s.Month).Distinct().ToListAsync(cancel)).Where(m => string.CompareOrdinal(m, oldest) < 0).ToList();
        await db.Set<SeenEntry>().Where(s => over.Contains(s.Month)).ExecuteDeleteAsync(cancel);
        return []; // every hour: nothing to write down
    }
}

/// <summary>After the fifth a month is frozen, and those before it: what comes later counts in the next.</summary>
public sealed class FreezeMonths(TrueCounts counts, Reading reading, TimeProvider clock) : IJob
{
    public async Task<IReadOnlyList<JobResult>> Run(CancellationToken cancel)
    {
        var today = reading.Municipality.Now(clock).Date.ToDateOnly();
        var known = await counts.Months(cancel);
        if (known.Count == 0) return [];
        var frozen = 0;
        for (var month = Month.Find(known[0].Month)!.Value; CountedMonth.IsOver(month, today); month = month.Next)
        {
            if (known.All(k => k.Month != month.ToString() || k.FrozenOn is null) && await counts.Freeze(month, today, cancel)) frozen++;
        }
        return [new("frozen", frozen)];
    }
}
