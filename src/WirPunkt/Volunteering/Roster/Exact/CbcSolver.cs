using WirPunkt.Volunteering.Roster.Planning;
using WirPunkt.Volunteering.Roster.Solving;

namespace WirPunkt.Volunteering.Roster.Exact;

/// <summary>Solves by CBC, where the system has it: exact for a month of a dozen people, no match for the program's own on much more.</summary>
public sealed class CbcSolver(CbcLibrary library) : IRosterSolver
{
    private const int Nodes = 20_000;
    private const double Whole = 1e-5;

    public string Name => "cbc";

    /// <summary>CBC cannot be stopped half way: cancelled, it is left to run out unseen, and the greedy plan is what there is.</summary>
    public RosterPlan Solve(RosterProblem problem, SolverRun run, IProgress<SolverProgress>? progress = null, CancellationToken cancel = default)
    {
        var greedy = new GreedySolver().Solve(problem, run, progress: null, CancellationToken.None) with { Solver = Name };
        if (cancel.IsCancellationRequested) return greedy with { WasCancelled = true };
        progress?.Report(new(0.05, greedy.Costs.Total, null));
        var model = new RosterModel(problem);
        var program = new RosterProgram(model);
        var solving = Task.Run(() => library.Solve(program.Program, Math.Max(1, (int)(Nodes * run.Effort))), CancellationToken.None);
        if (!Ended(solving, cancel)) return greedy with { WasCancelled = true };

        var answer = solving.GetAwaiter().GetResult();
        var bound = answer.Bound + model.BaseCost;
        var plan = Plan(model, program, answer, run) is { } found && found.Costs.Total < greedy.Costs.Total ? found : greedy;
        progress?.Report(new(1, plan.Costs.Total, bound));
        return plan with { LowerBound = Math.Min(bound, plan.Costs.Total), Iterations = answer.Nodes };
    }

    private static bool Ended(Task task, CancellationToken cancel)
    {
        try
        {
            task.Wait(cancel);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Null: CBC stopped before it had a plan.</summary>
    private RosterPlan? Plan(RosterModel model, RosterProgram program, CbcAnswer answer, SolverRun run)
    {
        if (program.Program.Integers.Any(c => Math.Abs(answer.Values[c] - Math.Round(answer.Values[c])) > Whole)) return null;
        var tally = Tally.Of(model, program.Placements(answer.Values));
        return tally is null ? null : new() { Placements = tally.Placements(), Costs = tally.Costs(), Solver = Name, Seed = run.Seed };
    }
}
