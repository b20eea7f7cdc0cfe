using NodaTime;
using WirPunkt.Volunteering.Roster;
using WirPunkt.Volunteering.Roster.Months;
using WirPunkt.Volunteering.Roster.Planning;

namespace WirPunkt.Volunteering.Shifts;

/// <summary>Whether a change to the published plan breaks a rule that it did not break before: the same check that every plan passes.</summary>
public sealed class ShiftCheck(SetUpProblem setUp)
{
    /// <param name="gone">who leaves which block</param>
    /// <param name="added">who comes to which block</param>
    /// <returns>The rule that would be broken; null: none.</returns>
    public async Task<ShiftResult?> Breaks(YearMonth month, IEnumerable<(Guid Volunteer, Guid Block)> gone, IEnumerable<(Guid Volunteer, Guid Block)> added, CancellationToken cancel = default)
    {
        return (await SetUp(month, cancel)).Broken(gone.Select(Of), added.Select(Of));
    }

    /// <returns>The rule that a swap would break; null: none.</returns>
    public async Task<ShiftResult?> Breaks(Swap swap, DateTimeZone zone, CancellationToken cancel = default)
    {
        foreach (var month in swap.MonthsIn(zone))
            if (BrokenIn(await SetUp(month, cancel), month, swap, zone) is { } rule) return rule;
        return null;
    }

    /// <summary>Those of the swaps that break no rule. Each month is set up once, however many swaps there are.</summary>
    public async Task<IReadOnlyList<Swap>> Possible(IReadOnlyList<Swap> swaps, DateTimeZone zone, CancellationToken cancel = default)
    {
        var months = new Dictionary<YearMonth, PlanAsItIs>();
        foreach (var month in swaps.SelectMany(s => s.MonthsIn(zone)).Distinct()) months[month] = await SetUp(month, cancel);
        return [.. swaps.Where(s => s.MonthsIn(zone).All(m => BrokenIn(months[m], m, s, zone) is null))];
    }

    /// <summary>Those of the blocks that a guide may take without breaking a rule.</summary>
    public async Task<IReadOnlyList<PresenceBlock>> OpenTo(Guid volunteer, IEnumerable<PresenceBlock> blocks, DateTimeZone zone, CancellationToken cancel = default)
    {
        var open = new List<PresenceBlock>();
        foreach (var month in blocks.GroupBy(b => b.MonthIn(zone)))
        {
            var plan = await SetUp(month.Key, cancel);
            open.AddRange(month.Where(b => plan.Broken([], [Of((volunteer, b.Id))]) is null));
        }
        return open;
    }

    private async Task<PlanAsItIs> SetUp(YearMonth month, CancellationToken cancel)
    {
        var problem = await setUp.Run(month, withReserve: true, cancel: cancel);
        problem = problem with { Pins = [.. problem.Pins.Where(p => p.IsPast)], Forbidden = [] }; // what people decide themselves goes before what the lead planned
        return new(new(problem), [.. problem.Pins.Select(p => p.Placement).Union(problem.Published ?? [])]);
    }

    /// <summary>A month knows nothing of the blocks of another one.</summary>
    private static ShiftResult? BrokenIn(PlanAsItIs plan, YearMonth month, Swap swap, DateTimeZone zone)
    {
        IEnumerable<Placement> In(IEnumerable<(Guid Volunteer, PresenceBlock Block)> places) => places.Where(p => p.Block.MonthIn(zone) == month).Select(p => Of((p.Volunteer, p.Block.Id)));
        return plan.Broken(In(swap.Gone), In(swap.Added));
    }

    private static Placement Of((Guid Volunteer, Guid Block) place) => new(SetUpProblem.Key(place.Volunteer), SetUpProblem.Key(place.Block));

    /// <summary>A month with everybody in their place, and what is broken already: that hinders nobody.</summary>
    private sealed class PlanAsItIs(RosterChecker checker, IReadOnlyList<Placement> before)
    {
        private readonly HashSet<(ViolationKind, string)> known = [.. checker.CheckPlacements(before).Select(v => (v.Kind, v.Subject))];

        public ShiftResult? Broken(IEnumerable<Placement> gone, IEnumerable<Placement> added) =>
            checker.CheckPlacements([.. before.Except(gone), .. added]).FirstOrDefault(v => !known.Contains((v.Kind, v.Subject))) is not { } broken ? null
            : broken.Kind == ViolationKind.Twice ? ShiftResult.TwoBlocksADay // is there already
            : Enum.TryParse<ShiftResult>(broken.Kind.ToString(), out var rule) ? rule : ShiftResult.BreaksRule;
    }
}

/// <summary>A time that goes from one guide to another, against one of theirs or for nothing.</summary>
/// <param name="Wanted">one of <paramref name="To"/>; null: nothing in return</param>
public sealed record Swap(OneShift Given, Guid To, OneShift? Wanted)
{
    private Guid From => Given.Assignment.VolunteerId;

    public IEnumerable<(Guid Volunteer, PresenceBlock Block)> Gone => Wanted is null ? [(From, Given.Block)] : [(From, Given.Block), (To, Wanted.Block)];

    public IEnumerable<(Guid Volunteer, PresenceBlock Block)> Added => Wanted is null ? [(To, Given.Block)] : [(To, Given.Block), (From, Wanted.Block)];

    public IEnumerable<YearMonth> MonthsIn(DateTimeZone zone) => Added.Select(a => a.Block.MonthIn(zone)).Distinct();
}
