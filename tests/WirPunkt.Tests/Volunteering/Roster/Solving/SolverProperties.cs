using FsCheck;
using FsCheck.Fluent;
using WirPunkt.Volunteering.Roster.Planning;

namespace WirPunkt.Volunteering.Roster.Solving;

/// <summary>Laws that hold for every problem and every solver.</summary>
public sealed class SolverProperties
{
    private const double Rounding = 1e-6;

    [Fact]
    public void No_plan_costs_less_than_the_bound() => Holds(40, problem =>
    {
        var plan = new WeekColumnSolver().PlanOf(problem);
        var least = SmallRosters.LeastCost(problem);
        return plan.LowerBound <= least + Rounding && plan.Costs.Total >= least - Rounding;
    });

    /// <summary>It may miss the best of a problem that nobody tried yet, but never those that were tried.</summary>
    [Fact]
    public void The_own_solver_finds_the_best_of_all_plans() => Assert.All(Enumerable.Range(1, 60).Select(SmallRosters.Any), problem =>
        Assert.Equal(SmallRosters.LeastCost(problem), new WeekColumnSolver().PlanOf(problem).Costs.Total, Rounding));

    [Fact]
    public void Every_plan_keeps_the_rules_and_says_what_it_costs() => Holds(100, problem =>
        new IRosterSolver[] { new GreedySolver(), new WeekColumnSolver() }.All(s => new RosterChecker(problem).Check(s.PlanOf(problem)).Count == 0));

    [Fact]
    public void The_same_seed_gives_the_same_plan() => Holds(20, problem =>
        new WeekColumnSolver().PlanOf(problem).Placements.SequenceEqual(new WeekColumnSolver().PlanOf(problem).Placements));

    [Fact]
    public void What_is_pinned_stays() => Holds(100, problem =>
    {
        var placements = new GreedySolver().PlanOf(problem).Placements;
        return problem.Pins.All(p => placements.Contains(p.Placement));
    });

    private static void Holds(int times, Func<RosterProblem, bool> law) =>
        Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), seed => law(SmallRosters.Any(seed))).Check(Config.QuickThrowOnFailure.WithMaxTest(times));
}
