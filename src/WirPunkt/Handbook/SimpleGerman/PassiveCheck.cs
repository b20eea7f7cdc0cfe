using System.Text.RegularExpressions;
using WirPunkt.Handbook.Readability;

namespace WirPunkt.Handbook.SimpleGerman;

/// <summary>A form of "werden" with a participle: "wird gezahlt", "wurde abgelehnt".</summary>
internal sealed partial class PassiveCheck : ILanguageCheck
{
    public IEnumerable<LanguageFinding> Look(ProseLine line, string all)
    {
        foreach (var sentence in Sentence.AllIn(line.Text))
        {
            // Clause by clause: the participle of one must not meet the verb of another.
            foreach (var clause in sentence.Text.Split(',', ':').Where(c => Werden().IsMatch(c)))
            {
                var participle = Participle().Matches(clause).FirstOrDefault(m => !IsInfinitive().IsMatch(m.Value));
                participle ??= ParticipleWithoutGe().Matches(clause).FirstOrDefault();
                if (participle is null && !Worden().IsMatch(clause)) continue;
                yield return new(SimpleGermanRule.Passive, Severity.Error, line.Number, clause.Trim(), "Sagen Sie, wer es tut: „Das Amt prüft …“ statt „wird geprüft“.");
                break;
            }
        }
    }

    [GeneratedRegex(@"\b(?:wird|wirst|werden|werdet|wurde|wurden|worden)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Werden();

    [GeneratedRegex(@"\bworden\b")]
    private static partial Regex Worden();

    [GeneratedRegex(@"(?<![\p{L}-])(?:an|ab|auf|aus|ein|vor|zu|mit|nach|um|weg|her|hin|fest|frei|zurück|weiter|los|bei|durch|unter|über|statt|heraus|zusammen|teil|bekannt|wieder)?ge(?!gen\b|nau|rn\b|recht\b|samt|mein|ring|sund|eignet)\p{Ll}{2,}(?:t|en)(?![\p{L}-])")]
    private static partial Regex Participle();

    /// <summary>"Sie werden das Geld zurückgeben" is the future.</summary>
    [GeneratedRegex(@"ge(?:hen|ben|hören|winnen|nießen|lten|fallen|lingen|schehen|wöhnen|nügen|stalten|stehen|horchen|raten|fährden)\z")]
    private static partial Regex IsInfinitive();

    /// <summary>Without "ge" it is only sure at the end of its clause or right before "werden": "verkauft", "bezahlt", "informiert".</summary>
    [GeneratedRegex(@"(?<![\p{L}-])(?:(?:an|ab|auf|aus|ein|vor|mit|nach|zu)?(?:be|ver|er|ent|zer|miss)(?!st\b|wusst\b|kannt\b)\p{Ll}{2,}t|\p{Ll}{3,}iert)(?=\s*[.!?]|\s*\z|\s+(?:wird|werden|wurde|wurden)\b)")]
    private static partial Regex ParticipleWithoutGe();
}
