using WirPunkt.Volunteering.Roster.Planning;

namespace WirPunkt.Volunteering.Roster.Solving;

/// <summary>
/// The program's own solver: every feasible week of every person, a Lagrangian bound over them, and annealing that its
/// prices guide (docs/decisions/0017-roster-solver.md).
/// </summary>
public sealed class WeekColumnSolver : IRosterSolver
{
    private const int MovesPerRound = 5000;

    /// <summary>Whole turns of scales: more where a round is cheap.</summary>
    private const int Rounds = 12, RoundsOfFew = 24, Few = 100;

    /// <summary>Columns that the bound looks at in all, so that large problems get fewer rounds; and the fewest and most of those.</summary>
    private const double Looks = 4e8;
    private const int FewestDualRounds = 300, MostDualRounds = 20_000;
    private const int Patience = 100;

    /// <summary>Share of the work that the bound is.</summary>
    private const double ShareOfBound = 0.2;

    public string Name => "week-columns";

    public RosterPlan Solve(RosterProblem problem, SolverRun run, IProgress<SolverProgress>? progress = null, CancellationToken cancel = default)
    {
        var model = new RosterModel(problem);
        var greedy = new GreedyChoice(model);
        var first = greedy.Make(CancellationToken.None); // quick, and the least that somebody who cancels gets
        var bound = Bound(model, first.Cost, run, cancel);
        progress?.Report(new(ShareOfBound, first.Cost, bound.Best));

        var annealing = new WeekAnnealing(model, bound.BestPrices, run.Seed);
        for (var week = 0; week < model.Weeks.Count; week++) annealing.Tally.Choose(week, first.Chosen(week));
        var rounds = Math.Max(1, (int)Math.Round((model.Weeks.Count <= Few ? RoundsOfFew : Rounds) * run.Effort));
        for (var round = 0; round < rounds && !cancel.IsCancellationRequested; round++)
        {
            annealing.Round(round, MovesPerRound, cancel);
            progress?.Report(new(ShareOfBound + (1 - ShareOfBound) * ((round + 1.0) / rounds), annealing.Tally.Cost, bound.Best));
        }
        return new RosterPlan
        {
            Placements = annealing.Tally.Placements(),
            Costs = annealing.Tally.Costs(),
            LowerBound = bound.Best,
            Solver = Name,
            Seed = run.Seed,
            Iterations = annealing.Moves,
            WasCancelled = cancel.IsCancellationRequested,
        };
    }

    private static DualAscent Bound(RosterModel model, double target, SolverRun run, CancellationToken cancel)
    {
        var columns = Math.Max(1, model.Weeks.Sum(w => w.Columns));
        var rounds = Math.Clamp(Looks / columns * run.Effort, FewestDualRounds, MostDualRounds);
        var ascent = new DualAscent(model);
        ascent.Run((int)rounds, target, Patience, cancel);
        return ascent;
    }
}
