using System.Diagnostics;
using WirPunkt.Volunteering.Roster.Planning;
using WirPunkt.Volunteering.Roster.Solving;

namespace WirPunkt.Bench.Roster;

/// <summary>A plan of the program's own solver, and the processor time of this process that it took: what else runs on the machine does not count.</summary>
internal sealed record TimedPlan(RosterProblem Problem, RosterPlan Plan, double Seconds)
{
    public static TimedPlan Of(RosterProblem problem, int seed)
    {
        var before = Seconds();
        var plan = new WeekColumnSolver().Solve(problem, new SolverRun(seed));
        return new(problem, plan, Seconds() - before);

        static double Seconds()
        {
            using var process = Process.GetCurrentProcess();
            return process.TotalProcessorTime.TotalSeconds;
        }
    }
}
