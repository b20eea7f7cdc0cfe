using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.ServicePoints;
using WirPunkt.Volunteering.Roster.Blocks;
using WirPunkt.Volunteering.Roster.Planning;
using WirPunkt.Volunteering.Shifts;

namespace WirPunkt.Volunteering.Roster.Months;

/// <summary>Everything that the page of a month shows.</summary>
public sealed class LookAtMonth(WirPunktDb db, Reading reading, SetUpProblem setUp, FillMonth fill, TimeProvider clock)
{
    /// <param name="number">the version to show; 0: the published one, else the newest</param>
    /// <param name="with">the version to compare it with; 0: none</param>
    public async Task<MonthView> Run(YearMonth month, int number = 0, int with = 0, CancellationToken cancel = default)
    {
        var zone = reading.Municipality.Zone();
        var row = await db.MonthFor(month, cancel);
        var blocks = await db.BlocksIn(month, zone).AsNoTracking().ToListAsync(cancel);
        var ids = blocks.Select(b => b.Id).ToList();
        var assigned = await db.Assignments.AsNoTracking().Where(a => ids.Contains(a.BlockId)).ToListAsync(cancel);
        var full = blocks.Where(b => assigned.Count(a => a.BlockId == b.Id && a.Stands) >= b.Places).Select(b => b.Id).ToHashSet();
        var versions = await db.PlanVersions.AsNoTracking().Where(v => v.Month == row.Month).OrderByDescending(v => v.Number).ToListAsync(cancel);
        var shown = versions.FirstOrDefault(v => v.Number == number) ?? versions.FirstOrDefault(v => v.Id == row.PublishedVersion) ?? versions.FirstOrDefault();
        var people = await db.Volunteers.AsNoTracking().ToListAsync(cancel);
        var names = people.ToDictionary(v => v.Id, v => v.Name);
        var coming = blocks.Where(b => b.StartsAt > clock.GetUtcNow().UtcDateTime).ToDictionary(b => b.Id);
        var problem = await setUp.Run(month, cancel: cancel);
        return new MonthView(month, zone, row, blocks, versions, shown, names)
        {
            Assigned = assigned,
            ToCall = [.. people.Where(v => v.Email is null).Select(v => (v, (IReadOnlyList<PresenceBlock>)[.. assigned.Where(a => a.VolunteerId == v.Id && a.Stands && coming.ContainsKey(a.BlockId)).Select(a => coming[a.BlockId]).OrderBy(b => b.StartsAt)])).Where(c => c.Item2.Count > 0)],
            Searches = [.. (await db.StandInSearches.AsNoTracking().Where(s => ids.Contains(s.BlockId) && (s.State == StandInState.Running || s.State == StandInState.Nobody)).ToListAsync(cancel)).Where(s => s.State == StandInState.Running || !full.Contains(s.BlockId))],
            Other = versions.FirstOrDefault(v => v.Number == with && v != shown),
            Problem = problem,
            Broken = shown is null || shown.Id == row.PublishedVersion ? [] : problem.Breaks(shown.Places.Where(p => coming.ContainsKey(p.BlockId)).Select(SetUpProblem.PlacementOf)),
            Closed = [.. coming.Values.Where(b => b.Places > 0).Select(b => fill.Obstacle(b, [], zone)).OfType<BlockObstacle>()],
            Sites = [.. reading.All<ServicePoint>(p => p.Kind == ServicePointKind.WirPunkt)],
        };
    }
}

