namespace WirPunkt.Directory;

/// <summary>Where a place is, for the map of a phone and for one in the browser.</summary>
public static class MapAddress
{
    /// <summary>RFC 5870. Without coordinates 0,0 and the address to look for, as maps apps understand it.</summary>
    public static string ForApp(Location place) => place is { Latitude: { } latitude, Longitude: { } longitude }
        ? FormattableString.Invariant($"geo:{latitude},{longitude}?q={Asked(place)}")
        : $"geo:0,0?q={Asked(place)}";

    /// <summary>OpenStreetMap, for a machine that has no app for <c>geo:</c>.</summary>
    public static string ForBrowser(Location place) => place is { Latitude: { } latitude, Longitude: { } longitude }
        ? FormattableString.Invariant($"https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=18/{latitude}/{longitude}")
        : $"https://www.openstreetmap.org/search?query={Asked(place)}";

    private static string Asked(Location place) => Uri.EscapeDataString(place.Address());
}
