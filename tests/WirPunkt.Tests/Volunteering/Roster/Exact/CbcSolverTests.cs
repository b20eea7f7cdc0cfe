using WirPunkt.Volunteering.Roster.Planning;
using WirPunkt.Volunteering.Roster.Solving;
using static WirPunkt.Volunteering.Roster.SmallRosters;

namespace WirPunkt.Volunteering.Roster.Exact;

/// <summary>Both ways: a system with CBC (bin/ci sees to it) and one without.</summary>
public sealed class CbcSolverTests
{
    private static readonly RosterProblem Simple = Problem([Guide("a", 2, "b")], Block("b"));

    [Fact]
    public void Where_it_is_missing_the_own_solver_plans()
    {
        var library = CbcLibrary.Find("libNobodyHasThis.so.3");
        Assert.Null(library);
        Assert.Equal("week-columns", RosterPlanner.With(library).PlanOf(Simple).Solver);
    }

    [Fact]
    public void Where_it_is_there_it_plans_and_is_checked()
    {
        var plan = RosterPlanner.With(Present()).PlanOf(Simple);
        Assert.Equal("cbc", plan.Solver);
        Assert.Equal(plan.LowerBound, plan.Costs.Total);
    }

    [Fact]
    public void It_finds_the_best_of_all_plans()
    {
        var library = Present();
        for (var seed = 1; seed <= 25; seed++)
        {
            var problem = Any(seed);
            var plan = new CbcSolver(library).PlanOf(problem);
            Assert.Empty(new RosterChecker(problem).Check(plan));
            Assert.Equal(LeastCost(problem), plan.Costs.Total, 1e-6);
        }
    }

    [Fact]
    public async Task Cancelled_it_gives_the_greedy_plan()
    {
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();
        var plan = new CbcSolver(Present()).Solve(Simple, new(), cancel: cancel.Token);
        Assert.True(plan.WasCancelled);
        Assert.Equal([new("a", "b")], plan.Placements);
        Assert.Empty(new RosterChecker(Simple).Check(plan));
    }

    private static CbcLibrary Present()
    {
        var library = CbcLibrary.Find();
        Assert.SkipWhen(library is null, "coinor-libcbc3 is not installed");
        return library!;
    }
}
