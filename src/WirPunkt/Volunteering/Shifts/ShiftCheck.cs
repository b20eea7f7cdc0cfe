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
        var (checker, before) = await SetUp(month, cancel);
        return Broken(checker, before, [.. before.Except(gone.Select(Of)), .. added.Select(Of)]);
    }

    /// <summary>Those of the blocks that a guide may take without breaking a rule.</summary>
    public async Task<IReadOnlyList<PresenceBlock>> OpenTo(Guid volunteer, IEnumerable<PresenceBlock> blocks, DateTimeZone zone, CancellationToken cancel = default)
    {
        var open = new List<PresenceBlock>();
        foreach (var month in blocks.GroupBy(b => b.MonthIn(zone)))
        {
            var (checker, before) = await SetUp(month.Key, cancel);
            open.AddRange(month.Where(b => Broken(checker, before, [.. before, Of((volunteer, b.Id))]) is null));
        }
        return open;
    }

    private async Task<(RosterChecker Checker, IReadOnlyList<Placement> Before)> SetUp(YearMonth month, CancellationToken cancel)
    {
        var problem = await setUp.Run(month, withReserve: true, cancel: cancel);
        problem = problem with { Pins = [.. problem.Pins.Where(p => p.IsPast)], Forbidden = [] }; // what people decide themselves goes before what the lead planned
        return (new(problem), [.. problem.Pins.Select(p => p.Placement).Union(problem.Published ?? [])]);
    }

    private static ShiftResult? Broken(RosterChecker checker, IReadOnlyList<Placement> before, IReadOnlyList<Placement> after)
    {
        var known = checker.CheckPlacements(before).Select(v => (v.Kind, v.Subject)).ToHashSet();
        return checker.CheckPlacements(after).FirstOrDefault(v => !known.Contains((v.Kind, v.Subject))) is not { } broken ? null
            : broken.Kind == ViolationKind.Twice ? ShiftResult.TwoBlocksADay // is there already
            : Enum.TryParse<ShiftResult>(broken.Kind.ToString(), out var rule) ? rule : ShiftResult.BreaksRule;
    }

    private static Placement Of((Guid Volunteer, Guid Block) place) => new(SetUpProblem.Key(place.Volunteer), SetUpProblem.Key(place.Block));
}
