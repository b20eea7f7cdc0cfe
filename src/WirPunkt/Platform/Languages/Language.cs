using System.Globalization;

namespace WirPunkt.Platform.Languages;

/// <summary>A language the interface speaks: its BCP 47 tag, its own name for itself and its direction.</summary>
public sealed class Language
{
    private Language(string code, string nativeName, string culture, bool rightToLeft = false)
    {
        Code = code;
        NativeName = nativeName;
        Culture = rightToLeft ? WithGermanNumbers(culture) : CultureInfo.GetCultureInfo(culture);
        Direction = rightToLeft ? "rtl" : "ltr";
    }

    public string Code { get; }
    public string NativeName { get; }

    /// <summary>Dates and sorting; Leichte Sprache uses German.</summary>
    public CultureInfo Culture { get; }

    /// <summary><c>ltr</c> or <c>rtl</c>, as HTML's <c>dir</c> wants it.</summary>
    public string Direction { get; }

    public bool IsRightToLeft => Direction == "rtl";

    /// <summary>Whether its readers read German office names as their own language.</summary>
    public bool IsGerman => Culture.TwoLetterISOLanguageName == "de";

    /// <summary>German is the language that every content record has and that all others fall back to.</summary>
    public static Language German { get; } = new("de", "Deutsch", "de-DE");

    /// <summary>Leichte Sprache, BITV 2.0 Anlage 2; <c>simple</c> is the registered BCP 47 variant.</summary>
    public static Language SimpleGerman { get; } = new("de-simple", "Leichte Sprache", "de-DE");

    public static IReadOnlyList<Language> All { get; } =
    [
        German,
        SimpleGerman,
        new("en", "English", "en-GB"),
        new("tr", "Türkçe", "tr-TR"),
        new("uk", "Українська", "uk-UA"),
        new("ar", "العربية", "ar", rightToLeft: true),
        new("ro", "Română", "ro-RO"),
        new("hr", "Hrvatski", "hr-HR"),
        new("it", "Italiano", "it-IT"),
    ];

    private static readonly Dictionary<string, Language> ByCode = All.ToDictionary(l => l.Code, StringComparer.OrdinalIgnoreCase);

    public static Language? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);

    public override string ToString() => Code;

    /// <summary>Our Arabic pages write 1.000,50 as the letters of the offices do; the culture would put Arabic separators between Western digits.</summary>
    private static CultureInfo WithGermanNumbers(string culture)
    {
        var own = (CultureInfo)CultureInfo.GetCultureInfo(culture).Clone();
        own.NumberFormat = CultureInfo.GetCultureInfo("de-DE").NumberFormat;
        return CultureInfo.ReadOnly(own);
    }
}
