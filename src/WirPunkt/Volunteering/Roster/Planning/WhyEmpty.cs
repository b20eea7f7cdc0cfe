namespace WirPunkt.Volunteering.Roster.Planning;

/// <summary>Why nobody more is in a block: how many people it concerns, and who.</summary>
/// <param name="Points">What putting the best of them there would cost more than it saves; negative: it would save.</param>
public sealed record WhyNot(WhyNotKind Kind, IReadOnlyList<string> People, double? Points = null);

/// <summary>In the order in which a lead would ask.</summary>
public enum WhyNotKind
{
    NobodyAvailable, OnlyNovices, OtherBlockThatDay, HoursOfWeekUsedUp, HoursOfMonthUsedUp, DaysUsedUp, InTraining, ExcludedSite, Forbidden, CostsMoreThanItSaves, WouldSave,
}

/// <summary>Explains the empty places of a plan.</summary>
public sealed class WhyEmpty(RosterProblem problem, IReadOnlyList<Placement> placements)
{
    private readonly PlanView plan = new(problem, placements);
    private readonly RosterAccount account = new(problem);

    /// <summary>None for a block that is full.</summary>
    public IReadOnlyList<WhyNot> Of(RosterBlock block)
    {
        if (plan.PeopleIn(block).Count >= Math.Min(block.Places, RosterBlock.MostPlaces)) return [];

        var people = problem.People.DistinctBy(p => p.Key).Where(p => !plan.PeopleIn(block).Contains(p)).ToList();
        var hindered = people.Select(p => (Person: p, Kind: KindOf(p, block))).Where(p => p.Kind is not null).ToLookup(p => p.Kind!.Value, p => p.Person.Key);
        var reasons = hindered.Select(g => new WhyNot(g.Key, [.. g])).Append(Dearer(block, people)).OfType<WhyNot>().OrderBy(r => r.Kind).ToList();
        return people.Any(p => plan.FitnessOf(p, block) == Fitness.Fit) ? reasons : [new(WhyNotKind.NobodyAvailable, []), .. reasons];
    }

    private WhyNotKind? KindOf(RosterPerson person, RosterBlock block) => plan.HindranceOf(person, block) switch
    {
        Hindrance.NotFit => plan.FitnessOf(person, block) switch
        {
            Fitness.InTraining => WhyNotKind.InTraining,
            Fitness.ExcludedSite => WhyNotKind.ExcludedSite,
            Fitness.Forbidden => WhyNotKind.Forbidden,
            _ => null,
        },
        Hindrance.OtherBlockThatDay => WhyNotKind.OtherBlockThatDay,
        Hindrance.HoursOfWeekUsedUp => WhyNotKind.HoursOfWeekUsedUp,
        Hindrance.HoursOfMonthUsedUp => WhyNotKind.HoursOfMonthUsedUp,
        Hindrance.DaysUsedUp => WhyNotKind.DaysUsedUp,
        Hindrance.NoviceWithoutExperienced => WhyNotKind.OnlyNovices,
        _ => null,
    };

    /// <summary>Who could be there: what that would cost by all rules together, the best of them first.</summary>
    private WhyNot? Dearer(RosterBlock block, IReadOnlyList<RosterPerson> people)
    {
        var free = people.Where(p => plan.HindranceOf(p, block) == Hindrance.None).ToList();
        if (free.Count == 0) return null;

        var now = account.Of(placements).Total;
        var by = free.Select(p => (p.Key, Points: account.Of(placements.Append(new(p.Key, block.Key))).Total - now)).OrderBy(p => p.Points).ToList();
        return new(by[0].Points < 0 ? WhyNotKind.WouldSave : WhyNotKind.CostsMoreThanItSaves, [.. by.Select(p => p.Key)], by[0].Points);
    }
}
