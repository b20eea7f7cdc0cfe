using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Volunteering.Roster.Planning;

namespace WirPunkt.Volunteering.Roster.Months;

/// <summary>Makes a plan the one that holds: everybody who is in it, or in it no more, is told. A plan that a rule has come to forbid since it was made is not published.</summary>
public sealed class PublishPlan(WirPunktDb db, Publication publication, SetUpProblem setUp, AnnouncePresence announce, TellGuides tell, Audit audit, TimeProvider clock)
{
    /// <param name="seen">version of the month that the lead saw</param>
    public async Task<PublishResult> Run(YearMonth month, Guid version, long seen, CancellationToken cancel = default)
    {
        var (zone, now) = (publication.Current.Municipality.Zone(), clock.GetUtcNow().UtcDateTime);
        var row = await db.MonthFor(month, cancel);
        var plan = await db.PlanVersions.SingleOrDefaultAsync(v => v.Id == version && v.Month == row.Month, cancel);
        if (plan is null) return PublishResult.NoSuchPlan;
        if (row.Version != seen) return PublishResult.ChangedMeanwhile;

        var blocks = await db.BlocksIn(month, zone).ToDictionaryAsync(b => b.Id, cancel);
        var assigned = await db.Assignments.Where(a => blocks.Keys.Contains(a.BlockId)).ToListAsync(cancel);
        var coming = plan.Places.Where(p => blocks.TryGetValue(p.BlockId, out var b) && b.StartsAt > now).ToHashSet();
        if ((await setUp.Run(month, cancel: cancel)).Breaks(coming.Select(SetUpProblem.PlacementOf)).Count > 0) return PublishResult.Outdated;
        var changes = Exchange(plan, coming, blocks, assigned, now);
        (row.PublishedVersion, row.Version, plan.PublishedAt) = (plan.Id, row.Version + 1, now);
        audit.Add("roster.published", $"roster:{row.Month}", null, new { plan.Number, changes.Added.Count, Gone = changes.Gone.Count });
        await tell.OfPlan(month, changes, blocks, zone, cancel);
        await announce.Run(month, blocks.Values, [.. assigned.Concat(changes.Added).Where(a => a.Stands)], cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
            await publication.Reload(cancel); // the public pages are right when this returns
        }
        catch (DbUpdateConcurrencyException)
        {
            return PublishResult.ChangedMeanwhile;
        }
        return PublishResult.Published;
    }

    /// <summary>What is over or has begun stays; whoever was told and stays is not told again.</summary>
    private PlanChanges Exchange(PlanVersion plan, HashSet<PlannedPlace> wanted, Dictionary<Guid, PresenceBlock> blocks, List<Assignment> assigned, DateTime now)
    {
        var gone = assigned.Where(a => a.Stands && !wanted.Contains(new(a.BlockId, a.VolunteerId)) && a.Cancel(blocks[a.BlockId], now)).ToList();
        var added = wanted.Where(p => !assigned.Any(a => a.Stands && (a.BlockId, a.VolunteerId) == (p.BlockId, p.VolunteerId)))
            .Select(p => new Assignment { BlockId = p.BlockId, VolunteerId = p.VolunteerId, PlanVersionId = plan.Id, ChangedAt = now }).ToList();
        db.Assignments.AddRange(added);
        return new(added, gone);
    }
}

public sealed record PlanChanges(IReadOnlyList<Assignment> Added, IReadOnlyList<Assignment> Gone);

public enum PublishResult { Published, NoSuchPlan, ChangedMeanwhile, Outdated }
