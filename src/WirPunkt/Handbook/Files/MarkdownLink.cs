using WirPunkt.Platform.Web;

namespace WirPunkt.Handbook.Files;

/// <summary>Links in handbook texts: to records (<c>service:anmeldung</c>) or to the world, but never to a script.</summary>
public static class MarkdownLink
{
    private static readonly string[] Harmless = ["https", "http", "mailto", "tel"];

    public static bool IsHarmless(Uri uri) => Harmless.Contains(uri.Scheme);

    /// <summary>A link to a record, <c>service:anmeldung</c>; null for addresses of the world.</summary>
    public static RecordLink? ToRecord(string link) => RecordLink.Parse(link) is { } record && !Harmless.Contains(record.Scheme) ? record : null;
}
