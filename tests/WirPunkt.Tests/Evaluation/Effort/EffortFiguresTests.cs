using NodaTime;

namespace WirPunkt.Evaluation.Effort;

/// <summary>The lead's minutes added up, and what more sites would take.</summary>
public sealed class EffortFiguresTests
{
    private static KeptSites Always(int sites) => new(new Dictionary<YearMonth, int>(), sites);

    private static EffortDay On(int month, EffortKind kind, int minutes) => new() { Day = new(2026, month, 10), Kind = kind, Minutes = minutes };

    [Fact]
    public void Months_between_the_first_and_the_last_are_there_even_when_nothing_was_entered()
    {
        var months = new EffortFigures([On(8, EffortKind.Content, 1272), On(10, EffortKind.Other, 60)], []).Months;
        Assert.Equal([1272, 0, 60], months.Select(m => m.Minutes));
        Assert.Equal((2544, 50), (months[0].Of, months[0].Percent));
    }

    [Fact]
    public void The_estimate_counts_planning_and_accompanying_of_whole_months_by_site()
    {
        EffortDay[] days = [On(8, EffortKind.Planning, 240), On(9, EffortKind.Accompanying, 480), On(9, EffortKind.Content, 999), On(10, EffortKind.Planning, 480), On(11, EffortKind.Planning, 5000)];
        var estimate = new EffortFigures(days, []).Estimate(Always(4), new(2026, 11))!;
        Assert.Equal((100, 3), (estimate.PerSite, estimate.Months)); // 1,200 minutes in three months at four sites
        Assert.Equal(200, estimate.MinutesFor(2));
        Assert.Equal(2m, estimate.ShareFor(2)); // of 10,174 minutes
    }

    [Fact]
    public void The_estimate_divides_by_the_sites_of_each_month()
    {
        EffortDay[] days = [On(8, EffortKind.Planning, 300), On(9, EffortKind.Planning, 300), On(10, EffortKind.Planning, 300)];
        var estimate = new EffortFigures(days, []).Estimate(new(new Dictionary<YearMonth, int> { [new(2026, 8)] = 2, [new(2026, 9)] = 3 }, 4), new(2026, 11))!;
        Assert.Equal((100, 3m), (estimate.PerSite, estimate.Sites)); // at two, three and today's four
    }

    [Fact]
    public void Two_months_or_no_site_are_too_little_for_an_estimate()
    {
        EffortDay[] days = [On(9, EffortKind.Planning, 100), On(10, EffortKind.Planning, 100), On(11, EffortKind.Planning, 100)];
        Assert.Null(new EffortFigures(days, []).Estimate(Always(4), new(2026, 11)));
        Assert.NotNull(new EffortFigures(days, []).Estimate(Always(4), new(2026, 12)));
        Assert.Null(new EffortFigures(days, []).Estimate(Always(0), new(2026, 12)));
    }

    [Fact]
    public void Nothing_entered_is_no_month() => Assert.Empty(new EffortFigures([], []).Months);
}
