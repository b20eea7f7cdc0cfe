using System.Text.RegularExpressions;
using WirPunkt.Handbook.Readability;

namespace WirPunkt.Handbook.SimpleGerman;

/// <summary>"der Antrag des Vaters" is sure; "die Adresse der Firma" looks the same as a dative, so a person judges.</summary>
internal sealed partial class GenitiveCheck : ILanguageCheck
{
    public IEnumerable<LanguageFinding> Look(ProseLine line, string all)
    {
        foreach (Match genitive in Sure().Matches(line.Text).Where(m => !line.IsName(m.Index)))
            yield return new(SimpleGermanRule.Genitive, Severity.Error, line.Number, genitive.Value, "Schreiben Sie „von“ mit dem Namen der Sache: „die Adresse vom Amt“.");
        foreach (Match genitive in Likely().Matches(line.Text).Where(m => !line.IsName(m.Groups["second"].Index)))
            yield return new(SimpleGermanRule.Genitive, Severity.Hint, line.Number, genitive.Value, "Ist das ein Genitiv? Dann schreiben Sie „von der …“.");
    }

    [GeneratedRegex(@"\b(?:[Dd]es\s+(?:\p{Ll}+en\s+)?\p{Lu}[\p{L}-]*|(?:[Ee]ines|[Mm]eines|[Ss]eines|[Ii]hres|[Uu]nseres|[Kk]eines)\s+(?:\p{Ll}+en\s+)?\p{Lu}[\p{L}-]*s)\b")]
    private static partial Regex Sure();

    [GeneratedRegex(@"(?<![.!?:]\s|^)\b(?!Sie\b|Beispiel\b|Ihnen\b|Ihre?[nmrs]?\b)\p{Lu}[\p{L}-]+\s+(?:der|dieser|einer|Ihrer|seiner|ihrer)\s+(?<second>\p{Lu}[\p{L}-]+)")]
    private static partial Regex Likely();
}
