using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Volunteering.Hours;
using WirPunkt.Volunteering.Roster;

namespace WirPunkt.Volunteering.Shifts;

/// <summary>Everything that a guide sees of their own times, and no more of others than swapping needs.</summary>
public sealed class LookAtShifts(WirPunktDb db, Publication publication, ShiftCheck check, TimeProvider clock)
{
    /// <summary>Days back in which a shift can still be confirmed.</summary>
    private const int DaysBack = 60;

    public async Task<ShiftsView> Run(Volunteer me, CancellationToken cancel = default)
    {
        var (zone, now) = (publication.Current.Municipality.Zone(), clock.GetUtcNow().UtcDateTime);
        var since = now.AddDays(-DaysBack);
        var shifts = await db.Assignments.AsNoTracking().Join(db.PresenceBlocks.Where(b => b.StartsAt >= since), a => a.BlockId, b => b.Id, (a, b) => new OneShift(a, b)).ToListAsync(cancel);
        var own = shifts.Where(s => s.Assignment.VolunteerId == me.Id).OrderBy(s => s.Block.StartsAt).ToList();
        var entries = await db.WorkEntries.AsNoTracking().Where(e => e.VolunteerId == me.Id).OrderByDescending(e => e.Day).Take(100).ToListAsync(cancel);
        var searches = await db.StandInSearches.AsNoTracking().Where(s => s.State == StandInState.Running).ToListAsync(cancel);
        var offers = await db.SwapOffers.AsNoTracking().Where(o => o.State == SwapState.Open && (o.FromId == me.Id || o.ToId == me.Id)).ToListAsync(cancel);
        var people = await db.Volunteers.AsNoTracking().Where(v => v.Stage == VolunteerStage.Active || v.Stage == VolunteerStage.Reserve).ToListAsync(cancel);
        List<OneShift> coming = [.. own.Where(s => s.Assignment.Stands && s.Block.StartsAt > now)];
        List<Volunteer> others = [.. people.Where(p => p.Id != me.Id).OrderBy(p => p.Name, StringComparer.CurrentCulture)];
        return new ShiftsView(me, zone, now)
        {
            Coming = coming,
            Past = [.. own.Where(s => s.Block.StartsAt <= now && (s.Assignment.Stands || s.Assignment.State == AssignmentState.NoShow)).Reverse()],
            Asked = [.. searches.Where(s => s.Open?.VolunteerId == me.Id && s.Open.Until >= now).Join(await Blocks(searches.Select(s => s.BlockId), cancel), s => s.BlockId, b => b.Id, (s, b) => (s, b))],
            Offers = offers,
            Shifts = shifts.ToDictionary(s => s.Assignment.Id),
            Entries = entries,
            Others = others,
            Swaps = (await check.Possible([.. SwapsOf(coming, others, shifts.Where(s => s.Assignment.Stands && s.Block.StartsAt > now))], zone, cancel)).ToLookup(s => s.Given.Assignment.Id),
            Free = (await db.SettingsOfRoster(cancel)).SelfSignUp ? await check.OpenTo(me.Id, await Free(shifts, now, zone, cancel), zone, cancel) : [],
            HasFeed = await db.FeedTokens.AnyAsync(t => t.VolunteerId == me.Id && !t.IsRevoked, cancel),
        };
    }

    /// <summary>Every other guide for nothing, and each of their times in return, the next one first.</summary>
    private static IEnumerable<Swap> SwapsOf(IReadOnlyList<OneShift> own, IReadOnlyList<Volunteer> others, IEnumerable<OneShift> coming)
    {
        var theirs = coming.OrderBy(s => s.Block.StartsAt).ToLookup(s => s.Assignment.VolunteerId);
        return own.SelectMany(given => others.SelectMany(other => theirs[other.Id].Where(wanted => wanted.Block.Id != given.Block.Id).Select(wanted => new Swap(given, other.Id, wanted)).Prepend(new Swap(given, other.Id, null))));
    }

    private Task<List<PresenceBlock>> Blocks(IEnumerable<Guid> ids, CancellationToken cancel) => db.PresenceBlocks.AsNoTracking().Where(b => ids.Contains(b.Id)).ToListAsync(cancel);

    /// <summary>Places of published months in which somebody is wanted.</summary>
    private async Task<IReadOnlyList<PresenceBlock>> Free(List<OneShift> shifts, DateTime now, DateTimeZone zone, CancellationToken cancel)
    {
        var published = await db.RosterMonths.AsNoTracking().Where(m => m.PublishedVersion != null).Select(m => m.Month).ToListAsync(cancel);
        var blocks = await db.PresenceBlocks.AsNoTracking().Where(b => b.StartsAt > now && b.Places > 0).OrderBy(b => b.StartsAt).ToListAsync(cancel);
        return [.. blocks.Where(b => published.Contains(RosterMonth.NameOf(b.StartsIn(zone).Date)) && shifts.Count(s => s.Block.Id == b.Id && s.Assignment.Stands) < b.Places)];
    }
}

public sealed record OneShift(Assignment Assignment, PresenceBlock Block);

public sealed record ShiftsView(Volunteer Me, DateTimeZone Zone, DateTime Now)
{
    public required IReadOnlyList<OneShift> Coming { get; init; }
    public required IReadOnlyList<OneShift> Past { get; init; }

    /// <summary>Times for which the guide is asked to stand in.</summary>
    public required IReadOnlyList<(StandInSearch Search, PresenceBlock Block)> Asked { get; init; }
    public required IReadOnlyList<SwapOffer> Offers { get; init; }
    public required IReadOnlyDictionary<Guid, OneShift> Shifts { get; init; }
    public required IReadOnlyList<WorkEntry> Entries { get; init; }
    public required IReadOnlyList<Volunteer> Others { get; init; }

    /// <summary>What may be offered for each of one's own coming times: nothing that a rule of the roster forbids.</summary>
    public required ILookup<Guid, Swap> Swaps { get; init; }
    public required IReadOnlyList<PresenceBlock> Free { get; init; }
    public required bool HasFeed { get; init; }

    /// <summary>Past shifts of which the guide has not said yet whether they were there.</summary>
    public IEnumerable<OneShift> ToConfirm => Past.Where(s => s.Assignment.State != AssignmentState.NoShow && EntryOf(s)?.State is null or WorkState.Planned);

    public WorkEntry? EntryOf(OneShift shift) => Entries.FirstOrDefault(e => e.AssignmentId == shift.Assignment.Id);

    public string NameOf(Guid volunteer) => volunteer == Me.Id ? ShortName(Me.Name) : Others.FirstOrDefault(o => o.Id == volunteer) is { } other ? ShortName(other.Name) : "–";

    /// <summary>Guides know each other by first name; surnames stay with the lead.</summary>
    public static string ShortName(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, .., var last] ? $"{first} {last[..1]}." : name;
}
