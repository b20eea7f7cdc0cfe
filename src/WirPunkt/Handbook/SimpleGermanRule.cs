namespace WirPunkt.Handbook;

/// <summary>A rule of Leichte Sprache that a program can look at.</summary>
/// <param name="Key">its name in messages</param>
/// <param name="Name">its German name</param>
/// <param name="Source">Where it stands: BITV 2.0 Anlage 2 Teil 2 by number, and the Netzwerk Leichte Sprache's rules by chapter.</param>
public sealed record SimpleGermanRule(string Key, string Name, string Source)
{
    public static SimpleGermanRule SentenceLength { get; } = new("sentence-length", "Kurze Sätze", "BITV 2.0 Anlage 2 Teil 2 Nr. 5; Netzwerk Leichte Sprache, Sätze");
    public static SimpleGermanRule SentencePerLine { get; } = new("sentence-per-line", "Jeder Satz in einer neuen Zeile", "BITV 2.0 Anlage 2 Teil 2 Nr. 10; Netzwerk Leichte Sprache, Gestaltung");
    public static SimpleGermanRule OneThought { get; } = new("one-thought", "In jedem Satz nur eine Aussage", "BITV 2.0 Anlage 2 Teil 2 Nr. 5; Netzwerk Leichte Sprache, Sätze");
    public static SimpleGermanRule LongWord { get; } = new("long-word", "Lange Wörter trennen", "BITV 2.0 Anlage 2 Teil 2 Nr. 4; Netzwerk Leichte Sprache, Wörter");
    public static SimpleGermanRule Abbreviation { get; } = new("abbreviation", "Keine Abkürzungen", "BITV 2.0 Anlage 2 Teil 2 Nr. 1; Netzwerk Leichte Sprache, Wörter");
    public static SimpleGermanRule Passive { get; } = new("passive", "Kein Passiv", "BITV 2.0 Anlage 2 Teil 2 Nr. 1; Netzwerk Leichte Sprache, Wörter");
    public static SimpleGermanRule Genitive { get; } = new("genitive", "Kein Genitiv", "BITV 2.0 Anlage 2 Teil 2 Nr. 1; Netzwerk Leichte Sprache, Wörter");
    public static SimpleGermanRule Subjunctive { get; } = new("subjunctive", "Kein Konjunktiv", "BITV 2.0 Anlage 2 Teil 2 Nr. 1; Netzwerk Leichte Sprache, Wörter");
    public static SimpleGermanRule Negation { get; } = new("negation", "Keine Verneinung", "BITV 2.0 Anlage 2 Teil 2 Nr. 1; Netzwerk Leichte Sprache, Wörter");
    public static SimpleGermanRule NumberWord { get; } = new("number-word", "Zahlen als Ziffern", "Netzwerk Leichte Sprache, Zahlen und Zeichen");
    public static SimpleGermanRule LargeNumber { get; } = new("large-number", "Keine hohen Zahlen", "Netzwerk Leichte Sprache, Zahlen und Zeichen");
    public static SimpleGermanRule SpecialCharacter { get; } = new("special-character", "Keine Sonderzeichen", "BITV 2.0 Anlage 2 Teil 2 Nr. 6; Netzwerk Leichte Sprache, Zahlen und Zeichen");
}

/// <summary>An error is against the rule whatever the text says; a hint is for a person to judge.</summary>
public enum Severity { Error, Hint }

/// <summary>A place that is not Leichte Sprache, and what to do about it.</summary>
/// <param name="Line">line of the Markdown text, from 1; 0 for a text of one line such as a title</param>
/// <param name="Found">the words that are meant</param>
/// <param name="Suggestion">German: whoever writes Leichte Sprache reads German</param>
public sealed record LanguageFinding(SimpleGermanRule Rule, Severity Severity, int Line, string Found, string Suggestion)
{
    public override string ToString() => $"{(Severity == Severity.Error ? "error" : "hint")}, {Rule.Key}: »{Found}« {Suggestion} ({Rule.Source})";
}
