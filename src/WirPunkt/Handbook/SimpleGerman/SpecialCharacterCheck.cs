using System.Text.RegularExpressions;
using WirPunkt.Handbook.Readability;

namespace WirPunkt.Handbook.SimpleGerman;

/// <summary>§ % &amp; / ; and brackets are against the rule; quotation marks and the gender star are for a person to judge.</summary>
internal sealed partial class SpecialCharacterCheck : ILanguageCheck
{
    private static readonly Dictionary<char, string> Instead = new()
    {
        ['§'] = "Schreiben Sie „Gesetz“, oder lassen Sie den Paragrafen weg.",
        ['%'] = "Schreiben Sie „Prozent“, besser einen Vergleich: „die Hälfte“.",
        ['&'] = "Schreiben Sie „und“.",
        ['/'] = "Schreiben Sie „oder“ oder „und“.",
        [';'] = "Machen Sie 2 Sätze daraus.",
        ['('] = "Machen Sie aus der Klammer einen eigenen Satz.",
        ['['] = "Machen Sie aus der Klammer einen eigenen Satz.",
        ['*'] = "Schreiben Sie beide Formen oder ein Wort für alle: „Vermieter und Vermieterinnen“.",
    };

    public IEnumerable<LanguageFinding> Look(ProseLine line, string all)
    {
        foreach (Match sign in Sign().Matches(TelephoneOrAddress().Replace(line.Text, m => new string('-', m.Length))).Where(m => !line.IsName(m.Index)))
        {
            var isHint = sign.Value is "*" or "„" or "»" or "\"";
            yield return new(SimpleGermanRule.SpecialCharacter, isHint ? Severity.Hint : Severity.Error, line.Number, Around(line.Text, sign.Index),
                Instead.GetValueOrDefault(sign.Value[0], "Schreiben Sie das Wort ohne Anführungs-Zeichen."));
        }
    }

    /// <summary>The sign with the words beside it.</summary>
    private static string Around(string text, int at)
    {
        var from = at == 0 ? 0 : text.LastIndexOf(' ', Math.Max(0, at - 2)) + 1;
        var end = at + 2 >= text.Length ? -1 : text.IndexOf(' ', at + 2);
        return text[from..(end < 0 ? text.Length : end)].Trim();
    }

    [GeneratedRegex(@"[§%&/;(\[*„»""]")]
    private static partial Regex Sign();

    [GeneratedRegex(@"(?:\+49|\b0)[\d /-]{4,}\d|https?://\S+")]
    private static partial Regex TelephoneOrAddress();
}
