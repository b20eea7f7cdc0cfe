using WirPunkt.Volunteering.Roster.Planning;
using static WirPunkt.Volunteering.Roster.SmallRosters;

namespace WirPunkt.Volunteering.Roster.Solving;

public sealed class RosterPlannerTests
{
    private static readonly RosterProblem Simple = Problem([Guide("a", 2, "b")], Block("b"));

    [Fact]
    public void A_solver_that_fails_is_followed_by_the_next()
    {
        var planner = new RosterPlanner([new Solver("broken", () => throw new NotSupportedException()), new GreedySolver()]);
        Assert.Equal("greedy", planner.PlanOf(Simple).Solver);
    }

    [Fact]
    public void A_plan_that_breaks_a_rule_is_never_seen()
    {
        var wrong = new RosterPlan { Placements = [new("a", "b"), new("a", "b")], Costs = new(new Dictionary<RosterRule, double>()), Solver = "wrong" };
        Assert.Equal("greedy", new RosterPlanner([new Solver("wrong", () => wrong), new GreedySolver()]).PlanOf(Simple).Solver);
        Assert.Throws<InvalidOperationException>(() => new RosterPlanner([new Solver("wrong", () => wrong)]).PlanOf(Simple));
    }

    private sealed class Solver(string name, Func<RosterPlan> plan) : IRosterSolver
    {
        public string Name => name;
        public RosterPlan Solve(RosterProblem problem, SolverRun run, IProgress<SolverProgress>? progress, CancellationToken cancel) => plan();
    }
}
