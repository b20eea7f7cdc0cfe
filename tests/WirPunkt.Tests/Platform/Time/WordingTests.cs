using NodaTime;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Platform.Time;

public sealed class WordingTests
{
    private static readonly TextLibrary Library = new();
    private static readonly LocalDate Today = new(2026, 11, 22);

    private static Texts In(string code) => Library.In(Language.Find(code)!);

    [Theory]
    [InlineData("de", "22. November 2026")]
    [InlineData("de-simple", "22. November 2026")]
    [InlineData("en", "22 November 2026")]
    [InlineData("tr", "22 Kasım 2026")]
    [InlineData("uk", "22 листопада 2026 р.")]
    [InlineData("ar", "22 نوفمبر 2026")]
    [InlineData("ro", "22 noiembrie 2026")]
    [InlineData("hr", "22. studenoga 2026.")]
    [InlineData("it", "22 novembre 2026")]
    public void A_date_stands_as_the_language_writes_it(string code, string expected) => Assert.Equal(expected, Today.InWords(In(code)));

    [Theory]
    [InlineData("hr", "22. studenoga 2026.")]
    [InlineData("uk", "22 листопада 2026 р.")]
    [InlineData("it", "22 novembre 2026.")]
    public void A_date_with_a_full_stop_of_its_own_ends_the_sentence(string code, string end) =>
        Assert.EndsWith(" " + end, In(code)["survey.open-until", ("date", Today.InWords(In(code)))], StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "heute")]
    [InlineData(1, "morgen")]
    [InlineData(2, "am Dienstag")]
    [InlineData(6, "am Samstag")]
    [InlineData(7, "am 29. November 2026")]
    [InlineData(-1, "am 21. November 2026")]
    [InlineData(60, "am 21. Januar 2027")]
    public void A_day_is_called_as_somebody_says_it_today(int days, string expected) =>
        Assert.Equal(expected, Today.PlusDays(days).SeenFrom(Today, In("de")));

    [Fact]
    public void A_week_from_today_is_called_differently_on_each_day_in_every_language()
    {
        foreach (var language in Language.All)
            Assert.Equal(8, Enumerable.Range(0, 8).Select(d => Today.PlusDays(d).SeenFrom(Today, Library.In(language))).Distinct().Count());
    }

    [Fact]
    public void Days_of_the_week_have_their_names() =>
        Assert.Equal(["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
            Enumerable.Range(1, 7).Select(d => ((IsoDayOfWeek)d).InWords(In("de"))));

    [Fact]
    public void Times_are_told_by_the_24_hour_clock_with_a_colon()
    {
        Assert.Equal("8:05", new LocalTime(8, 5).InWords());
        Assert.Equal("18:00", new LocalTime(18, 0).InWords());
        Assert.Equal("0:00", LocalTime.Midnight.InWords());
    }

    [Fact]
    public void Midnight_ends_a_day_as_24_o_clock()
    {
        Assert.Equal("8:00–12:00 Uhr", Wording.Range(new LocalTime(8, 0), new LocalTime(12, 0), In("de")));
        Assert.Equal("0:00–24:00 Uhr", Wording.Range(LocalTime.Midnight, LocalTime.Midnight, In("de")));
    }
}
