using NodaTime;
using NodaTime.Text;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Platform.Time;

/// <summary>Dates and times of day in the words of a language.</summary>
public static class Wording
{
    private static readonly string[] Days = ["", "mo", "tu", "we", "th", "fr", "sa", "su"];

    /// <summary>22. November 2026</summary>
    public static string InWords(this LocalDate date, Texts texts) => date.ToString(texts["date.pattern"], texts.Language.Culture);

    /// <summary>November 2026</summary>
    public static string InWords(this YearMonth month, Texts texts) => month.OnDayOfMonth(1).ToString(texts["date.month-pattern"], texts.Language.Culture);

    /// <summary>ISO 8601: <c>2026-11</c></summary>
    public static string InDigits(this YearMonth month) => YearMonthPattern.Iso.Format(month);

    /// <summary>The month that <see cref="InDigits" /> has written.</summary>
    public static YearMonth MonthInDigits(string month) => YearMonthPattern.Iso.Parse(month).Value;

    /// <summary>Minutes as hours: 2,5; 1.234,5</summary>
    public static string InHours(this int minutes, Texts texts) => (minutes / 60m).ToString("#,0.##", texts.Language.Culture);

    /// <inheritdoc cref="InWords(LocalDate, Texts)" />
    public static string InWords(this DateOnly date, Texts texts) => LocalDate.FromDateOnly(date).InWords(texts);

    /// <summary>9:00, 24-hour clock in every language.</summary>
    public static string InWords(this LocalTime time) => time.ToString("H:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Dienstag</summary>
    public static string InWords(this IsoDayOfWeek day, Texts texts) => texts[$"weekday.{Days[(int)day]}"];

    /// <summary>The day as somebody says it today: today, tomorrow, on Tuesday, on 3 December.</summary>
    public static string SeenFrom(this LocalDate date, LocalDate today, Texts texts) => Period.DaysBetween(today, date) switch
    {
        0 => texts["day.today"],
        1 => texts["day.tomorrow"],
        > 1 and < 7 => texts[$"weekday.on.{Days[(int)date.DayOfWeek]}"],
        _ => texts["day.on-date", ("date", date.InWords(texts))],
    };

    /// <summary>8:00–12:00, in the reader's order.</summary>
    public static string Range(LocalTime from, LocalTime to, Texts texts) =>
        texts["time.range", ("from", from.InWords()), ("to", to == LocalTime.Midnight ? "24:00" : to.InWords())];
}
