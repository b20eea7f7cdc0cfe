using System.Diagnostics.CodeAnalysis;

namespace WirPunkt.Handbook.Files;

/// <summary>Links in handbook texts: to records (<c>service:anmeldung</c>) or to the world, but never to a script.</summary>
public static class MarkdownLink
{
    private static readonly string[] Harmless = ["https", "http", "mailto", "tel"];

    public static bool IsHarmless(Uri uri) => Harmless.Contains(uri.Scheme);

    /// <summary>Splits <c>service:anmeldung</c>; false for addresses of the world.</summary>
    public static bool TryParse(string link, [NotNullWhen(true)] out string? scheme, [NotNullWhen(true)] out string? key)
    {
        (scheme, key) = (null, null);
        var colon = link.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || Harmless.Contains(link[..colon])) return false;
        (scheme, key) = (link[..colon], link[(colon + 1)..]);
        return key.Length > 0;
    }
}
