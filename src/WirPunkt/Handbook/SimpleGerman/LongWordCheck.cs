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
            if (word.Value.Split('-', '\u2010', '\u2011', '·', '•').FirstOrDefault(p => p.Count(char.IsLetter) > MostLetters) is not { } piece) continue;
            var isCompound = char.IsUpper(piece[0]) && !Derived().IsMatch(piece);
            yield return isCompound
                ? new(SimpleGermanRule.LongWord, Severity.Error, line.Number, word.Value, "Trennen Sie das Wort mit einem Binde-Strich, oder nehmen Sie ein kürzeres.")
                : new(SimpleGermanRule.LongWord, Severity.Hint, line.Number, word.Value, "Das Wort ist lang. Kennen Sie ein kürzeres?");
        }
    }

    /// <summary>Long by prefix and ending alone, "Veranstaltungen", "Vermieterinnen": nothing to be hyphenated in it.</summary>
    [GeneratedRegex(@"^(?=.{13,16}\z)(?:(?:Be|Ver|Ent|Er|Zer|Ge|Vor|An|Aus|Ab|Auf|Ein|Um|Unter|Über|Zu|Mit|Nach|Un)\p{Ll}+(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|nis|nisse)|\p{L}+(?:innen|in))\z")]
    private static partial Regex Derived();
}
