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

    /// <summary>The words of a text: lower case, without accents, umlauts as their base letters, Arabic letters in one spelling.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var c in Folded(text))
        {
            if (char.IsLetterOrDigit(c)) word.Append(c);
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
        if (word.Length > 0) yield return word.ToString();
    }

    /// <summary>Overlapping runs of four letters, over the word's borders: they find compounds, endings and slips of the finger.</summary>
    public static IEnumerable<string> Pieces(string word)
    {
        var padded = $"_{word}_";
        if (padded.Length <= 4) yield return padded;
        for (var i = 0; i + 4 <= padded.Length; i++) yield return padded.Substring(i, 4);
    }

    private static IEnumerable<char> Folded(string text)
    {
        foreach (var c in text.ToLowerInvariant().Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) continue;
            switch (c)
            {
                case 'ß': yield return 's'; yield return 's'; break;
                case 'ı': yield return 'i'; break;
                case 'đ': yield return 'd'; break;
                case 'ى': yield return 'ي'; break;
                case 'ة': yield return 'ه'; break;
                case 'ٱ': yield return 'ا'; break;
                case 'ـ': break;
                default: yield return c; break;
            }
        }
    }
}
