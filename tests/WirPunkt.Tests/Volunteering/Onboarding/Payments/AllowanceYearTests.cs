namespace WirPunkt.Volunteering.Onboarding.Payments;

/// <summary>What is free of tax, by calendar year.</summary>
public sealed class AllowanceYearTests
{
    private static Payment Paid(int year, int cents, PaymentKind kind = PaymentKind.Allowance) => new() { Recipient = "Ada", On = new(year, 5, 1), Cents = cents, Kind = kind };

    [Theory]
    [InlineData(2025, 84000)]
    [InlineData(2026, 96000)]
    [InlineData(2030, 96000)]
    public void The_limit_is_that_of_the_year(int year, int cents) => Assert.Equal(cents, AllowanceYear.LimitCents(year));

    [Theory]
    [InlineData(76799, false, false)]
    [InlineData(76800, true, false)]
    [InlineData(96000, true, false)]
    [InlineData(96001, false, true)]
    public void From_eighty_percent_on_it_is_near_and_above_the_limit_over(int cents, bool near, bool over)
    {
        var year = Assert.Single(AllowanceYear.Of([Paid(2026, cents)]));
        Assert.Equal((near, over), (year.IsNear, year.IsOver));
    }

    [Fact]
    public void Expenses_do_not_count_corrections_do_and_years_stand_apart() =>
        Assert.Equal([new(2026, 1500), new(2025, 700)], AllowanceYear.Of([Paid(2026, 2000), Paid(2026, -500), Paid(2026, 9900, PaymentKind.Expenses), Paid(2025, 700)]));
}
