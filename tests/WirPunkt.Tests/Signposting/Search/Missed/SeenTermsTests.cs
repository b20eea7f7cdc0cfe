using NodaTime;

namespace WirPunkt.Signposting.Search.Missed;

public sealed class SeenTermsTests
{
    private static readonly LocalDate Monday = new(2026, 11, 23);
    private readonly SeenTerms seen = new();

    [Fact]
    public void A_word_is_given_out_on_the_fifth_different_day_and_not_before()
    {
        for (var day = 0; day < 4; day++) Assert.Empty(seen.See(["kleingarten"], Monday.PlusDays(day)));
        Assert.Equal(["kleingarten"], seen.See(["kleingarten"], Monday.PlusDays(9)));
    }

    [Fact]
    public void A_hundred_times_on_one_day_count_once()
    {
        for (var i = 0; i < 100; i++) Assert.Empty(seen.See(["kleingarten"], Monday));
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("0703166990")]
    [InlineData("az12345")]
    [InlineData("donaudampfschifffahrtsgesellschaften")]
    public void What_could_be_a_number_of_somebody_or_no_word_is_never_held(string term)
    {
        for (var day = 0; day < 10; day++) Assert.Empty(seen.See([term], Monday.PlusDays(day)));
    }

    [Fact]
    public void A_flood_of_words_takes_no_more_memory_and_ends_when_old_words_are_forgotten()
    {
        for (var i = 0; i < 6_000; i++) seen.See([Word(i)], Monday);
        for (var day = 1; day < 10; day++) Assert.Empty(seen.See(["spaet"], Monday.PlusDays(day)));
        for (var day = 61; day < 65; day++) Assert.Empty(seen.See(["spaet"], Monday.PlusDays(day)));
        Assert.Equal(["spaet"], seen.See(["spaet"], Monday.PlusDays(65)));
    }

    private static string Word(int i) => string.Concat(i.ToString("D5", System.Globalization.CultureInfo.InvariantCulture).Select(c => (char)('a' + c - '0')));
}
