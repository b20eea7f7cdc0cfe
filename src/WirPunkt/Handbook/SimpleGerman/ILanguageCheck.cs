using WirPunkt.Handbook.Readability;

namespace WirPunkt.Handbook.SimpleGerman;

/// <summary>Looks at one line by one or a few rules of Leichte Sprache.</summary>
internal interface ILanguageCheck
{
    /// <param name="line">As the reader sees it.</param>
    /// <param name="all">The whole text, for what is explained elsewhere in it.</param>
    IEnumerable<LanguageFinding> Look(ProseLine line, string all);
}
