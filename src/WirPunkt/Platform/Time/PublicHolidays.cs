using NodaTime;

namespace WirPunkt.Platform.Time;

/// <summary>The public holidays of Baden-Württemberg in any year (§ 1 FTG BW).</summary>
public static class PublicHolidays
{
    /// <summary>The key of the holiday on a day (its name stands in the texts as <c>holiday.KEY</c>), or null.</summary>
    public static string? On(LocalDate date) => (date.Month, date.Day) switch
    {
        (1, 1) => "new-year",
        (1, 6) => "epiphany",
        (5, 1) => "labour-day",
        (10, 3) => "german-unity",
        (10, 31) when date.Year == 2017 => "reformation", // 500 years of Reformation, in 2017 only
        (11, 1) => "all-saints",
        (12, 25) => "christmas",
        (12, 26) => "st-stephen",
        _ => Period.DaysBetween(EasterSunday(date.Year), date) switch
        {
            -2 => "good-friday",
            1 => "easter-monday",
            39 => "ascension",
            50 => "whit-monday",
            60 => "corpus-christi",
            _ => null,
        },
    };

    /// <summary>The anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).</summary>
    public static LocalDate EasterSunday(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var g = (8 * b + 13) / 25;
        var h = (19 * a + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + 2 * e + 2 * i - h - k) % 7;
        var m = (a + 11 * h + 19 * l) / 433;
        var month = (h + l - 7 * m + 90) / 25;
        return new LocalDate(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
    }
}
