using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;
using WirPunkt.Statistics.Counters;
using WirPunkt.Statistics.Publication;

namespace WirPunkt.Statistics.Log;

/// <summary>Takes what devices send into the buffers of their shifts: all of a batch or, when the server dies, nothing of it. Twice is once.</summary>
public sealed class TakeEntries(WirPunktDb db)
{
    /// <summary>SQLite has one writer, and whoever finds it busy sleeps for 150 ms; in a queue it is a millisecond.</summary>
    private static readonly SemaphoreSlim OneAfterTheOther = new(1);

    /// <returns>For each entry whether it was taken; otherwise it was known.</returns>
    public async Task<IReadOnlyList<bool>> Run(IReadOnlyList<SentEntry> entries, DateOnly today, CancellationToken cancel = default)
    {
        var taken = new bool[entries.Count];
        await OneAfterTheOther.WaitAsync(cancel);
        try
        {
            await using var together = await db.Database.BeginTransactionAsync(cancel);
            await db.OverwriteDeleted(cancel);
            // In the order of their keys, so that two batches do not wait for each other.
            foreach (var (entry, i) in entries.Select((e, i) => (e, i)).OrderBy(e => e.e.Shift).ThenBy(e => e.e.Id).ThenBy(e => e.e.Revision))
                taken[i] = await IsNew(entry, today, cancel) ? await Take(entry, today, cancel) : await Revise(entry, cancel);
            await together.CommitAsync(cancel);
        }
        finally
        {
            OneAfterTheOther.Release();
        }
        return taken;
    }

    private async Task<bool> IsNew(SentEntry entry, DateOnly today, CancellationToken cancel)
    {
        var month = Month.Of(today).ToString();
        return await db.Database.ExecuteSqlAsync($"""INSERT INTO seen_entry ("Id", "Month") VALUES ({entry.Id}, {month}) ON CONFLICT ("Id") DO NOTHING""", cancel) == 1;
    }

    private async Task<bool> Take(SentEntry entry, DateOnly today, CancellationToken cancel)
    {
        do
        {
            await db.Database.ExecuteSqlAsync($"""INSERT INTO open_shift ("Id", "Site", "Day") VALUES ({entry.Shift}, {entry.Site}, {today}) ON CONFLICT ("Id") DO NOTHING""", cancel);
        }
        while (!await db.Hold(entry.Shift, cancel)); // it has just ended on another connection

        db.Add(new ShiftEntry { Id = entry.Id, ShiftId = entry.Shift, Month = CountedMonth.Counting(entry.Day, today).ToString() }.With(entry));
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return true;
    }

    /// <summary>A correction, as long as the shift runs; what comes late from before it changes nothing.</summary>
    private async Task<bool> Revise(SentEntry entry, CancellationToken cancel)
    {
        if (!await db.Hold(entry.Shift, cancel)) return false;
        var kept = await db.Set<ShiftEntry>().SingleOrDefaultAsync(e => e.Id == entry.Id && e.ShiftId == entry.Shift && e.Revision < entry.Revision, cancel);
        if (kept is null) return false;
        kept.With(entry);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return true;
    }
}

/// <summary>What taking entries and ending shifts do to the rows of a shift.</summary>
internal static class ShiftRows
{
    /// <summary>Nobody else ends the shift or counts in it until the transaction is over.</summary>
    /// <returns>False when there is no such shift.</returns>
    public static async Task<bool> Hold(this WirPunktDb db, Guid shift, CancellationToken cancel) =>
        await db.Database.ExecuteSqlAsync($"""UPDATE open_shift SET "Day" = "Day" WHERE "Id" = {shift}""", cancel) == 1;

    public static ShiftEntry With(this ShiftEntry entry, SentEntry sent)
    {
        (entry.Revision, entry.Number) = (sent.Revision, sent.Number);
        foreach (var feature in Features.All) entry[feature] = sent.Categories.GetValueOrDefault(feature);
        return entry;
    }
}