/// <summary>A month as the lead looks at it: the published plan as it stands today, or one of the versions nobody was told of.</summary>
public sealed record MonthView(
    YearMonth Month, DateTimeZone Zone, RosterMonth Row, IReadOnlyList<PresenceBlock> Blocks, IReadOnlyList<PlanVersion> Versions, PlanVersion? Shown, IReadOnlyDictionary<Guid, string> Names)
{
    public required IReadOnlyList<Assignment> Assigned { get; init; }

    /// <summary>Who is expected and has no address: neither the plan nor a reminder reaches them by mail.</summary>
    public required IReadOnlyList<(Volunteer Person, IReadOnlyList<PresenceBlock> Times)> ToCall { get; init; }

    /// <summary>Who is being asked to stand in, and for what nobody was found and a place is still free.</summary>
    public required IReadOnlyList<StandInSearch> Searches { get; init; }

    /// <summary>Times ahead that are there and could not be added today: the house has been closed since, or keeps other hours.</summary>
    public required IReadOnlyList<BlockObstacle> Closed { get; init; }
    public required PlanVersion? Other { get; init; }

    /// <summary>What a rule has come to forbid since the shown plan was made; of the published one nothing.</summary>
    public required IReadOnlyList<Violation> Broken { get; init; }
    public required RosterProblem Problem { get; init; }
    public required IReadOnlyList<ServicePoint> Sites { get; init; }

    public bool ShowsPublished => Shown is not null && Shown.Id == Row.PublishedVersion;

    /// <summary>A plan that was made after the published one and that nobody was told of; it would be looked for in vain otherwise.</summary>
    public PlanVersion? Newer => ShowsPublished && Versions[0] != Shown && Versions[0].MadeAt >= Shown!.PublishedAt ? Versions[0] : null;

    /// <summary>Who is at a block in what is shown; of the published plan, who is still expected.</summary>
    public IEnumerable<Guid> At(PresenceBlock block) =>
        ShowsPublished || Shown is null ? Assigned.Where(a => a.BlockId == block.Id && a.Stands).Select(a => a.VolunteerId)
        : Shown.Places.Where(p => p.BlockId == block.Id).Select(p => p.VolunteerId);

    public Assignment? AssignmentOf(PresenceBlock block, Guid volunteer) => Assigned.FirstOrDefault(a => a.BlockId == block.Id && a.VolunteerId == volunteer && a.Stands);

    public bool IsPinned(PresenceBlock block, Guid volunteer) => Row.Wishes.Contains(new(block.Id, volunteer, PlaceWishKind.Pinned));

    /// <summary>What another version does differently: places it has and this one has not, and the other way round.</summary>
    public (IReadOnlyList<PlannedPlace> Only, IReadOnlyList<PlannedPlace> OnlyOther) Differences() =>
        Shown is null || Other is null ? ([], []) : ([.. Shown.Places.Except(Other.Places)], [.. Other.Places.Except(Shown.Places)]);

    /// <summary>The placements of what is shown, as the planning knows them.</summary>
    public IReadOnlyList<Placement> Placements => [.. Blocks.SelectMany(b => At(b).Select(v => new Placement(SetUpProblem.Key(v), SetUpProblem.Key(b.Id))))];

    /// <summary>The blocks at which somebody is wanted.</summary>
    public IReadOnlyList<PresenceBlock> Wanted => [.. Blocks.Where(b => b.Places > 0)];

    private IReadOnlyList<WantedLanguage>? missing;

    /// <summary>Wanted languages that nobody speaks who is at the Wir-Punkt that week.</summary>
    public IReadOnlyList<WantedLanguage> MissingLanguages => missing ??= Missing();

    private IReadOnlyList<WantedLanguage> Missing()
    {
        var speaks = Problem.People.ToDictionary(p => p.Key, p => p.Languages);
        var spoken = Blocks.SelectMany(b => At(b).SelectMany(v => speaks.GetValueOrDefault(SetUpProblem.Key(v)) ?? []).Select(language => new WantedLanguage(b.Site, WeekOf(b), language))).ToHashSet();
        return [.. Problem.WantedLanguages.Distinct().Where(w => !spoken.Contains(w))];
    }

    /// <summary>The week of a block as the planning counts.</summary>
    public int WeekOf(PresenceBlock block) => SetUpProblem.WeekOf(block.StartsIn(Zone).Date);

    private IReadOnlyList<RosterFault>? pinsLeftOut;

    /// <summary>What the lead has pinned and a rule has come to forbid: no plan keeps it.</summary>
    public IReadOnlyList<RosterFault> PinsLeftOut => pinsLeftOut ??= Problem.KeepPossiblePins().LeftOut;

    private WhyEmpty? why;

    /// <summary>Why nobody more is at a block.</summary>
    public IReadOnlyList<WhyNot> WhyNobody(PresenceBlock block)
    {
        why ??= new WhyEmpty(Problem, [.. Placements.Union(Problem.Pins.Where(p => p.IsPast).Select(p => p.Placement))]);
        return Problem.Blocks.FirstOrDefault(b => b.Key == SetUpProblem.Key(block.Id)) is { } asked ? why.Of(asked) : [];
    }

    /// <summary>A person by the key the planning knows.</summary>
    public string NameOf(string key) => Guid.TryParse(key, out var id) ? NameOf(id) : key;

    public PresenceBlock? BlockOf(string key) => Guid.TryParse(key, out var id) ? Blocks.FirstOrDefault(b => b.Id == id) : null;

    public string NameOf(Guid volunteer) => Names.GetValueOrDefault(volunteer, "–");

    public string SiteName(string site) => Sites.FirstOrDefault(s => s.Key == site)?.Name ?? site;
}
