namespace WirPunkt.Evaluation.Effort;

/// <summary>How many minutes a month has for the lead.</summary>
public sealed class PostShareTests
{
    private static PostShare From(int year, int month, int day, int hours, int percent) => new() { From = new(year, month, day), WeekMinutes = hours * 60, Percent = percent };

    [Fact]
    public void Without_a_setting_it_is_a_quarter_of_thirty_nine_hours_a_week() => Assert.Equal(2544, PostShare.MinutesOf(new(2026, 11), [])); // 39 h × 4.348 × 25 % = 42.39 h

    [Fact]
    public void A_share_holds_from_its_day_on_and_what_held_before_stays()
    {
        PostShare[] shares = [From(2026, 12, 1, 40, 50)];
        Assert.Equal(2544, PostShare.MinutesOf(new(2026, 11), shares));
        Assert.Equal(5218, PostShare.MinutesOf(new(2026, 12), shares));
    }

    [Fact]
    public void A_month_in_which_it_changes_has_each_by_its_days() => // 15 of 30 days a quarter, 15 a half
        Assert.Equal(3815, PostShare.MinutesOf(new(2026, 11), [From(2026, 11, 16, 39, 50)]));

    [Fact]
    public void A_full_post_is_a_hundred_percent_of_the_hours_that_hold() => Assert.Equal(40 * 60 * 4348 / 1000, PostShare.FullMinutesOf(new(2026, 12), [From(2026, 12, 1, 40, 50)]));

    [Theory]
    [InlineData("39", 2340), InlineData("38,5", 2310), InlineData("38.5", 2310)]
    [InlineData("0", null), InlineData("61", null), InlineData("viel", null), InlineData("-5", null), InlineData("", null)]
    public void Hours_are_read_as_people_write_them(string hours, int? minutes) => Assert.Equal(minutes, new PostShareForm("2026-11-01", hours, "25").WeekMinutes);

    [Fact]
    public void What_is_wrong_has_its_field()
    {
        Assert.Equal(["from", "hours", "percent"], new PostShareForm("", "x", "101").Problems());
        Assert.Empty(new PostShareForm("2026-11-01", "39", "25").Problems());
    }
}
