using NodaTime;

namespace WirPunkt.Volunteering.Roster;

/// <summary>Times that come again each week.</summary>
public sealed class BlockSeriesTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static BlockSeries Thursdays(int every = 1) => new()
    {
        Site = "treff",
        Day = IsoDayOfWeek.Thursday,
        From = new(10, 0),
        To = new(12, 0),
        EveryWeeks = every,
        FirstOn = new(2026, 12, 1),
    };

    private static IEnumerable<int> DaysInDecember(BlockSeries series) => series.DaysIn(new(2026, 12, 1), new(2026, 12, 31)).Select(d => d.Day);

    [Fact]
    public void It_begins_on_its_weekday_and_comes_each_week() => Assert.Equal([3, 10, 17, 24, 31], DaysInDecember(Thursdays()));

    [Fact]
    public void Every_other_week_is_counted_from_the_first() => Assert.Equal([3, 17, 31], DaysInDecember(Thursdays(every: 2)));

    [Fact]
    public void Days_that_are_left_out_do_not_come()
    {
        var series = Thursdays();
        series.Except = [new(2026, 12, 24), new(2026, 12, 31)];
        Assert.Equal([3, 10, 17], DaysInDecember(series));
    }

    [Fact]
    public void Public_holidays_drop_out_by_themselves()
    {
        var fridays = new BlockSeries { Site = "treff", Day = IsoDayOfWeek.Friday, From = new(10, 0), To = new(12, 0), FirstOn = new(2026, 12, 1) };
        Assert.DoesNotContain(25, DaysInDecember(fridays));
    }

    [Fact]
    public void It_ends_with_its_last_day()
    {
        var series = Thursdays();
        series.LastOn = new(2026, 12, 10);
        Assert.Equal([3, 10], DaysInDecember(series));
    }

    [Fact]
    public void The_same_local_time_lies_an_hour_apart_in_summer_and_winter()
    {
        Assert.Equal(new DateTime(2026, 10, 22, 8, 0, 0, DateTimeKind.Utc), Thursdays().BlockOn(new(2026, 10, 22), Berlin).StartsAt);
        Assert.Equal(new DateTime(2026, 10, 29, 9, 0, 0, DateTimeKind.Utc), Thursdays().BlockOn(new(2026, 10, 29), Berlin).StartsAt);
    }

    [Fact]
    public void In_the_night_in_which_the_clocks_skip_an_hour_a_block_is_no_shorter_than_nothing()
    {
        var night = new BlockSeries { Site = "treff", Day = IsoDayOfWeek.Sunday, From = new(1, 30), To = new(3, 30), FirstOn = new(2027, 3, 28) };
        var block = night.BlockOn(new(2027, 3, 28), Berlin);
        Assert.Equal(60, block.Minutes);
        Assert.Equal(new LocalTime(3, 30), block.EndsIn(Berlin).TimeOfDay);
    }

    [Theory]
    [InlineData(10, 0, 9, 0, 1, "roster.problem-length")]
    [InlineData(10, 0, 10, 15, 1, "roster.problem-length")]
    [InlineData(8, 0, 17, 0, 1, "roster.problem-length")]
    [InlineData(8, 0, 10, 0, 5, "roster.problem-weeks")]
    [InlineData(8, 0, 10, 0, 2, null)]
    public void What_cannot_be_is_named(int fromHour, int fromMinute, int toHour, int toMinute, int every, string? problem)
    {
        var series = new BlockSeries { Site = "treff", Day = IsoDayOfWeek.Monday, From = new(fromHour, fromMinute), To = new(toHour, toMinute), EveryWeeks = every, FirstOn = new(2026, 12, 1) };
        Assert.Equal(problem, series.Problem());
    }
}
