using NodaTime;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Platform.Time;

public sealed class PublicHolidaysTests
{
    private static IEnumerable<(LocalDate Date, string Name)> HolidaysOf(int year) =>
        Enumerable.Range(0, CalendarSystem.Iso.GetDaysInYear(year)).Select(d => new LocalDate(year, 1, 1).PlusDays(d))
            .Where(d => PublicHolidays.On(d) is not null).Select(d => (d, PublicHolidays.On(d)!));

    /// <summary>From the table of Easter dates of the Physikalisch-Technische Bundesanstalt.</summary>
    [Theory]
    [InlineData(1913, 3, 23)]
    [InlineData(1943, 4, 25)]
    [InlineData(1954, 4, 18)]
    [InlineData(1981, 4, 19)]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2011, 4, 24)]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2028, 4, 16)]
    [InlineData(2029, 4, 1)]
    [InlineData(2030, 4, 21)]
    [InlineData(2038, 4, 25)]
    [InlineData(2049, 4, 18)]
    [InlineData(2076, 4, 19)]
    public void Easter_falls_where_the_table_says(int year, int month, int day) =>
        Assert.Equal(new LocalDate(year, month, day), PublicHolidays.EasterSunday(year));

    [Fact]
    public void The_twelve_holidays_of_2026_stand_on_their_days() => Assert.Equal(
    [
        (new(2026, 1, 1), "new-year"), (new(2026, 1, 6), "epiphany"), (new(2026, 4, 3), "good-friday"), (new(2026, 4, 6), "easter-monday"),
        (new(2026, 5, 1), "labour-day"), (new(2026, 5, 14), "ascension"), (new(2026, 5, 25), "whit-monday"), (new(2026, 6, 4), "corpus-christi"),
        (new(2026, 10, 3), "german-unity"), (new(2026, 11, 1), "all-saints"), (new(2026, 12, 25), "christmas"), (new(2026, 12, 26), "st-stephen"),
    ], HolidaysOf(2026));

    [Fact]
    public void Every_year_has_twelve_holidays_unless_Ascension_is_Labour_Day_or_Luther_is_remembered()
    {
        for (var year = 1900; year <= 2200; year++)
        {
            var ascension = PublicHolidays.EasterSunday(year).PlusDays(39);
            var expected = 12 - (ascension is { Month: 5, Day: 1 } ? 1 : 0) + (year == 2017 ? 1 : 0);
            Assert.True(expected == HolidaysOf(year).Count(), $"{year}");
        }
    }

    [Fact]
    public void In_2008_Ascension_and_Labour_Day_are_one_day()
    {
        Assert.Equal("labour-day", PublicHolidays.On(new LocalDate(2008, 5, 1)));
        Assert.Equal(11, HolidaysOf(2008).Count());
    }

    [Fact]
    public void Reformation_Day_was_a_holiday_in_2017_only()
    {
        Assert.Equal("reformation", PublicHolidays.On(new LocalDate(2017, 10, 31)));
        Assert.Null(PublicHolidays.On(new LocalDate(2018, 10, 31)));
    }

    [Fact]
    public void Movable_holidays_fall_on_their_day_of_the_week_in_every_year()
    {
        for (var year = 1900; year <= 2200; year++)
        {
            Assert.Equal(IsoDayOfWeek.Sunday, PublicHolidays.EasterSunday(year).DayOfWeek);
            Assert.InRange(PublicHolidays.EasterSunday(year), new LocalDate(year, 3, 22), new LocalDate(year, 4, 25));
            foreach (var (date, name) in HolidaysOf(year).Where(h => DayOf(h.Name) is not null)) Assert.Equal(DayOf(name), date.DayOfWeek);
        }
    }

    [Fact]
    public void Every_holiday_has_a_name_in_every_language()
    {
        var library = new TextLibrary();
        Assert.All(HolidaysOf(2017), h => Assert.All(Language.All, l => Assert.True(library.In(l).Has($"holiday.{h.Name}"), $"{l} {h.Name}")));
    }

    private static IsoDayOfWeek? DayOf(string name) => name switch
    {
        "good-friday" => IsoDayOfWeek.Friday,
        "easter-monday" or "whit-monday" => IsoDayOfWeek.Monday,
        "ascension" or "corpus-christi" => IsoDayOfWeek.Thursday,
        _ => null,
    };
}
