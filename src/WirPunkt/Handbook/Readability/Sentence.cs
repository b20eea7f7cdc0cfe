using System.Text.RegularExpressions;

namespace WirPunkt.Handbook.Readability;

/// <summary>A German sentence. It ends at . ! ? … before a capital letter or a number, and at a colon before a capital letter; not after
/// an abbreviation, nor after an ordinal number of one or two digits ("am 1. Tag").</summary>
public sealed partial record Sentence(string Text)
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "abs", "art", "bspw", "buchst", "bzw", "ca", "dr", "etc", "evtl", "ggf", "inkl", "max", "min", "mio", "nr", "prof", "rn", "s", "sog", "st", "std",
        "str", "tel", "usw", "vgl", "ziff", "zzgl",
    };

    public bool EndsInColon { get; } = Text.EndsWith(':');

    /// <summary>Whether it has an end mark.</summary>
    public bool IsComplete { get; } = Text.TrimEnd('"', '“', '”', '«', '»', ')', ' ') is [.., '.' or '!' or '?' or ':' or '…'];

    public IReadOnlyList<string> Words { get; } = [.. WordForm().Matches(Text).Select(m => m.Value)];

    public static IEnumerable<Sentence> AllIn(string text)
    {
        var from = 0;
        foreach (Match mark in Mark().Matches(text).Where(m => Ends(text, m)))
        {
            if (Of(text[from..(mark.Index + mark.Length)]) is { } sentence) yield return sentence;
            from = mark.Index + mark.Length;
        }
        if (Of(text[from..]) is { } last) yield return last;
    }

    private static Sentence? Of(string text) =>
        WordForm().IsMatch(text) ? new Sentence(text.Trim()) : null;

    private static bool Ends(string text, Match mark)
    {
        var next = text[(mark.Index + mark.Length)..].TrimStart('"', '„', '»', '(', '*', '–', ' ');
        if (next.Length == 0) return true;
        if (mark.Value[0] == ':') return char.IsUpper(next[0]);
        if (!char.IsUpper(next[0]) && !char.IsAsciiDigit(next[0])) return false;
        return mark.Value[0] != '.' || !IsShort(LastWord().Match(text[..mark.Index]).Value);
    }

    /// <summary>What stands before a full stop that ends no sentence.</summary>
    private static bool IsShort(string word) =>
        Abbreviations.Contains(word) || word.Length == 1 && char.IsLetter(word[0]) || word.Length is 1 or 2 && word.All(char.IsAsciiDigit);

    [GeneratedRegex(@"[.!?:…]+[""“”«»)]*(?:\s+|$)")]
    private static partial Regex Mark();

    [GeneratedRegex(@"[\p{L}\p{N}]*\z")]
    private static partial Regex LastWord();

    /// <summary>Letters and digits, joined by hyphen, Mediopunkt, apostrophe or gender sign; 13,90 and 8:30 are one word each.</summary>
    [GeneratedRegex(@"[\p{L}\p{N}]+(?:(?:[-\u2010\u2011·•*’'_]|:(?=in)|(?<=\d)[.,:](?=\d))[\p{L}\p{N}]+)*")]
    internal static partial Regex WordForm();
}
