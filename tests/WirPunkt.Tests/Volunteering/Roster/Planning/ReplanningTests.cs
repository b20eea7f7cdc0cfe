using WirPunkt.Volunteering.Roster.Solving;
using static WirPunkt.Volunteering.Roster.SmallRosters;

namespace WirPunkt.Volunteering.Roster.Planning;

public sealed class ReplanningTests
{
    [Fact]
    public void Only_the_rest_of_the_week_changes()
    {
        RosterBlock[] blocks = [Block("mon", day: 0), Block("wed", day: 2), Block("thu", day: 3), Block("empty", day: 7), Block("next", day: 8)];
        var problem = Problem([Guide("a", 4, "mon", "wed", "thu", "empty", "next"), Guide("z", 4, "mon", "wed", "thu", "empty", "next")], blocks);
        Placement[] published = [new("a", "mon"), new("a", "wed"), new("z", "thu"), new("a", "next")];

        var rest = problem.RestOfWeek(published, week: 0, now: Monday.PlusDays(1).AtMidnight(), cancelled: [new("a", "wed")]);
        var plan = new WeekColumnSolver().PlanOf(rest);

        Assert.Equal([new("a", "mon", IsPast: true), new("a", "next")], rest.Pins);
        Assert.Equal([new("a", "mon"), new("z", "wed"), new("z", "thu"), new("a", "next")], plan.Placements);
        Assert.Empty(new RosterChecker(rest).Check(plan));
    }
}
