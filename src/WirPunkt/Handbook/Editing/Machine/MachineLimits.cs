using System.Text.RegularExpressions;

namespace WirPunkt.Handbook.Editing.Machine;

/// <summary>What no machine translates: a wrong fee or deadline costs people money.</summary>
public static partial class MachineLimits
{
    /// <param name="german">the words of a block</param>
    public static bool IsForPersons(string german) => Digit().IsMatch(german) || Law().IsMatch(german) || Deadline().IsMatch(german) || Amount().IsMatch(german);

    /// <summary>Whatever the number is: a date, an amount, an age, a telephone number.</summary>
    [GeneratedRegex(@"\p{N}")]
    private static partial Regex Digit();

    [GeneratedRegex(@"§|\b(?:Paragraph|Absatz|Abs\.|Artikel|Art\.)")]
    private static partial Regex Law();

    [GeneratedRegex(@"\b(?:Frist|frist|fristgerecht|spätestens|innerhalb|binnen|unverzüglich|rechtzeitig|rückwirkend|im Voraus|(?:\w*frist(?:en)?)|(?:Tag|Woche|Monat|Jahr|Stunde|Minute|Quartal)(?:e|en|s|es|n)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Deadline();

    [GeneratedRegex(@"€|\b(?:Euro|Cent|Prozent|kostenlos|kostenfrei|gebührenfrei|Gebühr(?:en)?|Kosten|kostet)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Amount();
}
