using System.Text.RegularExpressions;
using WirPunkt.Handbook.Readability;

namespace WirPunkt.Handbook.SimpleGerman;

/// <summary>"nicht", "kein", "nie": to be avoided where the same can be said without, so always a hint.</summary>
internal sealed partial class NegationCheck : ILanguageCheck
{
    public IEnumerable<LanguageFinding> Look(ProseLine line, string all) =>
        from Sentence sentence in Sentence.AllIn(line.Text)
        where Negation().IsMatch(sentence.Text)
        select new LanguageFinding(SimpleGermanRule.Negation, Severity.Hint, line.Number, sentence.Text, "Geht es ohne Verneinung? Sagen Sie, was gilt.");

    [GeneratedRegex(@"\b(?:nicht|nichts|nie|niemals|niemand\w*|nirgends|weder|kein\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Negation();
}
