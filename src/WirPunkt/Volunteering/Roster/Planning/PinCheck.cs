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

/// <summary>Which of the lead's pins a plan may keep: none that breaks a rule. Of several that break one together, the one that was set first stays.</summary>
public static class PossiblePins
{
    /// <summary>The problem without the pins that break a rule, and which those are, each as a fault with its person and block.</summary>
    public static (RosterProblem Problem, IReadOnlyList<RosterFault> LeftOut) KeepPossiblePins(this RosterProblem problem)
    {
        var (kept, left) = (problem with { Pins = [.. problem.Pins.Where(p => p.IsPast)] }, new List<RosterFault>());
        foreach (var pin in problem.Pins.Where(p => !p.IsPast))
        {
            if (kept.FaultOf(pin) is { } fault) left.Add(LeftOut(fault.Kind, pin.Placement));
            else kept = kept with { Pins = [.. kept.Pins, pin] };
        }
        return (kept, left);
    }

    /// <summary>What would be wrong if this pin were set beside those that are there; null: nothing.</summary>
    public static RosterFault? FaultOf(this RosterProblem problem, Pin pin) =>
        new PinCheck(problem with { Pins = [.. problem.Pins, pin] }).Faults().FirstOrDefault();

    /// <summary>Pins that are allowed by themselves and that the checker finds broken in a plan: a novice beside whom no experienced guide could be put.</summary>
    /// <param name="lead">what the lead has pinned; whatever else is pinned stays as it is</param>
    public static IReadOnlyList<Placement> BrokenPins(this RosterProblem problem, IReadOnlyCollection<Placement> lead, RosterPlan plan)
    {
        var checker = new RosterChecker(problem with { Pins = [.. problem.Pins.Where(p => !lead.Contains(p.Placement))] });
        return [.. checker.CheckPlacements(plan.Placements).SelectMany(v => v.Placements).Distinct().Where(lead.Contains)];
    }

    /// <summary>The same without some of its pins.</summary>
    public static RosterProblem Without(this RosterProblem problem, IReadOnlyCollection<Placement> pins) =>
        problem with { Pins = [.. problem.Pins.Where(p => !pins.Contains(p.Placement))] };

    /// <summary>A pin that is not kept.</summary>
    public static RosterFault LeftOut(RosterFaultKind kind, Placement pin) => RosterFault.Of(kind, ("person", pin.Person), ("block", pin.Block));
}
