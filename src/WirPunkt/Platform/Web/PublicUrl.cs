namespace WirPunkt.Platform.Web;

/// <summary>The site's address as the world knows it (<c>WIRPUNKT_URL</c>), for canonical links, sitemap and structured data.</summary>
public sealed class PublicUrl(IConfiguration settings)
{
    private readonly string root = (settings["WIRPUNKT_URL"] ?? settings["urls"]?.Split(';')[0] ?? "http://localhost:5080").TrimEnd('/');

    public bool IsSecure => root.StartsWith("https://", StringComparison.Ordinal);

    public string Of(string path) => root + path;
}
