using WirPunkt.Platform.Languages;

namespace WirPunkt.Editing;

/// <summary>What a form says below a text that somebody writes. The handbook knows the rules of plain German and Leichte Sprache; it stands above the forms.</summary>
public interface ITextAdvice
{
    /// <summary>How hard a German text is to read, in one line; null where there is no sentence.</summary>
    string? Figures(string german, Texts t);

    /// <summary>What is not Leichte Sprache.</summary>
    IReadOnlyList<TextAdvice> Findings(string simpleGerman);
}

/// <summary>A place in a text and what to do about it, in German: whoever writes Leichte Sprache reads German.</summary>
/// <param name="IsError">against the rule whatever the text says; else a hint for a person to judge</param>
/// <param name="Found">the words that are meant</param>
/// <param name="Source">where the rule stands</param>
public sealed record TextAdvice(bool IsError, string Found, string Rule, string Suggestion, string Source);
