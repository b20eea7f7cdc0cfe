using WirPunkt.Platform.Content;
using WirPunkt.ServicePoints;

namespace WirPunkt.Volunteering.Recruitment;

/// <summary>The places at which guides help.</summary>
public static class SitesOfGuides
{
    public static IReadOnlyList<ServicePoint> Sites(this Reading reading) => reading.All<ServicePoint>(p => p.Kind == ServicePointKind.WirPunkt);

    /// <summary>Names of those that are still there.</summary>
    public static IEnumerable<string> NamesOf(this Reading reading, IEnumerable<string> sites) => sites.Select(s => reading.Find<ServicePoint>(s)?.Name).OfType<string>();
}
