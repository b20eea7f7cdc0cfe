using WirPunkt.Handbook.Readability;
using WirPunkt.Handbook.SimpleGerman;

namespace WirPunkt.Handbook;

/// <summary>A text in Leichte Sprache, looked at by the rules that a program can know. Whether it is understood, only people can say.</summary>
public static class SimpleGermanText
{
    private static readonly IReadOnlyList<ILanguageCheck> Checks =
    [
        new SentenceCheck(), new LongWordCheck(), new AbbreviationCheck(), new PassiveCheck(), new GenitiveCheck(), new SubjunctiveCheck(),
        new NegationCheck(), new NumberCheck(), new SpecialCharacterCheck(),
    ];

    /// <summary>The same word is named once, however often it stands there.</summary>
    /// <param name="markdown">The text; words of links to offices, places and Wir-Punkte are names and are left alone.</param>
    public static IReadOnlyList<LanguageFinding> Findings(string markdown)
    {
        var blocks = Prose.Of(markdown).ToList();
        var explained = string.Join('\n', blocks.SelectMany(b => b.Lines).Select(l => l.Text));
        return [.. blocks.SelectMany(b => b.Lines).SelectMany(line => Look(line, explained)).DistinctBy(f => (f.Rule, f.Found))];
    }

    /// <summary>A title or a summary, which is one line for technical reasons only.</summary>
    public static IReadOnlyList<LanguageFinding> FindingsInLine(string text) =>
        [.. Prose.Plain(text).Lines.SelectMany(line => Look(line, text)).Where(f => f.Rule != SimpleGermanRule.SentencePerLine)];

    private static IEnumerable<LanguageFinding> Look(ProseLine line, string all) => Checks.SelectMany(c => c.Look(line, all));
}
