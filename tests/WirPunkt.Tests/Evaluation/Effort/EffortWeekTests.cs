using Microsoft.AspNetCore.Http;

namespace WirPunkt.Evaluation.Effort;

/// <summary>A week as it is typed.</summary>
public sealed class EffortWeekTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23), Today = new(2026, 11, 25);

    private static EffortWeek Typed(params (string Name, string Value)[] fields) => EffortWeek.Read(Monday, new FormCollection(fields.ToDictionary(f => f.Name, f => new Microsoft.Extensions.Primitives.StringValues(f.Value))));

    [Theory]
    [InlineData("2026-11-23"), InlineData("2026-11-25"), InlineData("2026-11-29")]
    public void Every_day_has_its_Monday(string day) => Assert.Equal(Monday, EffortWeek.MondayOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("Planning.2026-11-23", "90", true)]
    [InlineData("Planning.2026-11-23", "", true)]
    [InlineData("Planning.2026-11-26", "0", true)]
    [InlineData("Planning.2026-11-23", "1440", true)]
    [InlineData("Planning.2026-11-23", "1441", false)]
    [InlineData("Planning.2026-11-23", "-5", false)]
    [InlineData("Planning.2026-11-23", "1,5", false)]
    [InlineData("Planning.2026-11-23", "zwei", false)]
    [InlineData("Planning.2026-11-26", "10", false)] // tomorrow
    public void Minutes_are_whole_and_of_a_day_that_has_come(string name, string value, bool isRight) => Assert.Equal(isRight ? [] : [name], Typed((name, value)).Problems(Today));

    [Fact]
    public void A_day_has_no_more_minutes_than_a_day()
    {
        var week = Typed(("Planning.2026-11-23", "800"), ("Content.2026-11-23", "700"), ("Content.2026-11-24", "700"));
        Assert.Equal(["Content.2026-11-23", "Planning.2026-11-23"], week.Problems(Today).Order());
    }

    [Fact]
    public void The_same_minutes_are_the_same_state_in_any_order()
    {
        EffortDay[] days = [new() { Day = Monday, Kind = EffortKind.Other, Minutes = 5 }, new() { Day = Monday.AddDays(1), Kind = EffortKind.Content, Minutes = 7 }];
        Assert.Equal(EffortWeek.StateOf(days), EffortWeek.StateOf(days.Reverse()));
        Assert.NotEqual(EffortWeek.StateOf(days), EffortWeek.StateOf(days[..1]));
    }
}
