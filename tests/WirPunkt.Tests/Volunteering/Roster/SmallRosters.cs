using NodaTime;
using WirPunkt.Volunteering.Roster.Planning;
using WirPunkt.Volunteering.Roster.Solving;

namespace WirPunkt.Volunteering.Roster;

/// <summary>Rosters small enough to look at, and to try every plan of.</summary>
public static class SmallRosters
{
    public static readonly LocalDate Monday = new(2026, 3, 2);

    /// <summary>Two hours at a site; day 0 is the first Monday.</summary>
    public static RosterBlock Block(string key, int day = 0, int places = 1, bool form = false, string site = "north", int hour = 9) =>
        new(key, site, Monday.PlusDays(day).At(new LocalTime(hour, 0)), Monday.PlusDays(day).At(new LocalTime(hour + 2, 0)), places, form, day / 7);

    /// <summary>Gladly in the blocks that are named.</summary>
    public static RosterPerson Guide(string key, int hours, params string[] blocks) => new()
    {
        Key = key,
        MinutesPerWeek = 60 * hours,
        Wishes = blocks.ToDictionary(b => b, _ => Wish.Gladly),
    };

    public static RosterPerson Novice(string key, int hours, params string[] blocks) => Guide(key, hours, blocks) with { IsNovice = true };

    public static RosterProblem Problem(RosterPerson[] people, params RosterBlock[] blocks) => new() { People = people, Blocks = blocks };

    /// <summary>Any small problem, the same for the same seed: pins, the past, trainings, a published plan and all limits among them.</summary>
    public static RosterProblem Any(int seed)
    {
        var random = new SplitMix(seed);
        bool Chance(int percent) => random.Next(100) < percent;
        var blocks = Enumerable.Range(0, 3 + random.Next(2)).Select(i => Block($"b{i}", random.Next(3) + 7 * random.Next(2), random.Next(3), Chance(40), Chance(60) ? "north" : "south", 9 + 4 * random.Next(2))).ToList();
        var people = Enumerable.Range(0, 2 + random.Next(2)).Select(i => new RosterPerson
        {
            Key = $"p{i}",
            IsNovice = Chance(30),
            Languages = Chance(50) ? ["tr"] : ["ar", "uk"],
            MinutesPerWeek = 60 * (2 + 2 * random.Next(2)),
            MinutesPerMonth = Chance(30) ? 240 : null,
            DaysPerWeek = Chance(20) ? 1 : null,
            ExcludedSites = Chance(15) ? ["south"] : [],
            PreferredSites = Chance(50) ? ["north"] : [],
            Wishes = blocks.Where(_ => Chance(75)).ToDictionary(b => b.Key, _ => Chance(70) ? Wish.Gladly : Wish.IfNeedBe),
        }).ToList();
        Placement Somewhere() => new($"p{random.Next(people.Count)}", $"b{random.Next(blocks.Count)}");
        return new RosterProblem
        {
            People = people,
            Blocks = blocks,
            WantedLanguages = [new("north", 0, "tr"), new("north", 0, "ar"), new("south", 1, "uk")],
            Pins = Chance(30) ? [new(Somewhere().Person, Somewhere().Block, Chance(50))] : [],
            Forbidden = Chance(20) ? [Somewhere()] : [],
            BlockedTimes = Chance(20) ? [new(Chance(50) ? "p0" : null, Monday.At(new LocalTime(8, 0)), Monday.At(new LocalTime(10, 0)))] : [],
            Published = Chance(40) ? [Somewhere(), Somewhere()] : null,
        };
    }

    /// <summary>Enough work for a few blocks.</summary>
    public static RosterPlan PlanOf(this IRosterSolver solver, RosterProblem problem, double effort = 0.17) =>
        solver.Solve(problem, new SolverRun(Seed: 3, effort), cancel: TestContext.Current.CancellationToken);

    /// <summary>The same by a planner.</summary>
    public static RosterPlan PlanOf(this RosterPlanner planner, RosterProblem problem) =>
        planner.Plan(problem, new SolverRun(Effort: 0.17), cancel: TestContext.Current.CancellationToken);

    /// <summary>The least cost of all plans that keep the rules, by trying every one.</summary>
    public static double LeastCost(RosterProblem problem)
    {
        var checker = new RosterChecker(problem);
        var account = new RosterAccount(problem);
        var all = problem.People.SelectMany(p => problem.Blocks.Select(b => new Placement(p.Key, b.Key))).ToList();
        return Enumerable.Range(0, 1 << all.Count)
            .Select(set => all.Where((_, i) => (set >> i & 1) == 1).ToList())
            .Where(placements => checker.CheckPlacements(placements).Count == 0)
            .Min(placements => account.Of(placements).Total);
    }
}
