using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.ServicePoints;
using WirPunkt.Statistics.Publication;

namespace WirPunkt.Statistics.Months;

/// <summary>In how many hours of a month somebody was at a Wir-Punkt, as the public opening hours and rosters say.</summary>
public sealed class OpenHours(Platform.Content.Publication content)
{
    private const double DaysInWeek = 7;

    /// <returns>Rounded; null where it is known of no Wir-Punkt.</returns>
    public int? Of(Month month)
    {
        var reading = new Reading(content);
        var days = CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Number);
        var known = reading.All<ServicePoint>().Select(p => HoursOf(reading, p, [.. Enumerable.Range(1, days).Select(d => new LocalDate(month.Year, month.Number, d))])).OfType<double>().ToList();
        return known.Count == 0 ? null : (int)Math.Round(known.Sum());
    }

    private static double? HoursOf(Reading reading, ServicePoint point, IReadOnlyList<LocalDate> days)
    {
        var hours = reading.HoursOf(point);
        var known = days.Select(hours.On).Where(d => d.IsKnown).ToList();
        if (known.Count == 0) return point.HoursPerWeek * days.Count / DaysInWeek; // no times yet, but how many hours a week
        return known.SelectMany(d => d.Slots).Sum(s => Period.Between(s.Opens, s.Closes, PeriodUnits.Minutes).Minutes / 60.0);
    }
}
