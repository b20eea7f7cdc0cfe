using static WirPunkt.Volunteering.Roster.SmallRosters;

namespace WirPunkt.Volunteering.Roster.Planning;

public sealed class WhyEmptyTests
{
    private static readonly RosterBlock Mon = Block("mon", places: 2), Tue = Block("tue", day: 1), Late = Block("late", hour: 14, site: "south");

    private static IReadOnlyList<WhyNot> Why(RosterProblem problem, RosterBlock block, params Placement[] placements) => new WhyEmpty(problem, placements).Of(block);

    [Fact]
    public void Nobody_is_available() => Assert.Equal(WhyNotKind.NobodyAvailable, Assert.Single(Why(Problem([Guide("a", 4)], Mon), Mon)).Kind);

    [Fact]
    public void A_full_block_needs_no_reason() => Assert.Empty(Why(Problem([Guide("a", 4, "tue")], Tue), Tue, new Placement("a", "tue")));

    [Fact]
    public void Reasons_name_the_people()
    {
        var problem = Problem([Guide("spent", 2, "mon", "tue"), Guide("elsewhere", 4, "mon", "late"), Novice("new", 4, "mon"), Guide("busy", 4, "mon"), Guide("monthly", 4, "mon", "tue") with { MinutesPerMonth = 120 }], Mon, Tue, Late)
            with
        { BlockedTimes = [new("busy", Mon.Start, Mon.End)] };
        var why = Why(problem, Mon, new("spent", "tue"), new("elsewhere", "late"), new("monthly", "tue"));

        Assert.Equal(
            [(WhyNotKind.OnlyNovices, "new"), (WhyNotKind.OtherBlockThatDay, "elsewhere"), (WhyNotKind.HoursOfWeekUsedUp, "spent"), (WhyNotKind.HoursOfMonthUsedUp, "monthly"), (WhyNotKind.InTraining, "busy")],
            why.Select(w => (w.Kind, Assert.Single(w.People))));
    }

    [Fact]
    public void It_may_cost_more_than_it_saves()
    {
        var problem = Problem([Guide("a", 2, "mon") with { PreferredSites = ["south"] }], Mon with { Places = 1 })
            with
        { Weights = new() { Unstaffed = 1, DayMissing = 0, Shortfall = 0, LargestShortfall = 0 } };
        var why = Assert.Single(Why(problem, problem.Blocks[0]));
        Assert.Equal((WhyNotKind.CostsMoreThanItSaves, 3.0), (why.Kind, why.Points!.Value));
    }

    [Fact]
    public void A_plan_by_hand_may_leave_out_what_would_save() =>
        Assert.Equal(WhyNotKind.WouldSave, Assert.Single(Why(Problem([Guide("a", 2, "mon")], Mon), Mon)).Kind);
}
