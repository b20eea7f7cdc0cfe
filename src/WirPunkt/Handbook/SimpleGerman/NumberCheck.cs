using System.Globalization;
using System.Text.RegularExpressions;
using WirPunkt.Handbook.Readability;

namespace WirPunkt.Handbook.SimpleGerman;

/// <summary>Numbers stand in digits and are small enough to be pictured.</summary>
internal sealed partial class NumberCheck : ILanguageCheck
{
    private const long Largest = 10_000;

    public IEnumerable<LanguageFinding> Look(ProseLine line, string all)
    {
        foreach (Match word in Word().Matches(line.Text).Where(m => !line.IsName(m.Index)))
            yield return new(SimpleGermanRule.NumberWord, Severity.Error, line.Number, word.Value, "Schreiben Sie die Zahl in Ziffern: 2 statt zwei.");
        foreach (Match word in Counting().Matches(line.Text).Where(m => !line.IsName(m.Index)))
            yield return new(SimpleGermanRule.NumberWord, Severity.Hint, line.Number, word.Value, "Schreiben Sie Ziffern: 2 Mal, 1. Tag, viel.");
        foreach (Match number in Digits().Matches(TelephoneOrPostalCode().Replace(line.Text, m => new string('-', m.Length))))
            if (long.Parse(number.Value.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) > Largest)
                yield return new(SimpleGermanRule.LargeNumber, Severity.Hint, line.Number, number.Value, "Braucht der Text die genaue Zahl? Sonst schreiben Sie „viele“ oder einen Vergleich.");
    }

    /// <summary>Not "ein", which is an article, nor "Acht", which one gives.</summary>
    [GeneratedRegex(@"\b(?:[Zz]wei|[Dd]rei|[Vv]ier|[Ff]ünf|[Ss]echs|[Ss]ieben|acht|[Nn]eun|[Zz]ehn|[Ee]lf|[Zz]wölf|(?:[Dd]rei|[Vv]ier|[Ff]ünf|[Ss]ech|[Ss]ieb|[Aa]cht|[Nn]eun)zehn|[Zz]wanzig|[Dd]reißig|[Vv]ierzig|[Ff]ünfzig|[Ss]echzig|[Ss]iebzig|[Aa]chtzig|[Nn]eunzig)\b")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(?:(?:zwei|drei|vier|fünf)mal|(?:zwei|dritt|viert|fünft)e[nrms]?|[Hh]undert|[Tt]ausend|Million(?:en)?)\b")]
    private static partial Regex Counting();

    [GeneratedRegex(@"(?<![\d.,/-])[1-9](?:\d{0,2}(?:\.\d{3})+|\d{4,14})(?![\d-])")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?:\+49|\b0)[\d /-]{4,}\d|\b116\s?\d{3}\b|(?:^|(?<=,\s))\d{5}(?=\s+\p{Lu})")]
    private static partial Regex TelephoneOrPostalCode();
}
