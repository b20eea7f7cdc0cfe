using WirPunkt.Platform.Content;
using WirPunkt.Platform.Web;

namespace WirPunkt.Feedback;

/// <summary>Which page a remark is about. Only addresses of the site are written down, so that nobody fills the tables with their own.</summary>
public sealed class PublicPath(AddressBook addresses)
{
    private const int Longest = 200;

    /// <summary>The page at an address, or the one it belongs to (a slip, an answered question); the start page for what is none of the site.</summary>
    public (string Path, ContentRecord? Record) Find(string? asked, Reading reading)
    {
        for (var path = (asked ?? "").TrimEnd('/'); path.Length is > 0 and <= Longest && path[0] == '/'; path = path[..path.LastIndexOf('/')])
        {
            if (Exactly(path, reading) is { } page) return page;
            if (path.IndexOf('/', 1) is > 0 and var next && Exactly(path[next..], reading) is { Record: not null } shown) return shown; // /laufzettel/leistung/anmeldung
        }
        return ("", null);
    }

    private (string Path, ContentRecord? Record)? Exactly(string path, Reading reading) =>
        addresses.RecordAt(path, reading) is { } record ? (path, record) : addresses.IsFixed(path) ? (path, null) : null;
}
