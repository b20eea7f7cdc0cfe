using NodaTime;

namespace WirPunkt.Volunteering;

/// <summary>When a volunteer can be there: a pattern of the week, and days on which it is different.</summary>
public sealed class Availability
{
    /// <summary>Entries; more is no pattern any more.</summary>
    public const int MostWeekly = 28, MostExceptions = 100;

    public Guid VolunteerId { get; init; }
    public List<WeeklyTime> Weekly { get; set; } = [];
    public List<DatedTime> Exceptions { get; set; } = [];

    /// <summary>Raised by each change.</summary>
    public long Version { get; set; }

    /// <summary>How gladly the volunteer is there for the whole of a time: as gladly as in its least wanted minute.</summary>
    public Wish WishFor(LocalDateTime from, LocalDateTime to) =>
        to <= from ? Wish.No : Changes(from, to).Select(WishAt).Min();

    /// <summary>The beginning, and every moment in between at which the answer may be another.</summary>
    private IEnumerable<LocalDateTime> Changes(LocalDateTime from, LocalDateTime to)
    {
        yield return from;
        for (var day = from.Date; day <= to.Date; day = day.PlusDays(1))
            foreach (var moment in Bounds(day).Where(m => m > from && m < to))
                yield return moment;
    }

    private IEnumerable<LocalDateTime> Bounds(LocalDate day) =>
        new[] { day.AtMidnight() }
            .Concat(Weekly.Where(w => w.Day == day.DayOfWeek).SelectMany(w => new[] { day + w.From, End(day, w.To) }))
            .Concat(Exceptions.Where(e => e.IsOn(day)).SelectMany(e => new[] { day + e.From, End(day, e.To) }));

    /// <summary>A dated time goes before the pattern; of several that were entered for one moment the last holds.</summary>
    private Wish WishAt(LocalDateTime moment) =>
        Exceptions.LastOrDefault(e => e.IsOn(moment.Date) && Covers(e.From, e.To, moment.TimeOfDay)) is { } exception ? exception.Wish
        : Weekly.Where(w => w.Day == moment.DayOfWeek && Covers(w.From, w.To, moment.TimeOfDay)).Select(w => w.Wish).DefaultIfEmpty(Wish.No).Max();

    /// <summary>Until 00:00 is until the end of the day.</summary>
    private static bool Covers(LocalTime from, LocalTime to, LocalTime time) => from <= time && (to == LocalTime.Midnight || time < to);

    private static LocalDateTime End(LocalDate day, LocalTime to) => to == LocalTime.Midnight ? day.PlusDays(1).AtMidnight() : day + to;
}

/// <summary>From worst to best, so that the smaller of two is the weaker.</summary>
public enum Wish { No, IfNeedBe, Gladly }

/// <summary>Every week on this day.</summary>
/// <param name="To">00:00 is the end of the day</param>
public sealed record WeeklyTime(IsoDayOfWeek Day, LocalTime From, LocalTime To, Wish Wish)
{
    public bool IsInOrder => To == LocalTime.Midnight || From < To;
}

/// <summary>On these days only, and there instead of the pattern; <see cref="Wish.No"/> for holidays.</summary>
/// <param name="Through">the last of the days</param>
public sealed record DatedTime(LocalDate First, LocalDate Through, LocalTime From, LocalTime To, Wish Wish)
{
    public bool IsInOrder => First <= Through && (To == LocalTime.Midnight || From < To);

    public bool IsOn(LocalDate day) => First <= day && day <= Through;

    public static DatedTime WholeDays(LocalDate first, LocalDate through, Wish wish) => new(first, through, LocalTime.Midnight, LocalTime.Midnight, wish);
}
