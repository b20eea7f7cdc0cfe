using WirPunkt.Directory;
using WirPunkt.Directory.OpeningHours;
using WirPunkt.Platform.Content;

namespace WirPunkt.ServicePoints;

/// <summary>When somebody is at a Wir-Punkt; a closure of its house or its building closes it too.</summary>
public static class ServicePointHours
{
    public static Hours HoursOf(this Reading reading, ServicePoint point)
    {
        var (organization, location) = (point.Organization, point.Location);
        var closures = reading.All<Closure>(c =>
            (organization is not null && c.Organizations.Contains(organization)) || (location is not null && c.Locations.Contains(location)));
        return new Hours(point.Schedules.PublicOf(ScheduleKind.OpeningHours), closures, reading.Municipality.Zone());
    }
}
