namespace WirPunkt.Bench.Roster;

/// <summary>A quarter of 24 people, and two months of 40: what the solver proves of its own plan.</summary>
internal static class RosterLarge
{
    public static Task<IReadOnlyList<Figure>> Measure(PublishedProgram program)
    {
        var (quarter, large) = (TimedPlan.Of(SampleRosters.Quarter(1), 1), TimedPlan.Of(SampleRosters.Large(1), 1));
        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            new("roster.quarter.gap", 100 * quarter.Plan.Gap!.Value, "%", Goal.AtMost(4), $"proven gap, 24 people, 6 sites, 13 weeks, 598 blocks, {Cost(quarter)}"),
            new("roster.quarter.seconds", quarter.Seconds, "s", Goal.AtMost(60), "processor time, one thread"),
            new("roster.large.gap", 100 * large.Plan.Gap!.Value, "%", Goal.AtMost(5), $"proven gap, 40 people, 10 sites, 8 weeks, 624 blocks, {Cost(large)}"),
            new("roster.large.seconds", large.Seconds, "s", Goal.AtMost(60), "processor time, one thread"),
        ]);
    }

    private static string Cost(TimedPlan solved) => $"cost {Figure.Number(solved.Plan.Costs.Total)}, no plan below {Figure.Number(solved.Plan.LowerBound!.Value)}";
}
