using System.Text.RegularExpressions;

namespace WirPunkt.Platform.Languages;

/// <summary>Whether a text may lead to a person, so that its writer looks again.</summary>
public static partial class PersonIn
{
    /// <summary>A mail address, a long number or somebody with a title.</summary>
    public static bool Text(string text) => Person().IsMatch(text);

    [GeneratedRegex(@"\S@\S|\d[\d /-]{6,}\d|\b(?:Herr|Herrn|Frau|Mr|Mrs|Ms)\.?\s+\p{Lu}")]
    private static partial Regex Person();
}
