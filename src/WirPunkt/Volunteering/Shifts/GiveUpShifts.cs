using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Volunteering.Roster;
using WirPunkt.Volunteering.Roster.Months;

namespace WirPunkt.Volunteering.Shifts;

/// <summary>Whoever leaves or pauses comes to none of the times ahead: they are struck out, and others are asked to stand in.</summary>
public sealed class GiveUpShifts(WirPunktDb db, Publication publication, SeekStandIn seek, AnnouncePresence announce, TellGuides tell, TimeProvider clock)
{
    private const int Attempts = 5;

    /// <summary>After it was saved that the person is not on duty any more.</summary>
    public async Task Run(Guid volunteer, CancellationToken cancel = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await GiveUp(volunteer, cancel);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                db.ChangeTracker.Clear(); // somebody else came first; what is done stays done
            }
        }
    }

    private async Task GiveUp(Guid volunteer, CancellationToken cancel)
    {
        var (zone, now) = (publication.Current.Municipality.Zone(), clock.GetUtcNow().UtcDateTime);
        var coming = await db.Assignments.Where(a => a.VolunteerId == volunteer && (a.State == AssignmentState.Published || a.State == AssignmentState.Confirmed))
            .Join(db.PresenceBlocks.Where(b => b.StartsAt > now), a => a.BlockId, b => b.Id, (assignment, block) => new { assignment, block }).OrderBy(x => x.block.StartsAt).ToListAsync(cancel);
        foreach (var month in coming.GroupBy(x => x.block.MonthIn(zone)))
        {
            foreach (var time in month)
            {
                time.assignment.Cancel(time.block, now);
                await seek.Begin(time.block, time.assignment, cancel);
                await db.SaveChangesAsync(cancel); // the next search knows who has just been asked
            }
            await announce.Again(month.Key, cancel);
            await tell.OfPlan(month.Key, new([], [.. month.Select(t => t.assignment)]), month.ToDictionary(t => t.block.Id, t => t.block), zone, cancel);
            await db.SaveChangesAsync(cancel);
        }
        if (coming.Count > 0) await publication.Reload(cancel); // the public pages are right when this returns
    }
}
