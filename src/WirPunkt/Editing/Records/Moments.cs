using NodaTime;
using WirPunkt.Platform.Time;
using WirPunkt.Platform.Web;

namespace WirPunkt.Editing.Records;

internal static class Moments
{
    /// <summary>26. November 2026, 10:12, as the town's clocks show it.</summary>
    /// <param name="at">UTC</param>
    public static string InWords(DateTime at, Visit visit)
    {
        var local = Instant.FromDateTimeUtc(at).InZone(visit.Municipality.Zone());
        return $"{local.Date.InWords(visit.T)}, {local.TimeOfDay.InWords()}";
    }
}
