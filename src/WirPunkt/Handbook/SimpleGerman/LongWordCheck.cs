using System.Text.RegularExpressions;
using WirPunkt.Handbook.Readability;

namespace WirPunkt.Handbook.SimpleGerman;

/// <summary>Words of more than twelve letters in one piece. A long noun is nearly always a compound, which the law wants hyphenated.</summary>
internal sealed partial class LongWordCheck : ILanguageCheck
{
    private const int MostLetters = 12;

    public IEnumerable<LanguageFinding> Look(ProseLine line, string all)
    {
        foreach (Match word in Sentence.WordForm().Matches(line.Text).Where(w => !line.IsName(w.Index)))
        {
            if (Street().IsMatch(line.Text[word.Index..]) || Pieces(word.Value).FirstOrDefault(p => p.Count(char.IsLetter) > MostLetters) is not { } piece) continue;
            var isCompound = !IsQuoted(line.Text, word.Index) && char.IsUpper(piece[0]) && !Derived().IsMatch(piece) && !Verb().IsMatch(line.Text[word.Index..]);
            yield return isCompound
                ? new(SimpleGermanRule.LongWord, Severity.Error, line.Number, word.Value, "Trennen Sie das Wort mit einem Binde-Strich, oder nehmen Sie ein kürzeres.")
                : new(SimpleGermanRule.LongWord, Severity.Hint, line.Number, word.Value, "Das Wort ist lang. Kennen Sie ein kürzeres?");
        }
    }

    /// <summary>A word in quotation marks stands so on a letter or a sign, and people must recognise it.</summary>
    private static bool IsQuoted(string text, int at) => text.AsSpan(0, at) is var before && before.LastIndexOf('„') > before.LastIndexOf('“');

    /// <summary>The s that joins "Bereitschafts-Dienst" is no letter of the word.</summary>
    private static IEnumerable<string> Pieces(string word)
    {
        var pieces = word.Split('-', '\u2010', '\u2011', '·', '•');
        return pieces.Select((p, i) => i < pieces.Length - 1 ? p.TrimEnd('s') : p);
    }

    /// <summary>A street with its number stays as it stands on the sign.</summary>
    [GeneratedRegex(@"^\p{L}+(?:straße|weg|platz|gasse|allee|ring)\s+\d")]
    private static partial Regex Street();

    /// <summary>"Unterschreiben Sie …": a verb in capitals because it begins the sentence.</summary>
    [GeneratedRegex(@"^\p{L}+en\s+(?:Sie|wir)\b")]
    private static partial Regex Verb();

    /// <summary>Long by prefix and ending alone, "Veranstaltungen", "Vermieterinnen": nothing to be hyphenated in it.</summary>
    [GeneratedRegex(@"^(?=.{13,16}\z)(?:(?:Be|Ver|Ent|Er|Zer|Ge|Dis|Vor|An|Aus|Ab|Auf|Ein|Um|Unter|Über|Zu|Mit|Nach|Nieder|Un)\p{Ll}+(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|nis|nisse)|\p{L}+(?:innen|in|ation|ationen))\z")]
    private static partial Regex Derived();
}
