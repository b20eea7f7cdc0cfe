using WirPunkt.Volunteering.Roster.Exact;
using WirPunkt.Volunteering.Roster.Planning;

namespace WirPunkt.Volunteering.Roster.Solving;

/// <summary>Asks solvers, the best first, until one gives a plan that the checker lets pass. The plan says whose it is.</summary>
public sealed class RosterPlanner(IReadOnlyList<IRosterSolver> solvers)
{
    /// <summary>The program's own solver, and a simple one for when it fails.</summary>
    public static RosterPlanner Own { get; } = new([new WeekColumnSolver(), new GreedySolver()]);

    /// <summary>CBC before them, if it is asked for and the system has it.</summary>
    public static RosterPlanner With(CbcLibrary? library) => library is null ? Own : new([new CbcSolver(library), new WeekColumnSolver(), new GreedySolver()]);

    /// <exception cref="InvalidOperationException">No solver made a plan that keeps the rules: a fault of the program, never of the problem.</exception>
    public RosterPlan Plan(RosterProblem problem, SolverRun run, IProgress<SolverProgress>? progress = null, CancellationToken cancel = default)
    {
        var checker = new RosterChecker(problem);
        var failures = new List<Exception>();
        foreach (var solver in solvers)
        {
            try
            {
                var plan = solver.Solve(problem, run, progress, cancel);
                var violations = checker.Check(plan);
                if (violations.Count == 0) return plan;
                failures.Add(new InvalidOperationException($"{solver.Name}: {string.Join("; ", violations)}"));
            }
#pragma warning disable CA1031 // Whatever happens to one solver, the next shall have its turn: the page is never empty.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                failures.Add(failure);
            }
        }
        throw new InvalidOperationException("No solver made a valid plan.", new AggregateException(failures));
    }
}
