using NodaTime;

namespace WirPunkt.Evaluation;

public sealed class HalfYearTests
{
    [Fact]
    public void A_half_year_has_six_months_and_a_next_one()
    {
        var second = HalfYear.Of(new LocalDate(2026, 7, 1));
        Assert.Equal(new HalfYear(2026, 2), second);
        Assert.Equal((new LocalDate(2026, 7, 1), new LocalDate(2026, 12, 31)), (second.Begins, second.Ends));
        Assert.Equal(new HalfYear(2027, 1), second.Next);
        Assert.True(second.Has(new(2026, 12)) && !second.Has(new(2027, 1)) && !second.Has(new(2026, 6)));
        Assert.Equal(second, HalfYear.Parse(second.ToString()));
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("2026"), InlineData("2026-0"), InlineData("2026-3"), InlineData("1999-1"), InlineData("20261-"), InlineData("abcd-1"), InlineData("2026-12")]
    public void What_is_none_is_none(string? text) => Assert.Null(HalfYear.Parse(text));
}
