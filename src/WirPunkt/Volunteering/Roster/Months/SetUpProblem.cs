using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Volunteering.Roster.Planning;
using WirPunkt.Volunteering.Shifts;

namespace WirPunkt.Volunteering.Roster.Months;

/// <summary>Puts together what a month is planned from. Weeks are planned whole: what lies in a neighbouring month stays as it is published.</summary>
public sealed class SetUpProblem(WirPunktDb db, Publication publication, GuidesOnDuty guides, IEnumerable<IBusyTimes> busy, TimeProvider clock)
{
    /// <param name="withReserve">with those, too, who only stand in</param>
    public async Task<RosterProblem> Run(YearMonth month, bool withReserve = false, CancellationToken cancel = default)
    {
        var (zone, first) = (publication.Current.Municipality.Zone(), month.OnDayOfMonth(1));
        var (from, until) = (StartOfWeek(first), StartOfWeek(first.PlusMonths(1).PlusDays(6)));
        var blocks = await db.BlocksBetween(from, until, zone).AsNoTracking().ToListAsync(cancel);
        var ids = blocks.Select(b => b.Id).ToList();
        var assigned = await db.Assignments.AsNoTracking().Where(a => ids.Contains(a.BlockId)).ToListAsync(cancel);
        var settled = await db.MonthFor(month, cancel);
        var settings = await db.SettingsOfRoster(cancel);
        var people = await guides.On(first, cancel);
        var known = people.Select(p => p.Volunteer.Id).ToHashSet();

        var pinned = settled.Wishes.Where(w => w.Kind == PlaceWishKind.Pinned).Select(w => new Placement(Key(w.VolunteerId), Key(w.BlockId))).ToHashSet();
        var declined = await Declined(assigned, cancel);

        var (now, inMonth) = (clock.GetUtcNow().UtcDateTime, blocks.Where(b => b.MonthIn(zone) == month).ToList());
        var open = inMonth.Where(b => b.StartsAt > now).Select(b => b.Id).ToHashSet();
        var standing = assigned.Where(a => a.Stands && known.Contains(a.VolunteerId)).ToList();
        var closed = standing.Where(a => !open.Contains(a.BlockId)).ToList();
        var published = standing.Where(a => open.Contains(a.BlockId)).Select(PlacementOf).ToList();
        // the reserve is not planned, but keeps what it has taken on
        var taken = people.Where(p => !withReserve && p.Volunteer.Stage == VolunteerStage.Reserve).ToDictionary(p => p.Volunteer.Id, p => standing.Where(a => a.VolunteerId == p.Volunteer.Id).Select(a => a.BlockId).ToHashSet());
        var planned = people.Where(p => taken.GetValueOrDefault(p.Volunteer.Id) is not { Count: 0 }).ToList();
        return new RosterProblem
        {
            Blocks = [.. blocks.Select(b => BlockOf(b, zone, open.Contains(b.Id) ? b.Places : closed.Count(a => a.BlockId == b.Id)))],
            People = [.. planned.Select(p => p.AsPerson(taken.TryGetValue(p.Volunteer.Id, out var own) ? inMonth.Where(b => own.Contains(b.Id)) : inMonth, zone))],
            WantedLanguages = [.. inMonth.GroupBy(b => (b.Site, Week: WeekOf(b.StartsIn(zone).Date))).SelectMany(g => settings.WantedAtSite(g.Key.Site).Select(l => new WantedLanguage(g.Key.Site, g.Key.Week, l)))],
            Pins =
            [
                .. closed.Select(a => new Pin(Key(a.VolunteerId), Key(a.BlockId), IsPast: true)),
                .. standing.Where(a => open.Contains(a.BlockId) && taken.ContainsKey(a.VolunteerId)).Select(PlacementOf)
                    .Union(pinned.Where(p => open.Contains(Guid.Parse(p.Block)))).Select(p => new Pin(p.Person, p.Block)),
            ],
            Forbidden =
            [
                .. settled.Wishes.Where(w => w.Kind == PlaceWishKind.Forbidden).Select(w => new Placement(Key(w.VolunteerId), Key(w.BlockId)))
                    .Concat(declined.Except(pinned)) // pinned afterwards: they have changed their mind
                    .Where(f => planned.Exists(p => Key(p.Volunteer.Id) == f.Person)), // who has left is no fault in the problem
            ],
            BlockedTimes = [.. (await Busy(from, until, cancel)).Select(t => new BlockedTime(t.VolunteerId is { } who ? Key(who) : null, t.From, t.Until))],
            Published = settled.PublishedVersion is null ? null : published,
            Weights = settings.Weights,
        };
    }

    /// <summary>Where somebody has said no, then or later. Whom another plan was published without has not.</summary>
    private async Task<List<Placement>> Declined(IReadOnlyList<Assignment> assigned, CancellationToken cancel)
    {
        var cancelled = assigned.Where(a => a.State == AssignmentState.Cancelled).Select(a => a.Id).ToList();
        var byPerson = await db.StandInSearches.AsNoTracking().Where(s => cancelled.Contains(s.AssignmentId)).Select(s => s.AssignmentId).ToListAsync(cancel);
        return [.. assigned.Where(a => a.State is AssignmentState.Declined or AssignmentState.Swapped || byPerson.Contains(a.Id)).Select(PlacementOf)];
    }

    internal static string Key(Guid id) => id.ToString("N");

    /// <summary>Weeks since the beginning of the calendar, Monday first: the same for all days of a week.</summary>
    internal static int WeekOf(LocalDate day) => Period.DaysBetween(new LocalDate(2001, 1, 1), day) / 7;

    private static LocalDate StartOfWeek(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    internal static Placement PlacementOf(PlannedPlace place) => new(Key(place.VolunteerId), Key(place.BlockId));

    private static Placement PlacementOf(Assignment assignment) => new(Key(assignment.VolunteerId), Key(assignment.BlockId));

    private static RosterBlock BlockOf(PresenceBlock block, DateTimeZone zone, int places) =>
        new(Key(block.Id), block.Site, block.StartsIn(zone), block.EndsIn(zone), places, block.WithFormHelp, WeekOf(block.StartsIn(zone).Date)) { Price = FactorOf(block.Price) };

    private static double FactorOf(BlockPrice price) => price switch
    {
        BlockPrice.Less => 0.5,
        BlockPrice.More => 2,
        _ => 1,
    };

    private async Task<List<BusyTime>> Busy(LocalDate from, LocalDate until, CancellationToken cancel)
    {
        var times = new List<BusyTime>();
        foreach (var source in busy) times.AddRange(await source.Between(from, until, cancel));
        return times;
    }
}
