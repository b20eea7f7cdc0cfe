using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;

namespace WirPunkt.Volunteering.Roster.Blocks;

/// <summary>Moves a block, changes how many are wanted, or takes it away; whoever is expected there is told.</summary>
public sealed class ChangeBlock(WirPunktDb db, Publication publication, Reading reading, FillMonth fill, TellGuides tell, AnnouncePresence announce, TimeProvider clock)
{
    /// <param name="seen">version of the block that the lead saw</param>
    /// <returns>Why not; null: done.</returns>
    public async Task<BlockProblem?> Run(Guid id, PresenceBlock asked, long seen, CancellationToken cancel = default)
    {
        var zone = reading.Municipality.Zone();
        if (await db.PresenceBlocks.SingleOrDefaultAsync(b => b.Id == id, cancel) is not { } block || block.Version != seen) return BlockProblem.Changed;
        if (asked.Problem() is { } problem) return new(problem);
        var others = await db.BlocksIn(asked.MonthIn(zone), zone).Where(b => b.Id != id).ToListAsync(cancel);
        if (fill.Obstacle(new PresenceBlock { Site = block.Site, StartsAt = asked.StartsAt, EndsAt = asked.EndsAt }, others, zone) is { } why) return new(null, why);

        var isMoved = (block.StartsAt, block.EndsAt) != (asked.StartsAt, asked.EndsAt);
        (block.StartsAt, block.EndsAt, block.Places, block.WithFormHelp, block.Price, block.Version) = (asked.StartsAt, asked.EndsAt, asked.Places, asked.WithFormHelp, asked.Price, block.Version + 1);
        if (isMoved) await Tell(block, "roster.mail-moved", (a, now) => a.Moved(now), cancel);
        return await Save(block, cancel);
    }

    /// <inheritdoc cref="Run" />
    public async Task<BlockProblem?> Remove(Guid id, CancellationToken cancel = default)
    {
        if (await db.PresenceBlocks.SingleOrDefaultAsync(b => b.Id == id, cancel) is not { } block) return null; // gone already
        var now = clock.GetUtcNow().UtcDateTime;
        if (block.StartsAt <= now && await db.Assignments.AnyAsync(a => a.BlockId == id, cancel)) return new("roster.problem-past");
        if (!await db.Assignments.AnyAsync(a => a.BlockId == id, cancel))
        {
            db.PresenceBlocks.Remove(block);
            await db.SaveChangesAsync(cancel);
            return null;
        }
        block.Places = 0; // somebody has it in their calendar: it stays, to be struck out there
        block.Version++;
        await Tell(block, "roster.mail-removed", (a, at) => a.Cancel(block, at), cancel);
        return await Save(block, cancel);
    }

    private async Task Tell(PresenceBlock block, string key, Action<Assignment, DateTime> change, CancellationToken cancel)
    {
        var (zone, now) = (reading.Municipality.Zone(), clock.GetUtcNow().UtcDateTime);
        foreach (var assignment in await db.Assignments.Where(a => a.BlockId == block.Id).ToListAsync(cancel))
        {
            if (!assignment.Stands) continue;
            change(assignment, now);
            if (await db.Volunteers.SingleOrDefaultAsync(v => v.Id == assignment.VolunteerId, cancel) is { } person) tell.OfOne(person, key, assignment, block, zone);
        }
    }

    private async Task<BlockProblem?> Save(PresenceBlock block, CancellationToken cancel)
    {
        await announce.Again(block.MonthIn(reading.Municipality.Zone()), cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
            await publication.Reload(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return BlockProblem.Changed;
        }
    }
}
