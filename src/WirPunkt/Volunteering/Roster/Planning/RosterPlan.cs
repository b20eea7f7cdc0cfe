namespace WirPunkt.Volunteering.Roster.Planning;

/// <summary>Who is where: what a solver found, what it costs, and how much better a plan could be at most.</summary>
public sealed record RosterPlan
{
    /// <summary>In the order of the problem's blocks, then of its people.</summary>
    public required IReadOnlyList<Placement> Placements { get; init; }
    public required RosterCosts Costs { get; init; }

    /// <summary>No plan of the problem costs less: proven. Null: the solver proves nothing.</summary>
    public double? LowerBound { get; init; }

    /// <summary>Name of the solver that made it.</summary>
    public required string Solver { get; init; }
    public int Seed { get; init; }

    /// <summary>What the solver counts its work in; the same seed and problem give the same plan after as many.</summary>
    public long Iterations { get; init; }

    /// <summary>The best that there was when somebody stopped it.</summary>
    public bool WasCancelled { get; init; }

    /// <summary>How much of the cost a better plan could save at most, 0 to 1; null: unknown.</summary>
    public double? Gap => LowerBound is not { } bound ? null : Costs.Total <= 0 ? 0 : Math.Max(0, (Costs.Total - bound) / Costs.Total);
}

/// <summary>The cost of a plan by rule, in points. Rules that cost nothing may be absent.</summary>
public sealed record RosterCosts(IReadOnlyDictionary<RosterRule, double> ByRule)
{
    public double Total => ByRule.Values.Sum();
    public double this[RosterRule rule] => ByRule.GetValueOrDefault(rule);
}

/// <summary>What a plan should keep, the dearest first (<see cref="RosterWeights"/>).</summary>
public enum RosterRule
{
    FormularhilfeAlone, Unstaffed, LanguageMissing, DayMissing, SecondPlaceEmpty, Shortfall, LargestShortfall, OtherSite, IfNeedBe, Change,
}
