namespace WirPunkt.Volunteering.Roster.Planning;

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
