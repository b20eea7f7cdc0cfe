namespace WirPunkt.Volunteering.Roster.Planning;

/// <summary>Pins that no plan can keep without breaking a rule. Those of the past are as they were.</summary>
public sealed class PinCheck(RosterProblem problem)
{
    private readonly FitPeople fit = new(problem);
    private readonly List<(Pin Pin, RosterPerson Person, RosterBlock Block)> pins =
    [
        .. from pin in problem.Pins.DistinctBy(p => p.Placement)
           join person in problem.People.DistinctBy(p => p.Key) on pin.Person equals person.Key
           join block in problem.Blocks.DistinctBy(b => b.Key) on pin.Block equals block.Key
           select (pin, person, block),
    ];

    public IEnumerable<RosterFault> Faults() => [.. Unfit(), .. InBlocks(), .. OfPeople()];

    private IEnumerable<RosterFault> Unfit() =>
        from pin in pins
        where !pin.Pin.IsPast && fit.Of(pin.Person, pin.Block) != Fitness.Fit
        select RosterFault.Of(RosterFaultKind.PinOfUnfit, ("person", pin.Person.Key), ("block", pin.Block.Key), ("why", fit.Of(pin.Person, pin.Block)));

    private IEnumerable<RosterFault> InBlocks()
    {
        foreach (var here in pins.GroupBy(p => p.Block).Where(IsToCome))
        {
            var (block, count, novices) = (here.Key, here.Count(), here.Count(p => p.Person.IsNovice));
            if (count > block.Places) yield return RosterFault.Of(RosterFaultKind.PinOverPlaces, ("block", block.Key), ("places", block.Places), ("pins", count));
            var isAlone = novices > count - novices && (novices > 1 || !problem.People.Any(p => p.IsExperienced && fit.IsFit(p, block)));
            if (isAlone) yield return RosterFault.Of(RosterFaultKind.PinOfNoviceAlone, ("block", block.Key), ("person", here.First(p => p.Person.IsNovice).Person.Key));
        }
    }

    private IEnumerable<RosterFault> OfPeople()
    {
        foreach (var own in pins.GroupBy(p => p.Person))
        {
            var person = own.Key;
            foreach (var day in own.GroupBy(p => p.Block.Day).Where(d => d.Count() > 1 && IsToCome(d)))
                yield return RosterFault.Of(RosterFaultKind.PinsOnOneDay, ("person", person.Key), ("day", day.Key));
            foreach (var week in own.GroupBy(p => p.Block.Week).Where(IsToCome))
            {
                var minutes = week.Sum(p => p.Block.Minutes);
                if (minutes > person.MinutesPerWeek) yield return RosterFault.Of(RosterFaultKind.PinsOverHours, ("person", person.Key), ("minutes", minutes), ("most", person.MinutesPerWeek), ("of", "week"));
                var days = week.Select(p => p.Block.Day).Distinct().Count();
                if (days > person.DaysPerWeek) yield return RosterFault.Of(RosterFaultKind.PinsOverDays, ("person", person.Key), ("days", days), ("most", person.DaysPerWeek));
            }
            foreach (var month in own.GroupBy(p => p.Block.Month).Where(IsToCome))
            {
                var minutes = month.Sum(p => p.Block.Minutes);
                if (minutes > person.MinutesPerMonth) yield return RosterFault.Of(RosterFaultKind.PinsOverHours, ("person", person.Key), ("minutes", minutes), ("most", person.MinutesPerMonth), ("of", "month"));
            }
        }
    }

    /// <summary>What only the past has broken is nobody's fault any more.</summary>
    private static bool IsToCome(IEnumerable<(Pin Pin, RosterPerson Person, RosterBlock Block)> pins) => pins.Any(p => !p.Pin.IsPast);
}
