using System.Text.RegularExpressions;
using WirPunkt.Handbook.Readability;

namespace WirPunkt.Handbook.SimpleGerman;

/// <summary>"würde", "könnte", "hätte". "möchte" is a word of its own for every reader and allowed; "sollte" may be a past tense.</summary>
internal sealed partial class SubjunctiveCheck : ILanguageCheck
{
    public IEnumerable<LanguageFinding> Look(ProseLine line, string all)
    {
        foreach (Match verb in Sure().Matches(line.Text))
            yield return new(SimpleGermanRule.Subjunctive, Severity.Error, line.Number, verb.Value, "Schreiben Sie, was ist: „vielleicht“ und die Wirklichkeits-Form.");
        foreach (Match verb in Likely().Matches(line.Text))
            yield return new(SimpleGermanRule.Subjunctive, Severity.Hint, line.Number, verb.Value, "Schreiben Sie „müssen“ oder einen Rat: „Am besten …“.");
    }

    [GeneratedRegex(@"\b(?:(?:würd|könnt|hätt|wär|müsst|dürft|bräucht|wüsst)(?:e|en|est|et)|gäben?|kämen?|fänden?|bekämen?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sure();

    [GeneratedRegex(@"\b(?:sollte|sollten|solltest|seien)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Likely();
}
