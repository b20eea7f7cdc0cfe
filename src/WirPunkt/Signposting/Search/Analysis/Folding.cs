using System.Globalization;
using System.Text;

namespace WirPunkt.Signposting.Search.Analysis;

/// <summary>
/// One spelling for what people spell differently: lower case, no accents, Arabic letters and digits in one form, umlauts as
/// their base letter however they were typed. Works on both the text and the question, so that it need not be right, only the same.
/// </summary>
public static class Folding
{
    public static string Fold(ReadOnlySpan<char> word, string language)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in new string(word).Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (c < 128) folded.Append(c == '\'' ? "" : c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)) Append(folded, c);
        }
        return language switch
        {
            "de" => WithoutTypedUmlauts(folded),
            "hr" => folded.Replace("dj", "d").ToString(),
            _ => folded.ToString(),
        };
    }

    private static void Append(StringBuilder folded, char c)
    {
        switch (c)
        {
            case 'ß': folded.Append("ss"); break;
            case 'æ': folded.Append("ae"); break;
            case 'œ': folded.Append("oe"); break;
            case 'ø': folded.Append('o'); break;
            case 'ł': folded.Append('l'); break;
            case 'ı': folded.Append('i'); break;
            case 'đ': folded.Append('d'); break;
            case 'ґ': folded.Append('г'); break;
            case 'ى' or 'ی' or 'ئ': folded.Append('ي'); break;
            case 'ة': folded.Append('ه'); break;
            case 'ک': folded.Append('ك'); break;
            case 'ٱ' or 'أ' or 'إ' or 'آ': folded.Append('ا'); break;
            case 'ؤ': folded.Append('و'); break;
            case 'ـ' or '’' or 'ʼ' or '‘': break;
            default: folded.Append(char.IsDigit(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)) : c); break;
        }
    }

    /// <summary>ae, oe, ue as a, o, u, as the umlauts are; not after a vowel or q, where they are none ("neue", "Frauen", "Quelle").</summary>
    private static string WithoutTypedUmlauts(StringBuilder word)
    {
        for (var i = word.Length - 1; i > 0; i--)
            if (word[i] == 'e' && word[i - 1] is 'a' or 'o' or 'u' && (i < 2 || !"aeiouyq".Contains(word[i - 2], StringComparison.Ordinal))) word.Remove(i, 1);
        return word.ToString();
    }
}
