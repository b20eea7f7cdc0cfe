using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Statistics.Months;

namespace WirPunkt.Statistics.Published;

/// <summary>Reads what is published and nothing else.</summary>
public sealed class ReadFigures(WirPunktDb db)
{
    /// <exception cref="BrokenLedgerException">the chain does not hold: nothing is shown</exception>
    public async Task<Figures> Run(CancellationToken cancel = default) =>
        new(await db.ReadLedger(cancel), await db.Set<ClosedMonth>().AsNoTracking().ToListAsync(cancel)) { IsSimulated = await db.IsSimulated(cancel) };
}
