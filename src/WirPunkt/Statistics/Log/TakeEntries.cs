using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;
using WirPunkt.Statistics.Counters;

namespace WirPunkt.Statistics.Log;

/// <summary>Takes what devices send into the buffers of their shifts: all of a batch or, when the server dies, nothing of it. Twice is once.</summary>
public sealed class TakeEntries(WirPunktDb db)
{
    /// <summary>SQLite has one writer, and whoever finds it busy sleeps for 150 ms; in a queue it is a millisecond.</summary>
    private static readonly SemaphoreSlim OneAfterTheOther = new(1);

    private static int waiting;

    /// <returns>For each entry whether it was taken; otherwise it was known.</returns>
    public async Task<IReadOnlyList<bool>> Run(IReadOnlyList<SentEntry> entries, DateOnly today, CancellationToken cancel = default)
    {
        var taken = new bool[entries.Count];
        await WaitInTurn(cancel);
        try
        {
            await using var together = await db.Database.BeginTransactionAsync(cancel);
            // In the order of their keys, so that two batches do not wait for each other.
            foreach (var shift in entries.Select((entry, place) => (entry, place)).GroupBy(e => e.entry.Shift).OrderBy(s => s.Key)) await Take(shift.Key, [.. shift], today, taken, cancel);
            await together.CommitAsync(cancel);
            if (Volatile.Read(ref waiting) == 0) await db.EmptyJournal(cancel); // it would keep the shift as it was before each tap; in a rush the last one does it
        }
        finally
        {
            OneAfterTheOther.Release();
        }
        return taken;
    }

    private static async Task WaitInTurn(CancellationToken cancel)
    {
        Interlocked.Increment(ref waiting);
        try
        {
            await OneAfterTheOther.WaitAsync(cancel);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    private async Task Take(Guid id, IReadOnlyList<(SentEntry Entry, int Place)> sent, DateOnly today, bool[] taken, CancellationToken cancel)
    {
        Guid[] keys = [.. sent.Select(s => s.Entry.Id).Distinct()];
        Task<List<Guid>> Seen() => db.Set<SeenEntry>().Where(s => keys.Contains(s.Id)).Select(s => s.Id).ToListAsync(cancel);
        while (!await db.Hold(id, cancel)) // it is new, or over, or has just ended on another connection
        {
            if ((await Seen()).Count == keys.Length) return;
            var first = sent[0].Entry;
            await db.Database.ExecuteSqlAsync($"""INSERT INTO open_shift ("Id", "Site", "Day", "Entries") VALUES ({id}, {first.Site}, {today}, {"[]"}) ON CONFLICT ("Id") DO NOTHING""", cancel);
        }
        var (seen, shift) = (await Seen(), await db.Set<OpenShift>().AsNoTracking().SingleAsync(s => s.Id == id, cancel));
        foreach (var (entry, place) in sent.Where(s => !seen.Contains(s.Entry.Id)).OrderBy(s => s.Entry.Revision)) taken[place] = shift.Take(entry, CountedMonth.Counting(entry.Day, today));
        if (sent.Any(s => taken[s.Place])) await db.Set<OpenShift>().Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Entries, shift.Entries), cancel);
    }
}

/// <summary>What taking entries and ending shifts do to the row of a shift.</summary>
internal static class ShiftRow
{
    /// <summary>Nobody else ends the shift or counts in it until the transaction is over.</summary>
    /// <returns>False when there is no such shift.</returns>
    public static async Task<bool> Hold(this WirPunktDb db, Guid shift, CancellationToken cancel) =>
        await db.Database.ExecuteSqlAsync($"""UPDATE open_shift SET "Day" = "Day" WHERE "Id" = {shift}""", cancel) == 1;
}
