using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Components;

namespace WirPunkt.Platform.Web.Delivery;

/// <summary>Style sheet, fonts, scripts and icons, read once from <c>wwwroot</c> and sent from memory.</summary>
public sealed class Assets
{
    private const string Folder = "/assets/";
    private readonly FrozenDictionary<string, Representation> byPath;
    private readonly FrozenDictionary<string, MarkupString> icons;
    private readonly FrozenDictionary<string, string> addresses;

    public Assets()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        var byPath = new Dictionary<string, Representation>(StringComparer.Ordinal);
        var addresses = new Dictionary<string, string>();
        foreach (var file in System.IO.Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(root, file).Replace('\\', '/');
            if (name.StartsWith("icons/", StringComparison.Ordinal) || Path.GetExtension(name) is ".br" or ".gz") continue;
            var content = File.ReadAllBytes(file);
            var address = Folder + Fingerprinted(name, content);
            byPath[address] = File.Exists(file + ".br")
                ? Representation.Of(content, File.ReadAllBytes(file + ".gz"), File.ReadAllBytes(file + ".br"), ContentType(name), Representation.ForEver)
                : Representation.Of(content, ContentType(name), Representation.ForEver);
            addresses[name] = address;
        }
        byPath["/favicon.ico"] = byPath[addresses["favicon.svg"]];
        this.byPath = byPath.ToFrozenDictionary(StringComparer.Ordinal);
        this.addresses = addresses.ToFrozenDictionary();
        icons = System.IO.Directory.EnumerateFiles(Path.Combine(root, "icons"), "*.svg")
            .ToFrozenDictionary(f => Path.GetFileNameWithoutExtension(f), f => new MarkupString(InPage(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f))));
    }

    public Representation? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>The address of a file of <c>wwwroot</c>.</summary>
    public string AddressOf(string name) => addresses[name];

    /// <summary>Where a file of <c>wwwroot</c> lies that is sent from another address, too.</summary>
    public static string FileOf(string name) => Path.Combine(AppContext.BaseDirectory, "wwwroot", name);

    /// <summary>A module of <c>wwwroot</c>, to be loaded by a page.</summary>
    public MarkupString Script(string name) => new($"<script type=\"module\" src=\"{AddressOf(name)}\"></script>");

    /// <summary>The names of files of <c>wwwroot</c> that begin so.</summary>
    public string? FirstWith(string prefix) => addresses.Where(a => a.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(a => a.Value).FirstOrDefault();

    /// <summary>An icon as inline SVG; a name that the set lacks gives the sign for information.</summary>
    public MarkupString Icon(string name) => icons.TryGetValue(name, out var icon) ? icon : icons["info"];

    /// <summary>Fonts carry their fingerprint already, given by the build because the style sheet names them.</summary>
    private static string Fingerprinted(string name, byte[] content) => name.StartsWith("fonts/", StringComparison.Ordinal)
        ? name
        : Path.ChangeExtension(name, Convert.ToHexStringLower(SHA256.HashData(content), 0, 5) + Path.GetExtension(name));

    /// <summary>What points in the direction of reading turns with it.</summary>
    private static string InPage(string name, string svg) => svg.Trim().Replace("<svg ", $"<svg class=\"{(name.StartsWith("arrow_", StringComparison.Ordinal) ? "icon icon--turns" : "icon")}\" aria-hidden=\"true\" focusable=\"false\" ", StringComparison.Ordinal);

    private static string ContentType(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".woff2" => "font/woff2",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        _ => "text/plain; charset=utf-8",
    };
}
