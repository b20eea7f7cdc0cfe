using WirPunkt.Volunteering.Recruitment.Channels;

namespace WirPunkt.Volunteering.Recruitment;

public sealed class FunnelTests
{
    private static readonly DateOnly Today = new(2026, 11, 27);

    private static RecruitmentCount Count(string channel, RecruitmentStep step, int count, string halfYear = "2026-2") => new() { HalfYear = halfYear, Channel = channel, Step = step, Count = count };

    [Fact]
    public void Rows_stand_in_the_order_of_the_channels_and_half_years_add_up()
    {
        var funnel = Funnel.Of([Count("flyer", RecruitmentStep.Applied, 3), Count("flyer", RecruitmentStep.Applied, 1, "2027-1"), Count("flyer", RecruitmentStep.Interviewed, 2), Count("alt", RecruitmentStep.Applied, 1), Count("", RecruitmentStep.Applied, 1)], ["plakat", "flyer"], Today);
        Assert.Equal(["plakat", "flyer", "alt", ""], funnel.Rows.Select(r => r.Channel));
        Assert.Equal([4, 2, 0, 0, 0], funnel.Rows[1].Reached);
        Assert.Equal((6, 33), (funnel.Total.Applied, funnel.Total.PercentAt(1)));
    }

    [Fact]
    public void The_last_step_is_open_until_six_months_after_the_half_year_and_until_then_no_part_of_the_percentage()
    {
        RecruitmentCount[] counts = [Count("flyer", RecruitmentStep.Applied, 4, "2026-1"), Count("flyer", RecruitmentStep.Stayed, 1, "2026-1"), Count("flyer", RecruitmentStep.Applied, 6), Count("plakat", RecruitmentStep.Applied, 2)];
        Assert.Equal(new DateOnly(2027, 1, 1), RecruitmentCount.EndOf("2026-2"));
        var early = Funnel.Of(counts, ["flyer", "plakat"], new(2027, 6, 30));
        Assert.Equal((25, false, true), (early.Total.PercentAt(4), early.Rows[0].IsOpenAt(4), early.Rows[1].IsOpenAt(4)));
        Assert.Equal(0, early.Total.PercentAt(1)); // every other step is of all
        var late = Funnel.Of(counts, ["flyer", "plakat"], new(2027, 7, 1));
        Assert.Equal((8, false), (late.Total.PercentAt(4), late.Rows[1].IsOpenAt(4)));
    }

    [Fact]
    public void Where_nobody_applied_there_is_no_percentage()
    {
        var funnel = Funnel.Of([], ["flyer"], Today);
        Assert.Equal("flyer", Assert.Single(funnel.Rows).Channel);
        Assert.Null(funnel.Total.PercentAt(0));
    }

    [Theory]
    [InlineData(2026, 1, 1, "2026-1")]
    [InlineData(2026, 6, 30, "2026-1")]
    [InlineData(2026, 7, 1, "2026-2")]
    public void A_half_year_begins_in_January_and_July(int year, int month, int day, string expected) => Assert.Equal(expected, RecruitmentCount.HalfYearOf(new(year, month, day)));
}
