using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Volunteering.Roster;

namespace WirPunkt.Volunteering.Shifts;

/// <summary>A guide says yes or no to a time of their own, or cannot come after all.</summary>
public sealed class AnswerShift(WirPunktDb db, Publication publication, SeekStandIn seek, AnnouncePresence announce, TellGuides tell, TimeProvider clock)
{
    /// <param name="own">whose time it must be; null: the lead acts, who may at any time</param>
    public async Task<ShiftResult> Run(Guid assignmentId, Guid? own, ShiftAnswer answer, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var found = await db.Assignments.Join(db.PresenceBlocks, a => a.BlockId, b => b.Id, (assignment, block) => new { assignment, block })
            .SingleOrDefaultAsync(x => x.assignment.Id == assignmentId && (own == null || x.assignment.VolunteerId == own), cancel);
        if (found is null) return ShiftResult.NotYours;
        if (answer == ShiftAnswer.Cancel && own is not null && found.block.StartsAt - now < TimeSpan.FromHours((await db.SettingsOfRoster(cancel)).LatestCancelHours)) return ShiftResult.TooLate;

        var isDone = answer switch
        {
            ShiftAnswer.Confirm => found.assignment.Confirm(now),
            ShiftAnswer.Decline => found.assignment.Decline(now),
            _ => found.assignment.Cancel(found.block, now),
        };
        if (!isDone) return ShiftResult.Settled;
        if (answer != ShiftAnswer.Confirm)
        {
            await seek.Begin(found.block, found.assignment, cancel);
            await announce.Again(found.block.MonthIn(publication.Current.Municipality.Zone()), cancel);
        }
        if (own is null) await Tell(found.assignment, found.block, cancel);
        return await db.SaveOrTell(publication, cancel);
    }

    /// <summary>What the lead has done to somebody's time, with the calendar file that strikes it out.</summary>
    private async Task Tell(Assignment assignment, PresenceBlock block, CancellationToken cancel) =>
        tell.OfOne(await db.Volunteers.SingleAsync(v => v.Id == assignment.VolunteerId, cancel), "shifts.mail-taken-off", assignment, block, publication.Current.Municipality.Zone());
}

public enum ShiftAnswer { Confirm, Decline, Cancel }

/// <summary>In the texts as <c>shifts.result-…</c>. The second line are the rules of the roster that a change would break, by their names there.</summary>
public enum ShiftResult
{
    Done, NotYours, TooLate, Settled, ChangedMeanwhile, NotOpen,
    NotAvailable, ExcludedSite, InTraining, TooManyPeople, NoviceAlone, TwoBlocksADay, HoursOfWeek, HoursOfMonth, DaysOfWeek, BreaksRule,
}

internal static class ShiftSaving
{
    /// <summary>Somebody was faster: nothing is saved, and the person is told.</summary>
    public static async Task<ShiftResult> SaveOrTell(this WirPunktDb db, Publication publication, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            await publication.Reload(cancel); // the public pages are right when this returns
            return ShiftResult.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ShiftResult.ChangedMeanwhile;
        }
    }
}
