using WirPunkt.Volunteering.Roster.Planning;
using static WirPunkt.Volunteering.Roster.SmallRosters;

namespace WirPunkt.Volunteering.Roster.Solving;

public sealed class WeekColumnSolverTests
{
    private static RosterPlan Solve(RosterProblem problem) => new WeekColumnSolver().PlanOf(problem);

    [Fact]
    public void Formularhilfe_comes_before_other_blocks()
    {
        var plan = Solve(Problem([Guide("a", 2, "plain", "form")], Block("plain", day: 0), Block("form", day: 1, form: true)));
        Assert.Equal([new("a", "form")], plan.Placements);
    }

    [Fact]
    public void A_novice_is_beside_an_experienced_guide_or_nowhere()
    {
        RosterBlock[] blocks = [Block("mon", day: 0, places: 2), Block("tue", day: 1, places: 2)];
        var plan = Solve(Problem([Guide("a", 2, "tue"), Novice("n", 4, "mon", "tue")], blocks));
        Assert.Equal([new("a", "tue"), new("n", "tue")], plan.Placements);
    }

    [Fact]
    public void A_language_can_decide_who_comes()
    {
        var problem = Problem([Guide("a", 2, "b"), Guide("z", 2, "b") with { Languages = ["uk"] }], Block("b")) with { WantedLanguages = [new("north", 0, "uk")] };
        Assert.Equal([new("z", "b")], Solve(problem).Placements);
    }

    [Fact]
    public void The_shortfall_is_not_all_on_one_person()
    {
        RosterBlock[] blocks = [.. Enumerable.Range(0, 4).Select(i => Block($"b{i}", day: i))];
        var keys = blocks.Select(b => b.Key).ToArray();
        var plan = Solve(Problem([Guide("a", 8, keys), Guide("b", 8, keys)], blocks));
        Assert.Equal(2, plan.Placements.Count(p => p.Person == "a"));
    }

    [Fact]
    public void The_published_plan_stays_unless_it_costs()
    {
        RosterBlock[] blocks = [Block("b")];
        var problem = Problem([Guide("a", 2, "b"), Guide("z", 2, "b")], blocks) with { Published = [new("z", "b")] };
        Assert.Equal([new("z", "b")], Solve(problem).Placements);
    }

    [Fact]
    public void A_month_has_its_own_limit()
    {
        RosterBlock[] blocks = [.. Enumerable.Range(0, 4).Select(i => Block($"b{i}", day: 7 * i))];
        var plan = Solve(Problem([Guide("a", 2, [.. blocks.Select(b => b.Key)]) with { MinutesPerMonth = 360 }], blocks));
        Assert.Equal(3, plan.Placements.Count);
        Assert.Equal(0, plan.Costs[RosterRule.Shortfall]);
    }

    [Fact]
    public void Too_many_weeks_to_list_still_have_a_bound_that_holds()
    {
        var blocks = Enumerable.Range(0, 7 * 12).Select(i => Block($"b{i}", day: i % 7, site: $"s{i % 12}", hour: 8 + i / 7 % 6)).ToArray();
        var plan = Solve(Problem([Guide("a", 14, [.. blocks.Select(b => b.Key)])], blocks));
        Assert.Equal(7, plan.Placements.Count);
        Assert.InRange(plan.LowerBound!.Value, 0, plan.Costs.Total);
        Assert.Empty(new RosterChecker(Problem([Guide("a", 14, [.. blocks.Select(b => b.Key)])], blocks)).Check(plan));
    }

    [Fact]
    public void Nothing_to_plan_is_a_plan()
    {
        Assert.Empty(Solve(Problem([])).Placements);
        Assert.Equal(0, Solve(Problem([])).Gap);
        Assert.Empty(Solve(Problem([], Block("b"))).Placements);
    }

    [Fact]
    public async Task Cancelled_it_gives_the_best_so_far()
    {
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();
        var problem = Problem([Guide("a", 2, "b")], Block("b"));
        var plan = new WeekColumnSolver().Solve(problem, new(), cancel: cancel.Token);
        Assert.True(plan.WasCancelled);
        Assert.Empty(new RosterChecker(problem).Check(plan));
        Assert.Equal([new("a", "b")], plan.Placements);
    }

    [Fact]
    public void It_says_how_far_it_is()
    {
        var steps = new Steps();
        new WeekColumnSolver().Solve(Problem([Guide("a", 2, "b")], Block("b")), new(), steps, TestContext.Current.CancellationToken);
        Assert.Equal(1, steps[^1].Share);
        Assert.Equal(steps.OrderBy(s => s.Share), steps);
        Assert.All(steps, s => Assert.True(s.LowerBound <= s.Cost + 1e-6));
    }

    private sealed class Steps : List<SolverProgress>, IProgress<SolverProgress>
    {
        public void Report(SolverProgress value) => Add(value);
    }
}
