using NodaTime;

namespace WirPunkt.Volunteering;

/// <summary>When somebody can be there.</summary>
public sealed class AvailabilityTests
{
    private static readonly LocalDate Monday = new(2026, 11, 30);

    private readonly Availability availability = new()
    {
        Weekly = [new(IsoDayOfWeek.Monday, new(9, 0), new(12, 0), Wish.Gladly), new(IsoDayOfWeek.Monday, new(12, 0), new(14, 0), Wish.IfNeedBe), new(IsoDayOfWeek.Tuesday, new(18, 0), LocalTime.Midnight, Wish.Gladly), new(IsoDayOfWeek.Wednesday, LocalTime.Midnight, new(2, 0), Wish.Gladly)],
    };

    private Wish On(LocalDate day, int from, int to) => availability.WishFor(day + new LocalTime(from, 0), to == 24 ? day.PlusDays(1).AtMidnight() : day + new LocalTime(to, 0));

    [Theory]
    [InlineData(9, 12, Wish.Gladly)]
    [InlineData(10, 11, Wish.Gladly)]
    [InlineData(11, 13, Wish.IfNeedBe)]
    [InlineData(12, 14, Wish.IfNeedBe)]
    [InlineData(8, 10, Wish.No)]
    [InlineData(13, 15, Wish.No)]
    [InlineData(15, 16, Wish.No)]
    [InlineData(10, 10, Wish.No)]
    public void A_time_is_as_welcome_as_its_least_wanted_minute(int from, int to, Wish expected) => Assert.Equal(expected, On(Monday, from, to));

    [Fact]
    public void The_pattern_holds_for_its_day_only() => Assert.Equal(Wish.No, On(Monday.PlusDays(1), 9, 12));

    [Fact]
    public void Midnight_ends_the_day_and_a_time_may_go_over_it()
    {
        Assert.Equal(Wish.Gladly, On(Monday.PlusDays(1), 20, 24));
        Assert.Equal(Wish.Gladly, availability.WishFor(new(2026, 12, 1, 22, 0), new(2026, 12, 2, 2, 0)));
        Assert.Equal(Wish.No, availability.WishFor(new(2026, 12, 1, 22, 0), new(2026, 12, 2, 3, 0)));
    }

    [Fact]
    public void A_dated_time_goes_before_the_pattern_and_the_last_of_several_holds()
    {
        availability.Exceptions.Add(DatedTime.WholeDays(Monday, Monday.PlusDays(6), Wish.No));
        Assert.Equal(Wish.No, On(Monday, 9, 12));
        Assert.Equal(Wish.Gladly, On(Monday.PlusDays(7), 9, 12));

        availability.Exceptions.Add(new(Monday, Monday, new(10, 0), new(11, 0), Wish.IfNeedBe));
        Assert.Equal(Wish.IfNeedBe, On(Monday, 10, 11));
        Assert.Equal(Wish.No, On(Monday, 9, 11));
    }

    [Fact]
    public void A_dated_time_can_offer_what_the_pattern_does_not()
    {
        availability.Exceptions.Add(new(new(2026, 12, 5), new(2026, 12, 5), new(10, 0), new(16, 0), Wish.Gladly));
        Assert.Equal(Wish.Gladly, On(new(2026, 12, 5), 10, 16));
        Assert.Equal(Wish.No, On(new(2026, 12, 12), 10, 16));
    }
}
