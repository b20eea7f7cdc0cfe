using NodaTime;
using NodaTime.TimeZones;
using WirPunkt.Platform.Time;

namespace WirPunkt.Directory.OpeningHours;

/// <summary>The opening hours of one office: its schedules and the closures that hit it, in the municipality's zone.</summary>
public sealed class Hours(IEnumerable<Schedule> schedules, IEnumerable<Closure> closures, DateTimeZone zone)
{
    /// <summary>Days ahead that are searched for the next opening: no office closes longer without a new schedule.</summary>
    private const int Horizon = 60;

    private readonly List<Schedule> schedules = [.. schedules];
    private readonly List<Closure> closures = [.. closures];

    /// <summary>The schedules that hold on a day; none means that the hours of that day are unknown.</summary>
    public IEnumerable<Schedule> ValidOn(LocalDate date) => schedules.Where(s => s.IsValidOn(date));

    public DayHours On(LocalDate date)
    {
        if (closures.FirstOrDefault(c => c.Covers(date)) is { } closure) return DayHours.Closed(date, closure); // also where the usual hours are unknown
        var valid = ValidOn(date).ToList();
        if (valid.Count == 0) return DayHours.Unknown(date);

        var holiday = PublicHolidays.On(date);
        var slots = valid.SelectMany(s => Slots(s, date, holiday is not null)).Distinct().OrderBy(s => s.Opens).ThenBy(s => s.Closes).ToList();
        var reason = slots.Count > 0 ? null : valid.SelectMany(s => s.Exceptions).FirstOrDefault(e => e.Date == date)?.Reason;
        return new DayHours(date, slots, reason, holiday);
    }

    /// <summary>A week as it will really be, from its first day on.</summary>
    public WeekHours WeekFrom(LocalDate first)
    {
        var days = Enumerable.Range(0, WeekHours.Length).Select(d => first.PlusDays(d)).ToList();
        return new WeekHours([.. days.Select(On)], [.. schedules.Where(s => days.Any(s.IsValidOn))]);
    }

    /// <summary>Open, closed or unknown at a moment, and until when that holds.</summary>
    public OpeningState At(Instant now)
    {
        var today = now.InZone(zone).Date;
        var open = Intervals(today.PlusDays(-1), 3).Where(i => i.Start <= now && now < i.End).ToList();
        if (open.Count > 0)
        {
            var end = Reach(open.Max(i => i.End), today);
            return OpeningState.Open(end.InZone(zone).LocalDateTime, open.All(i => i.ByAppointment), Earliest(end, StartOf(today.PlusDays(1))));
        }
        if (!On(today).IsKnown) return OpeningState.Unknown(StartOf(today.PlusDays(1)));

        var tomorrow = StartOf(today.PlusDays(1));
        return NextAfter(now, today, KnownDays(today)) is { } next
            ? OpeningState.Closed(next.Start.InZone(zone).LocalDateTime, next.ByAppointment, On(today), Earliest(next.Start, tomorrow))
            : OpeningState.Closed(null, false, On(today), tomorrow);
    }

    /// <summary>The next opening that is known, even when what is before it is not: "from 15 December".</summary>
    public LocalDateTime? NextKnown(Instant now) => NextAfter(now, now.InZone(zone).Date, Horizon)?.Start.InZone(zone).LocalDateTime;

    private OpenInterval? NextAfter(Instant now, LocalDate today, int days)
    {
        foreach (var next in Intervals(today, days).Where(i => i.Start > now).OrderBy(i => i.Start)) return next;
        return null;
    }

    /// <summary>Days from today on until the first of which nothing is known: it could be open then.</summary>
    private int KnownDays(LocalDate today) => Enumerable.Range(0, Horizon).TakeWhile(d => On(today.PlusDays(d)).IsKnown).Count();

    /// <summary>Hours that follow one another without a gap are one opening; a week without a gap is round the clock.</summary>
    private Instant Reach(Instant end, LocalDate today)
    {
        foreach (var interval in Intervals(today.PlusDays(-1), 9).OrderBy(i => i.Start))
            if (interval.Start <= end && interval.End > end) end = interval.End;
        return end;
    }

    private IEnumerable<OpenInterval> Intervals(LocalDate first, int days) =>
        from day in Enumerable.Range(0, days)
        let date = first.PlusDays(day)
        from slot in On(date).Slots
        let start = At(date, slot.Opens)
        let end = At(slot.Closes > slot.Opens ? date : date.PlusDays(1), slot.Closes)
        where start < end // an hour that the clocks skip is no opening
        select new OpenInterval(start, end, slot.ByAppointment);

    private static IEnumerable<Slot> Slots(Schedule schedule, LocalDate date, bool isHoliday)
    {
        if (schedule.Exceptions.Any(e => e.Date == date))
            return schedule.Exceptions.Where(e => e.Date == date && !e.Closed).Select(e => new Slot(e.Opens!.Value, e.Closes!.Value, false));

        var weekday = (Weekday)date.DayOfWeek;
        if (isHoliday && schedule.Rules.Any(r => r.Days.Contains(Weekday.Ph))) weekday = Weekday.Ph;
        else if (isHoliday && schedule.PublicHolidays == HolidayHours.Closed) return [];
        return schedule.Rules.Where(r => r.Days.Contains(weekday)).Select(r => new Slot(r.Opens, r.Closes, r.ByAppointment));
    }

    /// <summary>A time that the clocks skip is the next one there is; one that comes twice is the first.</summary>
    private Instant At(LocalDate date, LocalTime time) => zone.ResolveLocal(date.At(time), Resolvers.LenientResolver).ToInstant();

    private Instant StartOf(LocalDate date) => zone.AtStartOfDay(date).ToInstant();

    private static Instant Earliest(Instant a, Instant b) => Instant.Min(a, b);

    private readonly record struct OpenInterval(Instant Start, Instant End, bool ByAppointment);
}
