using NodaTime;

namespace WirPunkt.Volunteering.Roster.Planning;

/// <summary>Something in a problem that its lead should put right. The wording stands with who shows it.</summary>
/// <param name="Values">The things it is about, by name: keys of people and blocks, numbers.</param>
public sealed record RosterFault(RosterFaultKind Kind, IReadOnlyList<(string Name, object? Value)> Values)
{
    /// <summary>The thing it is about by that name; null: there is none.</summary>
    public object? this[string name] => Values.FirstOrDefault(v => v.Name == name).Value;

    public static RosterFault Of(RosterFaultKind kind, params (string Name, object? Value)[] values) => new(kind, values);
}

/// <summary>What can be wrong with a problem. None of it keeps a solver from making a plan of the rest.</summary>
public enum RosterFaultKind
{
    SameKey, NoAgreement, BlockWithoutPlaces, TooManyPlaces, BlockEndsBeforeStart, BlockOverClockChange, OverlappingBlocks,
    UnknownPerson, UnknownBlock, PinOfUnfit, PinOverPlaces, PinOfNoviceAlone, PinsOnOneDay, PinsOverHours, PinsOverDays,
}

/// <summary>Names what is wrong with a problem before anybody solves it.</summary>
public static class ProblemCheck
{
    /// <param name="zone">The municipality's, for nights in which the clock changes.</param>
    public static IReadOnlyList<RosterFault> Check(this RosterProblem problem, DateTimeZone zone) =>
    [
        .. SameKeys(problem),
        .. problem.People.Where(p => p.MinutesPerWeek <= 0).Select(p => RosterFault.Of(RosterFaultKind.NoAgreement, ("person", p.Key))),
        .. problem.Blocks.SelectMany(b => OfBlock(b, zone)),
        .. Overlapping(problem),
        .. Unknown(problem),
        .. new PinCheck(problem).Faults(),
    ];

    private static IEnumerable<RosterFault> SameKeys(RosterProblem problem) =>
        problem.People.Select(p => ("person", p.Key)).Concat(problem.Blocks.Select(b => ("block", b.Key)))
            .GroupBy(k => k).Where(g => g.Count() > 1).Select(g => RosterFault.Of(RosterFaultKind.SameKey, (g.Key.Item1, g.Key.Key)));

    private static IEnumerable<RosterFault> OfBlock(RosterBlock block, DateTimeZone zone)
    {
        if (block.Places <= 0) yield return RosterFault.Of(RosterFaultKind.BlockWithoutPlaces, ("block", block.Key));
        if (block.Places > RosterBlock.MostPlaces) yield return RosterFault.Of(RosterFaultKind.TooManyPlaces, ("block", block.Key), ("most", RosterBlock.MostPlaces));
        if (block.End <= block.Start) yield return RosterFault.Of(RosterFaultKind.BlockEndsBeforeStart, ("block", block.Key));
        else if (IsOverClockChange(block, zone)) yield return RosterFault.Of(RosterFaultKind.BlockOverClockChange, ("block", block.Key));
    }

    /// <summary>Its hours by the clock are not those that pass, or one of its ends is there twice or never.</summary>
    private static bool IsOverClockChange(RosterBlock block, DateTimeZone zone)
    {
        if (zone.MapLocal(block.Start).Count != 1 || zone.MapLocal(block.End).Count != 1) return true;
        return (block.End.InZoneStrictly(zone) - block.Start.InZoneStrictly(zone)).TotalMinutes != block.Minutes;
    }

    private static IEnumerable<RosterFault> Overlapping(RosterProblem problem) =>
        from site in problem.Blocks.GroupBy(b => b.Site)
        let blocks = site.OrderBy(b => b.Start).ThenBy(b => b.Key, StringComparer.Ordinal).ToList()
        from pair in blocks.Zip(blocks.Skip(1))
        where pair.Second.Start < pair.First.End
        select RosterFault.Of(RosterFaultKind.OverlappingBlocks, ("block", pair.First.Key), ("other", pair.Second.Key));

    private static IEnumerable<RosterFault> Unknown(RosterProblem problem)
    {
        var people = problem.People.Select(p => p.Key).ToHashSet();
        var blocks = problem.Blocks.Select(b => b.Key).ToHashSet();
        var named = problem.Pins.Select(p => p.Placement).Concat(problem.Forbidden).ToList();
        return named.Select(p => p.Person).Distinct().Where(p => !people.Contains(p)).Select(p => RosterFault.Of(RosterFaultKind.UnknownPerson, ("person", p)))
            .Concat(named.Select(p => p.Block).Distinct().Where(b => !blocks.Contains(b)).Select(b => RosterFault.Of(RosterFaultKind.UnknownBlock, ("block", b))));
    }
}
