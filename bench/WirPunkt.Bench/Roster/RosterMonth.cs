using WirPunkt.Volunteering.Roster.Exact;
using WirPunkt.Volunteering.Roster.Planning;
using WirPunkt.Volunteering.Roster.Solving;

namespace WirPunkt.Bench.Roster;

/// <summary>A month of twelve people, twenty times: against the exact optimum, by the solver's own proof, by the checker.</summary>
internal static class RosterMonth
{
    private const int Instances = 20;

    public static Task<IReadOnlyList<Figure>> Measure(PublishedProgram program)
    {
        var solved = Enumerable.Range(1, Instances).Select(seed => TimedPlan.Of(SampleRosters.Month(seed), seed)).ToList();
        var repeated = TimedPlan.Of(SampleRosters.Month(1), 1).Plan.Placements.SequenceEqual(solved[0].Plan.Placements);
        var seconds = $"{Instances} instances (12 people, 4 sites, 4 weeks, 120 blocks), processor time of each at most {Figure.Number(solved.Max(s => s.Seconds))} s";
        var violations = solved.Sum(s => new RosterChecker(s.Problem).Check(s.Plan).Count) + (repeated ? 0 : 1);
        IReadOnlyList<Figure> own =
        [
            new("roster.month.seconds", solved.Max(s => s.Seconds), "s", Goal.AtMost(5), "processor time of the slowest, one thread"),
            new("roster.month.gap", 100 * solved.Average(s => s.Plan.Gap!.Value), "%", Goal.AtMost(1.5), $"mean of the gap that the solver proves itself; {seconds}"),
            new("roster.month.violations", violations, "", Goal.AtMost(0), "rules broken, by the checker that shares no code with the solver; a second run with the same seed that differs would count as one"),
        ];
        return Task.FromResult<IReadOnlyList<Figure>>([.. AgainstExact(solved, seconds), .. own]);
    }

    private static IReadOnlyList<Figure> AgainstExact(List<TimedPlan> solved, string seconds)
    {
        if (CbcLibrary.Find() is not { } library)
        {
            Console.Error.WriteLine("roster.month.mean and roster.month.worst need the exact optimum: please install coinor-libcbc3.");
            return [];
        }
        var over = solved.Select(s => Over(library, s)).ToList();
        var exact = over.Count(o => Math.Abs(o) < 1e-9);
        return
        [
            new("roster.month.mean", 100 * over.Average(), "%", Goal.AtMost(0.1), $"mean above the optimum that CBC proves, {exact} of {Instances} equal, least {Figure.Number(100 * over.Min())} %; {seconds}"),
            new("roster.month.worst", 100 * over.Max(), "%", Goal.AtMost(0.7), "the worst of them"),
        ];
    }

    private static double Over(CbcLibrary library, TimedPlan solved)
    {
        var optimum = new CbcSolver(library).Solve(solved.Problem, new SolverRun(Effort: 10)).Costs.Total;
        return (solved.Plan.Costs.Total - optimum) / optimum;
    }
}
