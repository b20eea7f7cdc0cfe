using System.Globalization;
using System.Text;

namespace WirPunkt.Signposting.Search;

/// <summary>What somebody typed, made fit for the index: any length, any script, any garbage.</summary>
public static class SearchQuery
{
    /// <summary>Characters; what comes after is cut off.</summary>
    public const int LongestQuery = 200;

    /// <summary>One line of printable text, at most <see cref="LongestQuery"/> characters.</summary>
    public static string Clean(string? query)
    {
        var clean = new StringBuilder();
        foreach (var rune in (query ?? "").EnumerateRunes())
        {
            if (clean.Length >= LongestQuery) break;
            clean.Append(Rune.IsControl(rune) || rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format ? " " : rune.ToString());
        }
        return clean.ToString().Trim();
    }
}
