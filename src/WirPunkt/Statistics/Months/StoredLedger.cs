using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;
using WirPunkt.Statistics.Publication;

namespace WirPunkt.Statistics.Months;

/// <summary>The ledger between database and memory. Nothing is published from one whose chain does not hold, nor added to it.</summary>
public static class StoredLedger
{
    /// <exception cref="BrokenLedgerException">somebody changed, left out or put in an entry</exception>
    public static async Task<Ledger> ReadLedger(this WirPunktDb db, CancellationToken cancel)
    {
        var stored = await db.Set<StoredEntry>().AsNoTracking().OrderBy(e => e.Sequence).ToListAsync(cancel);
        var ledger = new Ledger(stored.Select(e => e.Entry()));
        return ledger.FirstFault() is { } fault ? throw new BrokenLedgerException(fault.Sequence) : ledger;
    }

    /// <summary>Adds what is new; saved with whatever else the caller changes.</summary>
    public static void AddNew(this WirPunktDb db, Ledger ledger, int known) =>
        db.Set<StoredEntry>().AddRange(ledger.Entries.Skip(known).Select(StoredEntry.Of));
}

/// <summary>The chain of hashes does not hold from this entry on.</summary>
public sealed class BrokenLedgerException(int sequence) : Exception($"The ledger of published statistics was changed at entry {sequence}; nothing is published from it.")
{
    public int Sequence => sequence;
}
