using System.Text.RegularExpressions;

namespace WirPunkt.Handbook.Readability;

/// <summary>Counts the syllables of German words without a dictionary: as many as there are vowels, two that sound as one counted once.</summary>
/// <remarks>"qu" holds no vowel; "ie" is one, so "Familie" has three and not four. What is written in capitals is spelled, a number counts
/// one syllable a digit. Good enough for averages of a page, not for verse.</remarks>
public static partial class Syllables
{
    public static int In(string word)
    {
        var digits = word.Count(char.IsAsciiDigit);
        var letters = new string([.. word.Where(char.IsLetter)]);
        if (letters.Length is > 1 and <= 5 && letters.All(char.IsUpper)) return letters.Length + digits;
        return Math.Max(1, digits + Vowel().Count(letters.ToLowerInvariant().Replace("qu", "q", StringComparison.Ordinal)));
    }

    [GeneratedRegex("aa|ee|oo|ie|ei|ai|au|eu|äu|ui(?!t)|[aeiouäöüyéèàáíóú]")]
    private static partial Regex Vowel();
}
