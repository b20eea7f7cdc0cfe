namespace WirPunkt.Platform.Web;

/// <summary>A link to a record as it stands in content: <c>service:anmeldung</c>.</summary>
public sealed record RecordLink(string Scheme, string Key)
{
    /// <returns>Null when the text has not the form of one.</returns>
    public static RecordLink? Parse(string text) =>
        text.Split(':', 2) is [{ Length: > 0 } scheme, { Length: > 0 } key] ? new(scheme, key) : null;
}
