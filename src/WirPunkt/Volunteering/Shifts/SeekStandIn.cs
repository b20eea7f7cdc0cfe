using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;
using WirPunkt.Volunteering.Roster;
using WirPunkt.Volunteering.Roster.Months;
using WirPunkt.Volunteering.Roster.Planning;

namespace WirPunkt.Volunteering.Shifts;

/// <summary>Looks for somebody to stand in: asks the best first, and the next when there is no answer in time; then the reserve.</summary>
public sealed class SeekStandIn(WirPunktDb db, Publication publication, SetUpProblem setUp, TellGuides tell, TimeProvider clock)
{
    /// <summary>Nobody is asked to decide faster, however near the block is.</summary>
    private static readonly TimeSpan ShortestAnswer = TimeSpan.FromMinutes(30);

    /// <summary>Begins to look; saved with what it follows from.</summary>
    public async Task Begin(PresenceBlock block, Assignment cancelled, CancellationToken cancel = default)
    {
        (await db.MonthFor(block.MonthIn(publication.Current.Municipality.Zone()), cancel)).Unpin(block.Id, cancelled.VolunteerId);
        var search = new StandInSearch { BlockId = block.Id, AssignmentId = cancelled.Id };
        db.StandInSearches.Add(search);
        await AskNext(search, block, cancelled, cancel);
    }

    public async Task AskNext(StandInSearch search, PresenceBlock block, Assignment cancelled, CancellationToken cancel = default)
    {
        var (zone, now) = (publication.Current.Municipality.Zone(), clock.GetUtcNow().UtcDateTime);
        if (block.StartsAt - now < ShortestAnswer || await Best(search, block, cancelled, zone, cancel) is not { } best)
        {
            search.End(StandInState.Nobody);
            return;
        }
        var settings = await db.SettingsOfRoster(cancel);
        var patience = TimeSpan.FromTicks(Math.Min(TimeSpan.FromHours(settings.HoursToAnswer).Ticks, Math.Max(ShortestAnswer.Ticks, (block.StartsAt - now).Ticks / 4)));
        search.Ask(best.Id, now, now + patience);
        var until = Instant.FromDateTimeUtc(now + patience).InZone(zone).LocalDateTime;
        tell.OfOne(best, "shifts.mail-stand-in", null, block, zone, null, ("until", tell.InWords(until, tell.TextsOf(best))));
    }

    /// <summary>The next in line who was not asked yet and can be reached by mail; guides on duty before the reserve.</summary>
    private async Task<Volunteer?> Best(StandInSearch search, PresenceBlock block, Assignment cancelled, DateTimeZone zone, CancellationToken cancel)
    {
        var problem = await setUp.Run(block.MonthIn(zone), withReserve: true, cancel: cancel);
        var standing = problem.Published ?? [];
        var gone = new Placement(SetUpProblem.Key(cancelled.VolunteerId), SetUpProblem.Key(block.Id));
        var asked = await LastAsked(cancel);
        var people = await db.Volunteers.ToDictionaryAsync(v => SetUpProblem.Key(v.Id), cancel);
        return Replacements.For(problem, [.. standing.Except([gone])], gone, asked)
            .Select(s => people[s.Person])
            .Where(v => v.Email is not null && v.Id != cancelled.VolunteerId && search.Asked.All(a => a.VolunteerId != v.Id))
            .OrderBy(v => v.Stage == VolunteerStage.Reserve).FirstOrDefault();
    }

    /// <summary>When each was asked last, so that it is not always the same person.</summary>
    private async Task<Dictionary<string, LocalDate>> LastAsked(CancellationToken cancel)
    {
        var searches = await db.StandInSearches.AsNoTracking().ToListAsync(cancel);
        return searches.SelectMany(s => s.Asked).GroupBy(a => a.VolunteerId).ToDictionary(g => SetUpProblem.Key(g.Key), g => LocalDate.FromDateTime(g.Max(a => a.At)));
    }
}

/// <summary>Every few minutes: whoever has not answered in time is passed over.</summary>
public sealed class PassOnStandIns(WirPunktDb db, SeekStandIn seek, TimeProvider clock) : IJob
{
    public async Task<IReadOnlyList<JobResult>> Run(CancellationToken cancel)
    {
        var (now, asked, nobody) = (clock.GetUtcNow().UtcDateTime, 0, 0);
        foreach (var search in await db.StandInSearches.Where(s => s.State == StandInState.Running).ToListAsync(cancel))
        {
            search.RunOut(now);
            if (search.Open is not null) continue;
            var block = await db.PresenceBlocks.SingleAsync(b => b.Id == search.BlockId, cancel);
            await seek.AskNext(search, block, await db.Assignments.SingleAsync(a => a.Id == search.AssignmentId, cancel), cancel);
            if (search.State == StandInState.Nobody) nobody++;
            else asked++;
        }
        await db.SaveChangesAsync(cancel);
        return [new("stand-ins-asked", asked), new("stand-ins-without", nobody)];
    }
}
