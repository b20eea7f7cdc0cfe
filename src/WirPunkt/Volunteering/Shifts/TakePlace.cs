using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Volunteering.Roster;

namespace WirPunkt.Volunteering.Shifts;

/// <summary>A guide takes a place: stands in when asked, or takes one that is free where the town allows it.</summary>
public sealed class TakePlace(WirPunktDb db, Publication publication, ShiftCheck check, SeekStandIn seek, AnnouncePresence announce, TimeProvider clock)
{
    /// <summary>The answer to being asked to stand in.</summary>
    public async Task<ShiftResult> Answer(Guid searchId, Volunteer volunteer, bool yes, CancellationToken cancel = default)
    {
        if (await db.StandInSearches.SingleOrDefaultAsync(s => s.Id == searchId, cancel) is not { } search) return ShiftResult.NotOpen;
        var block = await db.PresenceBlocks.SingleAsync(b => b.Id == search.BlockId, cancel);
        if (yes && await Forbids(block, volunteer, cancel) is { } why) return why;
        if (!search.Answer(volunteer.Id, yes, clock.GetUtcNow().UtcDateTime)) return ShiftResult.NotOpen;
        if (yes) await Assign(block, volunteer, cancel);
        else await seek.AskNext(search, block, await db.Assignments.SingleAsync(a => a.Id == search.AssignmentId, cancel), cancel);
        return await db.SaveOrTell(publication, cancel);
    }

    /// <summary>A free place of the published plan, without being asked.</summary>
    public async Task<ShiftResult> Take(Guid blockId, Volunteer volunteer, CancellationToken cancel = default)
    {
        if (!(await db.SettingsOfRoster(cancel)).SelfSignUp) return ShiftResult.NotOpen;
        if (await db.PresenceBlocks.SingleOrDefaultAsync(b => b.Id == blockId, cancel) is not { } block) return ShiftResult.NotOpen;
        if ((await db.MonthFor(MonthOf(block), cancel)).PublishedVersion is null) return ShiftResult.NotOpen;
        if (await Forbids(block, volunteer, cancel) is { } why) return why;
        foreach (var search in await db.StandInSearches.Where(s => s.BlockId == blockId && s.State == StandInState.Running).Take(1).ToListAsync(cancel)) search.End(StandInState.Settled);
        await Assign(block, volunteer, cancel);
        return await db.SaveOrTell(publication, cancel);
    }

    private async Task<ShiftResult?> Forbids(PresenceBlock block, Volunteer volunteer, CancellationToken cancel)
    {
        if (block.StartsAt <= clock.GetUtcNow().UtcDateTime) return ShiftResult.TooLate;
        return await check.Breaks(MonthOf(block), [], [(volunteer.Id, block.Id)], cancel);
    }

    private async Task Assign(PresenceBlock block, Volunteer volunteer, CancellationToken cancel)
    {
        var assignment = new Assignment { BlockId = block.Id, VolunteerId = volunteer.Id };
        assignment.Confirm(clock.GetUtcNow().UtcDateTime); // whoever takes it has said yes
        db.Assignments.Add(assignment);
        block.Version++; // two who take the last place at once: one of them is told
        await announce.Again(MonthOf(block), cancel);
    }

    private YearMonth MonthOf(PresenceBlock block) => block.MonthIn(publication.Current.Municipality.Zone());
}
