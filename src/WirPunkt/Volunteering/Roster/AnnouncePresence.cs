using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.ServicePoints;

namespace WirPunkt.Volunteering.Roster;

/// <summary>Tells the public pages when somebody is there and which languages are spoken then, never who. Saved with what it follows from.</summary>
public sealed class AnnouncePresence(WirPunktDb db, Publication publication, GuidesOnDuty guides, TimeProvider clock)
{
    /// <summary>After a change to what is published already; nothing happens for a month that nobody has published.</summary>
    public async Task Again(YearMonth month, CancellationToken cancel = default)
    {
        if ((await db.MonthFor(month, cancel)).PublishedVersion is null) return;
        var blocks = await db.BlocksIn(month, publication.Current.Municipality.Zone()).ToListAsync(cancel);
        var ids = blocks.Select(b => b.Id).ToList();
        var assigned = await db.Assignments.Where(a => ids.Contains(a.BlockId)).ToListAsync(cancel);
        await Run(month, blocks, [.. assigned.Concat(db.Assignments.Local.Where(a => db.Entry(a).State == EntityState.Added && ids.Contains(a.BlockId))).Where(a => a.Stands)], cancel);
    }

    /// <param name="blocks">all of the month</param>
    /// <param name="standing">who is expected at them</param>
    public async Task Run(YearMonth month, IEnumerable<PresenceBlock> blocks, IReadOnlyList<Assignment> standing, CancellationToken cancel = default)
    {
        var municipality = publication.Current.Municipality;
        var (zone, today, first) = (municipality.Zone(), municipality.Now(clock).Date, month.OnDayOfMonth(1));
        var people = (await guides.On(first, cancel)).ToDictionary(g => g.Volunteer.Id);
        var sites = blocks.ToLookup(b => b.Site);
        var keys = sites.Select(s => Presence.KeyFor(s.Key, month)).ToList();
        var announced = await db.Presences.Where(p => keys.Contains(p.Key)).ToDictionaryAsync(p => p.Point, cancel);
        foreach (var site in sites)
        {
            var times = site.Select(b => (Block: b, There: standing.Where(a => a.BlockId == b.Id).Select(a => people.GetValueOrDefault(a.VolunteerId)).OfType<GuideOnDuty>().ToList()))
                .Where(t => t.There.Any(g => !g.Fit.IsNovice)) // a novice alone is nobody yet
                .Select(t => new PresenceTime(t.Block.StartsIn(zone), t.Block.EndsIn(zone), [.. t.There.SelectMany(g => g.Agreement?.Languages ?? []).Distinct().Order(StringComparer.Ordinal)]));
            var presence = announced.GetValueOrDefault(site.Key) ?? db.Presences.Add(new Presence
            {
                Key = Presence.KeyFor(site.Key, month),
                Point = site.Key,
                From = first,
                Through = first.PlusMonths(1).PlusDays(-1),
                PublishedOn = today,
            }).Entity;
            (presence.Times, presence.PublishedOn) = ([.. times.OrderBy(t => t.Starts)], today);
        }
    }
}
