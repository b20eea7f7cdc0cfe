using NodaTime;
using WirPunkt.Volunteering.Roster.Months;
using WirPunkt.Volunteering.Roster.Planning;

namespace WirPunkt.Volunteering.Shifts;

/// <summary>Whether a change to the published plan breaks a rule that it did not break before: the same check that every plan passes.</summary>
public sealed class ShiftCheck(SetUpProblem setUp)
{
    /// <param name="gone">who leaves which block</param>
    /// <param name="added">who comes to which block</param>
    public async Task<bool> Breaks(YearMonth month, IEnumerable<(Guid Volunteer, Guid Block)> gone, IEnumerable<(Guid Volunteer, Guid Block)> added, CancellationToken cancel = default)
    {
        var problem = await setUp.Run(month, withReserve: true, cancel: cancel);
        problem = problem with { Pins = [.. problem.Pins.Where(p => p.IsPast)], Forbidden = [] }; // what people decide themselves goes before what the lead planned
        IReadOnlyList<Placement> before = [.. problem.Pins.Select(p => p.Placement).Union(problem.Published ?? [])];
        IReadOnlyList<Placement> after = [.. before.Except(gone.Select(Of)).Union(added.Select(Of))];
        var checker = new RosterChecker(problem);
        var known = checker.CheckPlacements(before).Select(v => (v.Kind, v.Subject)).ToHashSet();
        return checker.CheckPlacements(after).Any(v => !known.Contains((v.Kind, v.Subject)));
    }

    private static Placement Of((Guid Volunteer, Guid Block) place) => new(SetUpProblem.Key(place.Volunteer), SetUpProblem.Key(place.Block));
}
