using WirPunkt.Directory.OpeningHours;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Web;

namespace WirPunkt.Directory;

/// <summary>Where an office receives people, its published hours, and what they say at the moment of a visit.</summary>
public static class OfficeHours
{
    /// <summary>The places one can go to, the main one first; those of the past are left out.</summary>
    public static IEnumerable<Location> PlacesOf(this Reading reading, Organization office) =>
        office.Locations.Select(reading.Find<Location>).OfType<Location>().Where(l => l.Status == LocationStatus.Active);

    public static Hours HoursOf(this Reading reading, Organization office, ScheduleKind kind = ScheduleKind.OpeningHours) =>
        new(office.Schedules.PublicOf(kind), reading.All<Closure>(c => c.Hits(office)), reading.Municipality.Zone());

    /// <summary>By what people reach it: its opening hours, or its telephone hours where there are no others, as with a crisis line.</summary>
    public static ScheduleKind MainHours(this Organization office) =>
        office.Schedules.PublicOf(ScheduleKind.OpeningHours).Any() || !office.Schedules.PublicOf(ScheduleKind.TelephoneHours).Any()
            ? ScheduleKind.OpeningHours
            : ScheduleKind.TelephoneHours;

    public static IEnumerable<Schedule> PublicOf(this IEnumerable<Schedule> schedules, ScheduleKind kind) =>
        schedules.Where(s => s.Kind == kind && s.Fact.IsPublic());

    /// <summary>The state now; the page that says it is right only until it changes.</summary>
    public static OpeningState StateOf(this Visit visit, Hours hours)
    {
        var state = hours.At(visit.Now);
        visit.Reading.RightUntil(state.RightUntil);
        return state;
    }
}
