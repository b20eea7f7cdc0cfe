using NodaTime;

namespace WirPunkt.Volunteering.Roster.Planning;

/// <summary>A rule that a plan breaks, and by whom.</summary>
/// <param name="Subject">What it is about: a block, a person, or a rule of the costs.</param>
public sealed record Violation(ViolationKind Kind, string Subject, IReadOnlyList<Placement> Placements)
{
    public override string ToString() => $"{Kind} {Subject}: {string.Join(", ", Placements.Select(p => $"{p.Person} in {p.Block}"))}";
}

public enum ViolationKind
{
    UnknownPerson, UnknownBlock, Twice, PinMissing, NotAvailable, ExcludedSite, InTraining, Forbidden, TooManyPeople, NoviceAlone,
    TwoBlocksADay, HoursOfWeek, HoursOfMonth, DaysOfWeek, CostIsWrong, BoundIsWrong,
}

/// <summary>
/// Looks at every plan before anybody sees it. It is written for itself, from the rules and not from the solvers, and shares
/// no line with them: what they get wrong, it finds. What pins alone break is a matter of the problem (<see cref="ProblemCheck"/>).
/// </summary>
public sealed class RosterChecker(RosterProblem problem)
{
    private const double Rounding = 1e-6;
    private readonly Dictionary<string, RosterPerson> people = problem.People.DistinctBy(p => p.Key).ToDictionary(p => p.Key);
    private readonly Dictionary<string, RosterBlock> blocks = problem.Blocks.DistinctBy(b => b.Key).ToDictionary(b => b.Key);
    private readonly HashSet<Placement> pinned = [.. problem.Pins.Select(p => new Placement(p.Person, p.Block))];

    public IReadOnlyList<Violation> Check(RosterPlan plan) => [.. CheckPlacements(plan.Placements), .. CheckFigures(plan)];

    public IReadOnlyList<Violation> CheckPlacements(IReadOnlyList<Placement> placements)
    {
        var unknown = Unknown(placements).ToList();
        if (unknown.Count > 0) return unknown;

        var all = placements.Select(p => new Seat(p, people[p.Person], blocks[p.Block])).ToList();
        var found = Twice(placements).Concat(MissingPins(placements)).Concat(all.SelectMany(Alone)).Concat(InBlocks(all)).Concat(OfPeople(all));
        return [.. found.Where(v => v.Kind == ViolationKind.PinMissing || v.Placements.Any(p => !pinned.Contains(p)))];
    }

    private sealed record Seat(Placement Placement, RosterPerson Person, RosterBlock Block);

    private IEnumerable<Violation> Unknown(IEnumerable<Placement> placements)
    {
        foreach (var p in placements)
        {
            if (!people.ContainsKey(p.Person)) yield return new(ViolationKind.UnknownPerson, p.Person, [p]);
            if (!blocks.ContainsKey(p.Block)) yield return new(ViolationKind.UnknownBlock, p.Block, [p]);
        }
    }

    private static IEnumerable<Violation> Twice(IReadOnlyList<Placement> placements) =>
        placements.GroupBy(p => p).Where(g => g.Count() > 1).Select(g => new Violation(ViolationKind.Twice, g.Key.Block, [g.Key]));

    private IEnumerable<Violation> MissingPins(IReadOnlyList<Placement> placements) =>
        pinned.Where(p => people.ContainsKey(p.Person) && blocks.ContainsKey(p.Block)).Except(placements).Select(p => new Violation(ViolationKind.PinMissing, p.Block, [p]));

    /// <summary>What is wrong with one placement whatever else there is.</summary>
    private IEnumerable<Violation> Alone(Seat seat)
    {
        var (person, block) = (seat.Person, seat.Block);
        if (!person.Wishes.TryGetValue(block.Key, out var wish) || wish is not (Wish.Gladly or Wish.IfNeedBe)) yield return Of(ViolationKind.NotAvailable);
        if (person.ExcludedSites.Any(site => site == block.Site)) yield return Of(ViolationKind.ExcludedSite);
        if (problem.Forbidden.Any(f => f.Person == person.Key && f.Block == block.Key)) yield return Of(ViolationKind.Forbidden);
        foreach (var time in problem.BlockedTimes.Where(t => t.Person is null || t.Person == person.Key))
            if (block.Start.CompareTo(time.End) < 0 && block.End.CompareTo(time.Start) > 0) yield return Of(ViolationKind.InTraining);

        Violation Of(ViolationKind kind) => new(kind, block.Key, [seat.Placement]);
    }

    private static IEnumerable<Violation> InBlocks(IReadOnlyList<Seat> all)
    {
        foreach (var here in all.GroupBy(s => s.Block))
        {
            var novices = here.Count(s => s.Person.IsNovice);
            var placements = here.Select(s => s.Placement).ToList();
            if (placements.Count > Math.Min(2, here.Key.Places)) yield return new(ViolationKind.TooManyPeople, here.Key.Key, placements);
            if (novices > placements.Count - novices) yield return new(ViolationKind.NoviceAlone, here.Key.Key, [.. here.Where(s => s.Person.IsNovice).Select(s => s.Placement)]);
        }
    }

    private static IEnumerable<Violation> OfPeople(IReadOnlyList<Seat> all)
    {
        foreach (var own in all.GroupBy(s => s.Person))
        {
            var person = own.Key;
            foreach (var day in own.GroupBy(s => s.Block.Start.Date).Where(d => d.Select(s => s.Block.Key).Distinct().Count() > 1)) yield return Of(ViolationKind.TwoBlocksADay, day);
            foreach (var week in own.GroupBy(s => s.Block.Week))
            {
                if (MinutesOf(week) > person.MinutesPerWeek) yield return Of(ViolationKind.HoursOfWeek, week);
                if (week.Select(s => s.Block.Start.Date).Distinct().Count() > (person.DaysPerWeek ?? 7)) yield return Of(ViolationKind.DaysOfWeek, week);
            }
            foreach (var month in own.GroupBy(s => (s.Block.Start.Year, s.Block.Start.Month)))
                if (MinutesOf(month) > (person.MinutesPerMonth ?? int.MaxValue)) yield return Of(ViolationKind.HoursOfMonth, month);

            Violation Of(ViolationKind kind, IEnumerable<Seat> seats) => new(kind, person.Key, [.. seats.Select(s => s.Placement)]);
        }
    }

    private static long MinutesOf(IEnumerable<Seat> seats) => seats.Sum(s => Period.Between(s.Block.Start, s.Block.End, PeriodUnits.Minutes).Minutes);

    /// <summary>Whether the plan says what it costs.</summary>
    private IEnumerable<Violation> CheckFigures(RosterPlan plan)
    {
        var costs = new RosterAccount(problem).Of(plan.Placements);
        foreach (var rule in Enum.GetValues<RosterRule>().Where(rule => Math.Abs(costs[rule] - plan.Costs[rule]) > Rounding))
            yield return new(ViolationKind.CostIsWrong, rule.ToString(), []);
        if (plan.LowerBound > costs.Total + Rounding) yield return new(ViolationKind.BoundIsWrong, nameof(plan.LowerBound), []);
    }
}
