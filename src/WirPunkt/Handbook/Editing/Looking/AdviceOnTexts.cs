using WirPunkt.Editing;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Handbook.Editing.Looking;

/// <summary>Services, offices and places speak by the same rules as pages.</summary>
internal sealed class AdviceOnTexts : ITextAdvice
{
    public string? Figures(string german, Texts t)
    {
        var figures = ReadabilityFigures.Of(german);
        return figures.Sentences == 0 ? null
            : string.Create(t.Language.Culture, $"LIX {figures.Lix:0.0} · Flesch (Amstad) {figures.FleschAmstad:0.0} · Wiener Sachtextformel {figures.WienerSachtextformel:0.0}");
    }

    public IReadOnlyList<TextAdvice> Findings(string simpleGerman) =>
        [.. SimpleGermanText.FindingsInLine(simpleGerman).Select(f => new TextAdvice(f.Severity == Severity.Error, f.Found, f.Rule.Name, f.Suggestion, f.Rule.Source))];
}
