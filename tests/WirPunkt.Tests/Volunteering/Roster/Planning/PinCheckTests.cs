using WirPunkt.Volunteering.Roster.Solving;
using static WirPunkt.Volunteering.Roster.SmallRosters;

namespace WirPunkt.Volunteering.Roster.Planning;

/// <summary>What a lead pins and a rule forbids is named and left out of the plan.</summary>
public sealed class PinCheckTests
{
    private static readonly RosterBlock Mon = Block("mon", places: 2), Late = Block("late", hour: 14, places: 2), Tue = Block("tue", day: 1, places: 2), Next = Block("next", day: 7);
    private static readonly RosterPerson Ann = Guide("ann", 4, "mon", "late", "tue", "next"), Nia = Novice("nia", 4, "mon");
    private static readonly RosterProblem Good = Problem([Ann, Nia], Mon, Late, Tue, Next);

    [Fact]
    public void Of_two_that_break_a_rule_together_the_first_stays()
    {
        var (problem, left) = (Good with { Pins = [new("ann", "late"), new("ann", "mon"), new("ann", "tue")] }).KeepPossiblePins();
        Assert.Equal([new("ann", "late"), new("ann", "tue")], problem.Pins);
        var fault = Assert.Single(left);
        Assert.Equal(RosterFaultKind.PinsOnOneDay, fault.Kind);
        Assert.Equal(["ann", "mon"], fault.Values.Select(v => v.Value));
    }

    [Fact]
    public void Hours_that_the_past_has_used_up_hinder_nothing_in_another_week()
    {
        var tired = Good with { People = [Ann with { MinutesPerWeek = 120 }], Pins = [new("ann", "mon", IsPast: true), new("ann", "tue", IsPast: true)] };
        Assert.Null(tired.FaultOf(new("ann", "next")));
    }

    [Fact]
    public void A_novice_beside_whom_nobody_can_be_put_is_found_in_the_plan()
    {
        var problem = Good with { Pins = [new("ann", "late"), new("nia", "mon")] }; // Ann could, but not twice a day
        Assert.Empty(problem.KeepPossiblePins().LeftOut);
        var lead = problem.Pins.Select(p => p.Placement).ToList();
        var broken = problem.BrokenPins(lead, new WeekColumnSolver().PlanOf(problem));
        Assert.Equal([new("nia", "mon")], broken);
        var without = problem.Without(broken);
        Assert.Empty(without.BrokenPins(lead, new WeekColumnSolver().PlanOf(without)));
    }

    /// <summary>With every pin treated as a wish that must keep the rules, the checker, which shares nothing with the pins' own check, has nothing to say.</summary>
    [Fact]
    public void What_is_kept_passes_the_checker_as_if_nobody_had_pinned_it()
    {
        var left = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var any = SmallRosters.Any(seed);
            var pins = any.People.SelectMany((p, i) => any.Blocks.Where((_, j) => (seed + i + j) % 3 == 0).Select(b => new Pin(p.Key, b.Key)));
            var (problem, faults) = (any with { Pins = [.. pins] }).KeepPossiblePins();
            left += faults.Count;
            var kept = problem.Pins.Select(p => p.Placement).ToList();
            var found = new RosterChecker(problem with { Pins = [] }).CheckPlacements(kept).Where(v => v.Kind != ViolationKind.NoviceAlone);
            Assert.Empty(found);
        }
        Assert.True(left > 100, $"{left} pins were left out: the problems are too easy");
    }
}
