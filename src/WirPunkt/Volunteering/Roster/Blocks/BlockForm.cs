using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace WirPunkt.Volunteering.Roster.Blocks;

/// <summary>A block or a series as somebody typed it: dates and times as the browser's own fields send them.</summary>
internal static class BlockForm
{
    private static readonly LocalDatePattern Day = LocalDatePattern.Iso;
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <returns>Null when day or times cannot be read.</returns>
    public static PresenceBlock? Read(IFormCollection form, DateTimeZone zone)
    {
        if (Moments(form) is not var (from, to)) return null;
        return new PresenceBlock
        {
            Site = form["site"].ToString(),
            StartsAt = Utc(from, zone),
            EndsAt = Utc(to, zone),
            Places = RosterRoute.Whole(form["places"], -1),
            WithFormHelp = form["form-help"] == "yes",
            Price = Price(form),
        };
    }

    /// <summary>Whether the clocks skip what was typed, or show it twice.</summary>
    public static BlockObstacle? ClockChange(IFormCollection form, DateTimeZone zone) =>
        Moments(form) is var (from, to) ? BlockObstacle.OfClock(form["site"].ToString(), from, to, zone) : null;

    /// <inheritdoc cref="Read" />
    public static BlockSeries? ReadSeries(IFormCollection form)
    {
        if (Times(form) is not var (from, to) || !Enum.TryParse<IsoDayOfWeek>(form["weekday"], out var weekday) || weekday == IsoDayOfWeek.None) return null;
        if (Date(form["first"]) is not { } first) return null;
        return new BlockSeries
        {
            Site = form["site"].ToString(),
            Day = weekday,
            From = from.ToTimeOnly(),
            To = to.ToTimeOnly(),
            EveryWeeks = RosterRoute.Whole(form["every"], 1),
            FirstOn = first,
            LastOn = Date(form["last"]),
            Except = [.. Exceptions(form).Select(Date).OfType<DateOnly>().Order()],
            Places = RosterRoute.Whole(form["places"], -1),
            WithFormHelp = form["form-help"] == "yes",
            Price = Price(form),
        };
    }

    /// <summary>What was typed as a day on which the series does not come, and is none.</summary>
    public static IReadOnlyList<string> UnreadableExceptions(IFormCollection form) => [.. Exceptions(form).Where(e => Date(e) is null)];

    private static string[] Exceptions(IFormCollection form) => form["except"].ToString().Split((char[])[' ', ',', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    internal static BlockPrice Price(IFormCollection form) => Enum.TryParse<BlockPrice>(form["price"], out var price) ? price : BlockPrice.Usual;

    /// <summary>2026-12-24, or 24.12.2026 as people write it.</summary>
    private static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static (LocalDateTime From, LocalDateTime To)? Moments(IFormCollection form) =>
        Day.Parse(form["day"].ToString()).TryGetValue(default, out var day) && Times(form) is var (from, to) ? (day.At(from), day.At(to)) : null;

    private static (LocalTime From, LocalTime To)? Times(IFormCollection form) =>
        Time.Parse(form["from"].ToString()).TryGetValue(default, out var from) && Time.Parse(form["to"].ToString()).TryGetValue(default, out var to) ? (from, to) : null;

    private static DateTime Utc(LocalDateTime local, DateTimeZone zone) => zone.AtLeniently(local).ToInstant().ToDateTimeUtc();
}
