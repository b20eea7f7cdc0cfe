using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.ServicePoints;

namespace WirPunkt.Volunteering.Roster.Blocks;

/// <summary>Whether a house is open at the time of a block, as far as that is known.</summary>
internal static class HouseHours
{
    /// <summary>Nobody has written down when the house is open: the block is taken, and the lead is asked to check.</summary>
    public static bool AreUnknownAt(this Reading reading, PresenceBlock block, DateTimeZone zone) =>
        reading.Find<ServicePoint>(block.Site) is { } point && reading.OpennessOf(point, block.StartsIn(zone), block.EndsIn(zone)) == PointOpenness.Unknown;
}
