namespace WirPunkt.Platform.Languages;

public sealed class NumbersInTests
{
    [Theory]
    [InlineData("seit dem 01.05.2025", "since 1 May 2025")]
    [InlineData("seit 1. Mai 2025", "من 1 مايو 2025")]
    [InlineData("am 30. September 2027", "30 أيلول/سبتمبر 2027")]
    [InlineData("seit 1. Mai 2025", "dal 1° maggio 2025")]
    [InlineData("am 04.03.2027", "4. ožujka 2027.")]
    [InlineData("am 04.03.2027", "4 березня 2027 року")]
    [InlineData("am 4. März 2027", "4 Mart 2027")]
    [InlineData("13,90 Euro, § 17 Abs. 1", "1 of section 17, 13.90 euros")]
    [InlineData("10 Wochen 2025", "2025: 10 weeks")]
    public void The_same_numbers_are_the_same_in_another_order_and_with_months_in_words(string german, string other) =>
        Assert.Equal(NumbersIn.Text(german), NumbersIn.Text(other));

    [Theory]
    [InlineData("am 01.05.2025", "on 1 June 2025")]
    [InlineData("am 01.05.2025", "on 2 May 2025")]
    [InlineData("am 01.05.2025", "01.06.2025")]
    [InlineData("14 Tage", "4 days")]
    public void Another_day_month_or_number_is_another(string german, string other) => Assert.NotEqual(NumbersIn.Text(german), NumbersIn.Text(other));
}
