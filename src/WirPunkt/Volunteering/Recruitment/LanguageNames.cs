using WirPunkt.Platform.Languages;

namespace WirPunkt.Volunteering.Recruitment;

/// <summary>Languages that people speak: more than the site does.</summary>
public static class LanguageNames
{
    /// <summary>Codes to choose from, those of the site first.</summary>
    public static IReadOnlyList<string> Offered => SpokenLanguages.Usual;

    /// <summary>Which way the language is written: an option of a list does not find out by itself.</summary>
    public static string DirectionOf(string code) => code is "ar" or "fa" or "ps" or "ur" ? "rtl" : "ltr";

    /// <summary>In the language itself.</summary>
    public static string Of(string code) => SpokenLanguages.NameOf(code);
}
