using System.Text.RegularExpressions;
using WirPunkt.Handbook.Readability;

namespace WirPunkt.Handbook.SimpleGerman;

/// <summary>Abbreviations with a full stop; and letters in a row such as BMG, unless everybody knows them or the text explains them.</summary>
internal sealed partial class AbbreviationCheck : ILanguageCheck
{
    /// <summary>Better known than their words.</summary>
    private static readonly string[] Known = ["WC", "TV", "PC", "CD", "DVD", "SMS", "LKW", "PKW", "EU", "USB", "OK", "PIN"];

    public IEnumerable<LanguageFinding> Look(ProseLine line, string all)
    {
        foreach (Match word in WithFullStop().Matches(line.Text).Where(m => !line.IsName(m.Index)))
            yield return new(SimpleGermanRule.Abbreviation, Severity.Error, line.Number, word.Value, "Schreiben Sie die Wörter aus.");
        foreach (Match letters in Letters().Matches(line.Text).Where(m => !line.IsName(m.Index) && !Known.Contains(m.Value) && !IsExplained(m.Value, all)))
            yield return new(SimpleGermanRule.Abbreviation, Severity.Hint, line.Number, letters.Value, $"Schreiben Sie die Wörter aus, oder erklären Sie sie: {letters.Value} heißt: …");
    }

    private static bool IsExplained(string letters, string all) =>
        Regex.IsMatch(all, $@"\b{letters}\b[“«""]?\s+(?:heißt|ist|sind|bedeutet|steht für|ist die Abkürzung)\b|\b(?:heißt|heißen|Abkürzung|[Kk]urz)\b[^.]*\b{letters}\b");

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:z\.\s?B|d\.\s?h|u\.\s?a|o\.\s?ä|i\.\s?d\.\s?R|s\.\s?o|s\.\s?u|bzw|usw|ggf|evtl|ca|inkl|zzgl|etc|vgl|sog|Tel|Nr|Str|Abs|Art|Std|Min|Mio|max|min|geb)\.(?!\p{L})")]
    private static partial Regex WithFullStop();

    [GeneratedRegex(@"(?<![\p{L}\p{N}-])\p{Lu}{2,6}(?![\p{L}\p{N}])")]
    private static partial Regex Letters();
}
