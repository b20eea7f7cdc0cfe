namespace WirPunkt.Volunteering.Roster.Planning;

/// <summary>Makes a plan. Any problem has one; what is wrong with a problem says <see cref="ProblemCheck"/>.</summary>
public interface IRosterSolver
{
    string Name { get; }

    /// <summary>Cancelled, it returns the best plan so far.</summary>
    RosterPlan Solve(RosterProblem problem, SolverRun run, IProgress<SolverProgress>? progress = null, CancellationToken cancel = default);
}

/// <summary>How a solver is run. It counts its work and never looks at a clock, so that the same run gives the same plan.</summary>
/// <param name="Effort">1 is meant for a lead who waits: a few seconds for a month of twelve people. 0.1 is a tenth of the work.</param>
public sealed record SolverRun(int Seed = 1, double Effort = 1);

/// <summary>How far a solver is.</summary>
/// <param name="Share">Of the work, 0 to 1.</param>
/// <param name="Cost">Of the best plan so far; null: there is none yet.</param>
public readonly record struct SolverProgress(double Share, double? Cost, double? LowerBound);
