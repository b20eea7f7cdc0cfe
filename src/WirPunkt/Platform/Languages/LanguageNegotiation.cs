using Microsoft.Net.Http.Headers;

namespace WirPunkt.Platform.Languages;

/// <summary>Picks the language of somebody who has not chosen one, from <c>Accept-Language</c> (RFC 9110 12.5.4).</summary>
public static class LanguageNegotiation
{
    /// <summary>Bosnian, Serbian (Latin) and Moldovan readers are served best by these of our languages.</summary>
    private static readonly Dictionary<string, string> Neighbours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["bs"] = "hr",
        ["sr"] = "hr",
        ["sh"] = "hr",
        ["mo"] = "ro",
        ["gsw"] = "de",
    };

    public static Language Pick(string? acceptLanguage, IReadOnlyList<Language> offered)
    {
        if (!StringWithQualityHeaderValue.TryParseList([acceptLanguage ?? ""], out var wanted)) return offered[0];

        return wanted
            .Where(w => w.Quality is null or > 0)
            .OrderByDescending(w => w.Quality ?? 1)
            .Select(w => Match(w.Value.Value ?? "", offered))
            .FirstOrDefault(l => l is not null) ?? offered[0];
    }

    private static Language? Match(string tag, IReadOnlyList<Language> offered)
    {
        var primary = tag.Split('-')[0];
        return ByCode(tag) ?? ByCode(primary) ?? ByCode(Neighbours.GetValueOrDefault(primary));

        Language? ByCode(string? code) => offered.FirstOrDefault(l => l.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
    }
}
