using NodaTime;
using WirPunkt.Directory;
using WirPunkt.Directory.OpeningHours;
using WirPunkt.Platform.Content;

namespace WirPunkt.ServicePoints;

/// <summary>When somebody is at a Wir-Punkt; a closure of its house or its building closes it too.</summary>
public static class ServicePointHours
{
    public static Hours HoursOf(this Reading reading, ServicePoint point) => reading.HoursOf(point, reading.SchedulesOf(point));

    private static Hours HoursOf(this Reading reading, ServicePoint point, IEnumerable<Schedule> schedules)
    {
        var (organization, location) = (point.Organization, point.Location);
        var closures = reading.All<Closure>(c =>
            (organization is not null && c.Organizations.Contains(organization)) || (location is not null && c.Locations.Contains(location)));
        return new Hours(schedules, closures, reading.Municipality.Zone());
    }

    /// <summary>The coming times of the published roster, the one that runs included; without those that a closure takes away.</summary>
    public static IEnumerable<PresenceTime> PresenceAfter(this Reading reading, ServicePoint point, LocalDateTime now)
    {
        var hours = reading.HoursOf(point);
        return reading.RosterOf(point).SelectMany(p => p.Times).Where(t => t.Ends > now && hours.On(t.Starts.Date).Slots.Count > 0).OrderBy(t => t.Starts);
    }

    /// <summary>Whether somebody can be at the point then: its house is not closed, and where its usual hours are known, they say so.</summary>
    /// <param name="from">local time of the town; <paramref name="until"/> on the same day</param>
    public static PointOpenness OpennessOf(this Reading reading, ServicePoint point, LocalDateTime from, LocalDateTime until)
    {
        var day = reading.HoursWithoutRoster(point).On(from.Date);
        if (!day.IsKnown) return PointOpenness.Unknown;
        if (day.Slots.Count == 0) return PointOpenness.Closed;
        return day.Slots.Any(s => s.Opens <= from.TimeOfDay && until.TimeOfDay <= s.Closes) ? PointOpenness.Open : PointOpenness.OutsideHours;
    }

    /// <summary>When the house is open on a day, the roster left out.</summary>
    public static IEnumerable<(LocalTime Opens, LocalTime Closes)> UsualHoursOn(this Reading reading, ServicePoint point, LocalDate day) =>
        reading.HoursWithoutRoster(point).On(day).Slots.Select(s => (s.Opens, s.Closes));

    /// <summary>Name and address of the house in one line, as calendars want it; null: not known.</summary>
    public static string? PlaceOf(Catalog catalog, string site) =>
        catalog.Find<ServicePoint>(site)?.Location is { } key && catalog.Find<Location>(key) is { } place ? $"{place.Name}, {place.Address()}" : null;

    private static Hours HoursWithoutRoster(this Reading reading, ServicePoint point) => reading.HoursOf(point, point.Schedules.PublicOf(ScheduleKind.OpeningHours));

    private static IReadOnlyList<Presence> RosterOf(this Reading reading, ServicePoint point)
    {
        var key = point.Key;
        return reading.All<Presence>(p => p.Point == key);
    }

    /// <summary>The roster where it covers a day, the usual hours before and after it.</summary>
    private static IEnumerable<Schedule> SchedulesOf(this Reading reading, ServicePoint point)
    {
        var roster = reading.RosterOf(point);
        var usual = roster.Aggregate(point.Schedules.PublicOf(ScheduleKind.OpeningHours), (left, month) => left.SelectMany(s => Without(s, month)));
        return usual.Concat(roster.Select(p => p.AsSchedule()));
    }

    private static IEnumerable<Schedule> Without(Schedule usual, Presence month) => ((Schedule[])
    [
        usual with { ValidThrough = Earlier(usual.ValidThrough, month.From.PlusDays(-1)) },
        usual with { ValidFrom = Later(usual.ValidFrom, month.Through.PlusDays(1)) },
    ]).Where(s => s.ValidThrough is null || s.ValidFrom is null || s.ValidFrom <= s.ValidThrough);

    private static LocalDate Earlier(LocalDate? a, LocalDate b) => a < b ? a.Value : b;

    private static LocalDate Later(LocalDate? a, LocalDate b) => a > b ? a.Value : b;
}

/// <summary>Whether somebody can be at a point at a time.</summary>
public enum PointOpenness { Open, OutsideHours, Closed, Unknown }
