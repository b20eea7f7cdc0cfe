using NodaTime;
using WirPunkt.Volunteering.Roster.Solving;
using static WirPunkt.Volunteering.Roster.SmallRosters;

namespace WirPunkt.Volunteering.Roster.Planning;

public sealed class ProblemCheckTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly RosterBlock Mon = Block("mon", places: 2), Tue = Block("tue", day: 1, places: 2);
    private static readonly RosterPerson Ann = Guide("ann", 4, "mon", "tue"), Nia = Novice("nia", 4, "mon", "tue");
    private static readonly RosterProblem Good = Problem([Ann, Nia], Mon, Tue);

    [Fact]
    public void A_good_problem_has_no_faults() => Assert.Empty((Good with { Pins = [new("ann", "mon"), new("nia", "mon")] }).Check(Zone));

    public static TheoryData<RosterFaultKind, RosterProblem, string> Faulty => new()
    {
        { RosterFaultKind.SameKey, Good with { Blocks = [Mon, Tue, Tue with { Site = "south" }] }, "tue" },
        { RosterFaultKind.NoAgreement, Good with { People = [Ann with { MinutesPerWeek = 0 }] }, "ann" },
        { RosterFaultKind.BlockWithoutPlaces, Good with { Blocks = [Mon with { Places = 0 }] }, "mon" },
        { RosterFaultKind.TooManyPlaces, Good with { Blocks = [Mon with { Places = 3 }] }, "mon" },
        { RosterFaultKind.BlockEndsBeforeStart, Good with { Blocks = [Mon with { End = Mon.Start }] }, "mon" },
        { RosterFaultKind.OverlappingBlocks, Good with { Blocks = [Mon, Block("other", hour: 10)] }, "other" },
        { RosterFaultKind.BlockOverClockChange, Good with { Blocks = [Mon with { Start = new(2026, 3, 28, 22, 0), End = new(2026, 3, 29, 4, 0) }] }, "mon" },
        { RosterFaultKind.BlockOverClockChange, Good with { Blocks = [Mon with { Start = new(2026, 3, 29, 2, 30), End = new(2026, 3, 29, 4, 0) }] }, "mon" },
        { RosterFaultKind.BlockOverClockChange, Good with { Blocks = [Mon with { Start = new(2026, 10, 25, 2, 30), End = new(2026, 10, 25, 4, 0) }] }, "mon" },
        { RosterFaultKind.UnknownPerson, Good with { Pins = [new("zoe", "mon")] }, "zoe" },
        { RosterFaultKind.UnknownBlock, Good with { Forbidden = [new("ann", "sun")] }, "sun" },
        { RosterFaultKind.PinOfUnfit, Good with { Pins = [new("ann", "mon")], Forbidden = [new("ann", "mon")] }, "ann" },
        { RosterFaultKind.PinOverPlaces, Good with { People = [Ann, Ann with { Key = "ben" }], Blocks = [Mon with { Places = 1 }], Pins = [new("ann", "mon"), new("ben", "mon")] }, "mon" },
        { RosterFaultKind.PinOfNoviceAlone, Good with { People = [Nia], Pins = [new("nia", "mon")] }, "nia" },
        { RosterFaultKind.PinsOnOneDay, Good with { People = [Guide("ann", 4, "mon", "late")], Blocks = [Mon, Block("late", hour: 14)], Pins = [new("ann", "mon"), new("ann", "late")] }, "ann" },
        { RosterFaultKind.PinsOverHours, Good with { People = [Ann with { MinutesPerWeek = 180 }], Pins = [new("ann", "mon"), new("ann", "tue")] }, "ann" },
        { RosterFaultKind.PinsOverHours, Good with { People = [Ann with { MinutesPerMonth = 180 }], Pins = [new("ann", "mon"), new("ann", "tue")] }, "ann" },
        { RosterFaultKind.PinsOverDays, Good with { People = [Ann with { DaysPerWeek = 1 }], Pins = [new("ann", "mon"), new("ann", "tue")] }, "ann" },
    };

    [Theory, MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void A_fault_is_named_with_its_thing_and_is_no_obstacle(RosterFaultKind kind, RosterProblem problem, string thing)
    {
        var fault = Assert.Single(problem.Check(Zone));
        Assert.Equal(kind, fault.Kind);
        Assert.Contains(fault.Values, v => Equals(v.Value, thing));
        Assert.Empty(new RosterChecker(problem).Check(new WeekColumnSolver().PlanOf(problem)));
    }

    [Fact]
    public void The_past_is_as_it_was() =>
        Assert.Empty((Good with { People = [Nia with { MinutesPerWeek = 60 }], Pins = [new("nia", "mon", IsPast: true)] }).Check(Zone));
}
