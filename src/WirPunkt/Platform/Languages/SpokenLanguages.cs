using System.Globalization;

namespace WirPunkt.Platform.Languages;

/// <summary>Names of languages as those who speak them write them; the site need not offer them.</summary>
public static class SpokenLanguages
{
    /// <summary>Codes of those that are spoken much here, the site's own first.</summary>
    public static IReadOnlyList<string> Usual { get; } =
        [.. Language.All.Where(l => l != Language.SimpleGerman).Select(l => l.Code), "bg", "bs", "el", "es", "fa", "fr", "hi", "hu", "ku", "pl", "ps", "pt", "ru", "so", "sq", "sr", "ti", "ur", "vi", "zh"];

    private static readonly Lazy<IReadOnlyList<(string Code, string Name)>> Known = new(() =>
    [
        .. Usual.Select(code => (code, NameOf(code))),
        .. CultureInfo.GetCultures(CultureTypes.NeutralCultures).Where(c => c.Name.Length is 2 or 3 && !Usual.Contains(c.Name)).Select(c => (c.Name, c.NativeName)).OrderBy(c => c.NativeName, StringComparer.InvariantCultureIgnoreCase),
    ]);

    /// <summary>Those, then all others by name.</summary>
    public static IReadOnlyList<(string Code, string Name)> All => Known.Value;

    /// <summary>Whether a code stands for a language that has a name.</summary>
    public static bool IsOne(string code) => All.Any(l => l.Code == code);

    public static string InWords(IEnumerable<string> codes, Texts texts) => texts.List(codes.Select(NameOf));

    public static string NameOf(string code) => Language.Find(code)?.NativeName ?? CultureInfo.GetCultureInfo(code).NativeName;
}
