using NodaTime;
using static WirPunkt.Volunteering.Roster.SmallRosters;

namespace WirPunkt.Volunteering.Roster.Planning;

public sealed class RosterCheckerTests
{
    private static readonly RosterBlock Mon = Block("mon", day: 0, places: 2), Tue = Block("tue", day: 1, places: 2), Next = Block("next", day: 7), Late = Block("late", day: 0, hour: 14, site: "south");
    private static readonly RosterPerson Ann = Guide("ann", 4, "mon", "tue", "next", "late"), Ben = Guide("ben", 4, "mon", "tue"), Cem = Guide("cem", 4, "mon"), Nia = Novice("nia", 4, "mon", "tue");
    private static readonly RosterProblem Good = Problem([Ann, Ben, Cem, Nia], Mon, Tue, Next, Late);

    public static TheoryData<ViolationKind, RosterProblem, Placement[]> Broken => new()
    {
        { ViolationKind.UnknownPerson, Good, [new("zoe", "mon")] },
        { ViolationKind.UnknownBlock, Good, [new("ann", "sun")] },
        { ViolationKind.Twice, Good, [new("ann", "mon"), new("ann", "mon")] },
        { ViolationKind.PinMissing, Good with { Pins = [new("ann", "mon")] }, [] },
        { ViolationKind.NotAvailable, Good, [new("cem", "tue")] },
        { ViolationKind.ExcludedSite, Good with { People = [Ann with { ExcludedSites = ["north"] }] }, [new("ann", "mon")] },
        { ViolationKind.InTraining, Good with { BlockedTimes = [new(null, Mon.Start.PlusHours(1), Mon.End)] }, [new("ann", "mon")] },
        { ViolationKind.Forbidden, Good with { Forbidden = [new("ann", "mon")] }, [new("ann", "mon")] },
        { ViolationKind.TooManyPeople, Good, [new("ann", "mon"), new("ben", "mon"), new("cem", "mon")] },
        { ViolationKind.NoviceAlone, Good, [new("nia", "tue")] },
        { ViolationKind.TwoBlocksADay, Good, [new("ann", "mon"), new("ann", "late")] },
        { ViolationKind.HoursOfWeek, Good with { People = [Ann with { MinutesPerWeek = 180 }] }, [new("ann", "mon"), new("ann", "tue")] },
        { ViolationKind.HoursOfMonth, Good with { People = [Ann with { MinutesPerMonth = 239 }] }, [new("ann", "mon"), new("ann", "next")] },
        { ViolationKind.DaysOfWeek, Good with { People = [Ann with { DaysPerWeek = 1 }] }, [new("ann", "mon"), new("ann", "tue")] },
    };

    [Theory, MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public void It_finds_what_is_broken_and_nothing_else(ViolationKind kind, RosterProblem problem, Placement[] placements) =>
        Assert.Equal([kind], new RosterChecker(problem).CheckPlacements(placements).Select(v => v.Kind).Distinct());

    [Fact]
    public void A_plan_that_keeps_the_rules_has_nothing() =>
        Assert.Empty(new RosterChecker(Good).CheckPlacements([new("ann", "mon"), new("nia", "mon"), new("ann", "tue"), new("ben", "tue")]));

    [Fact]
    public void Wrong_figures_are_found()
    {
        var costs = new RosterAccount(Good).Of([]);
        var plan = new RosterPlan { Placements = [], Costs = costs, Solver = "test", LowerBound = costs.Total };
        Assert.Empty(new RosterChecker(Good).Check(plan));
        Assert.Equal(ViolationKind.BoundIsWrong, Assert.Single(new RosterChecker(Good).Check(plan with { LowerBound = costs.Total + 1 })).Kind);
        var dearer = new RosterCosts(new Dictionary<RosterRule, double>(costs.ByRule) { [RosterRule.Unstaffed] = 1 });
        Assert.Equal(nameof(RosterRule.Unstaffed), Assert.Single(new RosterChecker(Good).Check(plan with { Costs = dearer })).Subject);
    }

    [Fact]
    public void What_pins_alone_break_is_not_the_plans_fault()
    {
        var problem = Good with { Pins = [new("nia", "tue", IsPast: true)] };
        Assert.Empty(new RosterChecker(problem).CheckPlacements([new("nia", "tue")]));
    }

    [Fact]
    public void The_cost_is_added_up_by_rule()
    {
        var problem = Problem([Ann with { PreferredSites = ["south"], Wishes = new Dictionary<string, Wish> { ["mon"] = Wish.IfNeedBe, ["tue"] = Wish.Gladly } }], Mon, Tue with { HasFormularhilfe = true })
            with
        { WantedLanguages = [new("north", 0, "uk")], Published = [new("ann", "tue")] };
        var costs = new RosterAccount(problem).Of([new("ann", "mon")]);

        Assert.Equal(100, costs[RosterRule.FormularhilfeAlone]);
        Assert.Equal(0, costs[RosterRule.Unstaffed]);
        Assert.Equal(30, costs[RosterRule.LanguageMissing]);
        Assert.Equal(25, costs[RosterRule.DayMissing]); // two days have blocks, one has somebody
        Assert.Equal(16, costs[RosterRule.SecondPlaceEmpty]);
        Assert.Equal(4, costs[RosterRule.Shortfall]); // four hours agreed, two given
        Assert.Equal(12, costs[RosterRule.LargestShortfall]);
        Assert.Equal(4, costs[RosterRule.OtherSite]);
        Assert.Equal(2, costs[RosterRule.IfNeedBe]);
        Assert.Equal(10, costs[RosterRule.Change]);
    }
}
