using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;

namespace WirPunkt.Directory;

/// <summary>A department said what is wrong with a record. Which record and when, never its words.</summary>
/// <param name="Record">as the history names it: <c>service:anmeldung</c></param>
/// <param name="ChangedOn">the day on which the record was changed after that; null: not yet</param>
public sealed record Correction(Guid Id, string Record, DateOnly On, DateOnly? ChangedOn);

/// <summary>The corrections of departments, for the evaluation.</summary>
public sealed class ReadCorrections(WirPunktDb db, Publication publication)
{
    private const string Corrected = "confirming.corrected", Proposed = "confirming.proposed", Changed = "content.changed";

    public async Task<IReadOnlyList<Correction>> Run(CancellationToken cancel = default)
    {
        var said = await db.Set<AuditEntry>().AsNoTracking().Where(e => e.Kind == Corrected || e.Kind == Proposed).OrderBy(e => e.At).ToListAsync(cancel);
        if (said.Count == 0) return [];
        var records = said.Where(e => e.Kind == Proposed).Select(e => e.Record).Distinct().ToList();
        var changes = (await db.Set<AuditEntry>().AsNoTracking().Where(e => e.Kind == Changed && records.Contains(e.Record)).Select(e => new { e.Record, e.At }).ToListAsync(cancel)).ToLookup(e => e.Record, e => e.At);
        var zone = publication.Current.Municipality.Zone();
        DateOnly Day(DateTime at) => NodaTime.Instant.FromDateTimeUtc(at).InZone(zone).Date.ToDateOnly();
        return
        [
            .. said.Select(e => new Correction(e.Id, e.Record, Day(e.At),
                e.Kind == Corrected ? Day(e.At) : changes[e.Record].Where(at => at >= e.At).Order().Select(at => (DateOnly?)Day(at)).FirstOrDefault())),
        ];
    }
}
