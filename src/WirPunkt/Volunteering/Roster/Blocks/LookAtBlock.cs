using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.ServicePoints;
using WirPunkt.Volunteering.Roster.Months;
using WirPunkt.Volunteering.Roster.Planning;
using WirPunkt.Volunteering.Training.Letters;

namespace WirPunkt.Volunteering.Roster.Blocks;

/// <summary>Everything that the page of one block shows: who is there, and of everybody else why or why not.</summary>
public sealed class LookAtBlock(WirPunktDb db, Reading reading, SetUpProblem setUp, GuidesOnDuty guides, TimeProvider clock)
{
    public async Task<BlockView?> Run(Guid id, CancellationToken cancel = default)
    {
        if (await db.PresenceBlocks.SingleOrDefaultAsync(b => b.Id == id, cancel) is not { } block) return null;
        var zone = reading.Municipality.Zone();
        var month = block.MonthIn(zone);
        var (row, problem) = (await db.MonthFor(month, cancel), await setUp.Run(month, cancel: cancel));
        var assigned = await db.Assignments.Where(a => a.BlockId == id).ToListAsync(cancel);
        var (fit, asked) = (new FitPeople(problem), problem.Blocks.SingleOrDefault(b => b.Key == SetUpProblem.Key(id)));
        var candidates = (await guides.On(month.OnDayOfMonth(1), cancel)).Select(g => new Candidate(g, g.WishFor(block, zone),
            !g.IsFit || g.Volunteer.Stage == VolunteerStage.Reserve || asked is null || problem.People.FirstOrDefault(p => p.Key == SetUpProblem.Key(g.Volunteer.Id)) is not { } person ? null : fit.Of(person, asked),
            row.Wishes.FirstOrDefault(w => w.BlockId == id && w.VolunteerId == g.Volunteer.Id)?.Kind));
        var (told, people) = (assigned.Select(a => a.Id).ToList(), assigned.Select(a => a.VolunteerId).ToList());
        var reminded = await db.SentReminders.AsNoTracking().Where(r => told.Contains(r.AssignmentId)).ToListAsync(cancel);
        return new BlockView(block, zone, month, row, assigned, [.. candidates.OrderByDescending(c => c.Fitness == Fitness.Fit).ThenByDescending(c => c.Wish).ThenBy(c => c.Guide.Volunteer.Name, StringComparer.CurrentCulture)])
        {
            People = await db.Volunteers.AsNoTracking().Where(v => people.Contains(v.Id)).ToDictionaryAsync(v => v.Id, cancel),
            RemindedAt = reminded.ToDictionary(r => r.AssignmentId, r => r.At),
            Reminders = await db.WhatBecameOf([.. reminded.Select(r => (r.AssignmentId, r.MessageId))], cancel),
            Problem = problem,
            HoursUnknown = reading.AreUnknownAt(block, zone),
            IsToCome = block.StartsAt > clock.GetUtcNow().UtcDateTime,
            Sites = [.. reading.All<ServicePoint>(p => p.Kind == ServicePointKind.WirPunkt)],
        };
    }
}

/// <param name="Fitness">null: not fit for duty yet, or in reserve</param>
public sealed record Candidate(GuideOnDuty Guide, Wish Wish, Fitness? Fitness, PlaceWishKind? Settled)
{
    /// <summary>The text that says why they cannot be there, whatever else is planned; null: they can.</summary>
    public string? Hindrance =>
        !Guide.IsFit ? "roster.not-fit"
        : Guide.Volunteer.Stage == VolunteerStage.Reserve ? "roster.reserve"
        : Fitness is null or Planning.Fitness.Fit or Planning.Fitness.Forbidden ? null
        : TextOf(Fitness.Value);

    public static string TextOf(Fitness fitness) => $"roster.fitness-{fitness.ToString().ToLowerInvariant()}";
}

public sealed record BlockView(PresenceBlock Block, DateTimeZone Zone, YearMonth Month, RosterMonth Row, IReadOnlyList<Assignment> Assigned, IReadOnlyList<Candidate> Candidates)
{
    /// <summary>Whether nobody knows if the house is open then.</summary>
    public required bool HoursUnknown { get; init; }

    /// <summary>What the month is planned from.</summary>
    public required RosterProblem Problem { get; init; }

    /// <summary>Pins of this block that a rule has come to forbid: the plan leaves them out.</summary>
    public IEnumerable<RosterFault> PinsLeftOut => Problem.KeepPossiblePins().LeftOut.Where(f => f["block"] is string key && key == SetUpProblem.Key(Block.Id));

    /// <summary>Who was told, whether they are still on duty or not.</summary>
    public required IReadOnlyDictionary<Guid, Volunteer> People { get; init; }

    /// <summary>By assignment: when somebody was reminded, and what became of it.</summary>
    public required IReadOnlyDictionary<Guid, DateTime> RemindedAt { get; init; }
    public required IReadOnlyDictionary<Guid, ReminderState> Reminders { get; init; }
    public required bool IsToCome { get; init; }
    public required IReadOnlyList<ServicePoint> Sites { get; init; }

    public string SiteName => Sites.FirstOrDefault(s => s.Key == Block.Site)?.Name ?? Block.Site;
}
