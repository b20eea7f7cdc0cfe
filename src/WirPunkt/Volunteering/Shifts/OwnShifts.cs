using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;

namespace WirPunkt.Volunteering.Shifts;

/// <summary>What the roster keeps of a guide, for the download of their own data.</summary>
internal sealed class OwnShifts(WirPunktDb db) : IOwnRecords
{
    public string Name => "shifts";

    public async Task<object?> KeptOf(Guid volunteerId, CancellationToken cancel) => new
    {
        Shifts = await db.Assignments.AsNoTracking().Where(a => a.VolunteerId == volunteerId)
            .Join(db.PresenceBlocks, a => a.BlockId, b => b.Id, (a, b) => new { b.Site, b.StartsAt, b.EndsAt, State = a.State.ToString(), a.ChangedAt, a.NoticeHours }).OrderBy(s => s.StartsAt).ToListAsync(cancel),
        Hours = await db.WorkEntries.AsNoTracking().Where(e => e.VolunteerId == volunteerId)
            .Select(e => new { e.Day, Kind = e.Kind.ToString(), e.Minutes, State = e.State.ToString(), e.Note }).OrderBy(e => e.Day).ToListAsync(cancel),
    };
}
