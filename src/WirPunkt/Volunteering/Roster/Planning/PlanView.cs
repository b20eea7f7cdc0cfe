namespace WirPunkt.Volunteering.Roster.Planning;

/// <summary>Why somebody cannot be in a block beside what is planned; the first that applies.</summary>
public enum Hindrance { None, ThereAlready, NotFit, OtherBlockThatDay, HoursOfWeekUsedUp, HoursOfMonthUsedUp, DaysUsedUp, BlockIsFull, NoviceWithoutExperienced }

/// <summary>Placements as one asks them: who is in a block, how much somebody has left.</summary>
public sealed class PlanView
{
    private readonly FitPeople fit;
    private readonly ILookup<string, RosterPerson> present;
    private readonly ILookup<string, RosterBlock> own;

    public IReadOnlyList<Placement> Placements { get; }

    public PlanView(RosterProblem problem, IReadOnlyList<Placement> placements)
    {
        Placements = placements;
        fit = new FitPeople(problem);
        var people = problem.People.DistinctBy(p => p.Key).ToDictionary(p => p.Key);
        var blocks = problem.Blocks.DistinctBy(b => b.Key).ToDictionary(b => b.Key);
        var known = placements.Where(p => people.ContainsKey(p.Person) && blocks.ContainsKey(p.Block)).ToList();
        present = known.ToLookup(p => p.Block, p => people[p.Person]);
        own = known.ToLookup(p => p.Person, p => blocks[p.Block]);
    }

    public IReadOnlyList<RosterPerson> PeopleIn(RosterBlock block) => [.. present[block.Key]];
    public IEnumerable<RosterBlock> BlocksOf(RosterPerson person) => own[person.Key];
    public Fitness FitnessOf(RosterPerson person, RosterBlock block) => fit.Of(person, block);

    public int MinutesLeft(RosterPerson person, int week) => person.MinutesPerWeek - own[person.Key].Where(b => b.Week == week).Sum(b => b.Minutes);

    private int MinutesLeftInMonth(RosterPerson person, RosterBlock block) =>
        (person.MinutesPerMonth ?? int.MaxValue) - own[person.Key].Where(b => b.Month == block.Month).Sum(b => b.Minutes);

    public Hindrance HindranceOf(RosterPerson person, RosterBlock block)
    {
        if (own[person.Key].Any(b => b.Key == block.Key)) return Hindrance.ThereAlready;
        if (!fit.IsFit(person, block)) return Hindrance.NotFit;
        if (own[person.Key].Any(b => b.Day == block.Day)) return Hindrance.OtherBlockThatDay;
        if (MinutesLeft(person, block.Week) < block.Minutes) return Hindrance.HoursOfWeekUsedUp;
        if (MinutesLeftInMonth(person, block) < block.Minutes) return Hindrance.HoursOfMonthUsedUp;
        if (own[person.Key].Where(b => b.Week == block.Week).Select(b => b.Day).Distinct().Count() >= person.DaysPerWeek) return Hindrance.DaysUsedUp;

        var there = PeopleIn(block);
        if (there.Count >= Math.Min(block.Places, RosterBlock.MostPlaces)) return Hindrance.BlockIsFull;
        var experiencedLeft = there.Count(p => p.IsExperienced) - there.Count(p => p.IsNovice);
        return person.IsNovice && experiencedLeft < 1 ? Hindrance.NoviceWithoutExperienced : Hindrance.None;
    }
}
