using WirPunkt.Volunteering;
using WirPunkt.Volunteering.Roster.Planning;
using WirPunkt.Volunteering.Roster.Solving;

namespace WirPunkt.Bench.Roster;

/// <summary>Whether planning is worth it: Formularhilfe sessions with a guide, planned, and where people sign themselves up first come, first served.</summary>
internal static class RosterSignUp
{
    private const int Instances = 20, Orders = 20;

    public static Task<IReadOnlyList<Figure>> Measure(PublishedProgram program)
    {
        var (planned, signedUp) = (0.0, 0.0);
        for (var seed = 1; seed <= Instances; seed++)
        {
            var problem = SampleRosters.Month(seed);
            planned += Sessions(problem, new WeekColumnSolver().Solve(problem, new SolverRun(seed, Effort: 0.17)).Placements);
            signedUp += Enumerable.Range(1, Orders).Average(order => Sessions(problem, SignUp(problem, new SplitMix(1000 * seed + order))));
        }
        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            new("roster.signup.ratio", planned / signedUp, "times", Goal.AtLeast(2), $"Formularhilfe sessions with an experienced guide, {Instances} instances: {Figure.Number(planned / Instances)} planned (with a sixth of the usual work), {Figure.Number(signedUp / Instances)} where people in {Orders} random orders each take what they like best of what is open, with the same limits of hours and places"),
        ]);
    }

    private static int Sessions(RosterProblem problem, IReadOnlyList<Placement> placements)
    {
        var experienced = problem.People.Where(p => p.IsExperienced).Select(p => p.Key).ToHashSet();
        var staffed = placements.Where(p => experienced.Contains(p.Person)).Select(p => p.Block).ToHashSet();
        return problem.Blocks.Count(b => b.HasFormularhilfe && staffed.Contains(b.Key));
    }

    /// <summary>In each week everybody comes once, in random order, and fills the agreed hours: the preferred site first, then what is gladly taken. Novices may come alone, as nobody looks.</summary>
    private static List<Placement> SignUp(RosterProblem problem, SplitMix random)
    {
        var taken = new List<Placement>();
        foreach (var week in problem.Blocks.GroupBy(b => b.Week))
            foreach (var person in problem.People.OrderBy(_ => random.Next()))
            {
                var liked = week.OrderByDescending(b => person.Likes(b.Site)).ThenByDescending(person.WishFor).ThenBy(_ => random.Next());
                foreach (var block in liked) if (IsOpen(problem, taken, person, block)) taken.Add(new(person.Key, block.Key));
            }
        return taken;
    }

    private static bool IsOpen(RosterProblem problem, List<Placement> taken, RosterPerson person, RosterBlock block)
    {
        var hindrance = new PlanView(problem, taken).HindranceOf(person, block);
        return hindrance is Hindrance.None or Hindrance.NoviceWithoutExperienced;
    }
}
