namespace WirPunkt.Platform.Languages;

/// <summary>Which plural form a whole number takes (Unicode CLDR plural rules, cardinal numbers without decimals).</summary>
public static class PluralRule
{
    public static string FormOf(long count, Language language)
    {
        var n = Math.Abs(count);
        return language.Culture.TwoLetterISOLanguageName switch
        {
            "ar" => Arabic(n),
            "uk" => Ukrainian(n),
            "hr" => Croatian(n),
            "ro" => Romanian(n),
            _ => n == 1 ? "one" : "other", // de, en, it, tr; Italian's "many" begins at a million
        };
    }

    /// <summary>All forms that a text with a number must have in a language.</summary>
    public static IReadOnlyList<string> FormsIn(Language language) => language.Culture.TwoLetterISOLanguageName switch
    {
        "ar" => ["zero", "one", "two", "few", "many", "other"],
        "uk" => ["one", "few", "many"],
        "hr" or "ro" => ["one", "few", "other"],
        _ => ["one", "other"],
    };

    private static string Arabic(long n) => n switch
    {
        0 => "zero",
        1 => "one",
        2 => "two",
        _ when n % 100 is >= 3 and <= 10 => "few",
        _ when n % 100 >= 11 => "many",
        _ => "other",
    };

    private static string Ukrainian(long n) => (n % 10, n % 100) switch
    {
        (1, not 11) => "one",
        ( >= 2 and <= 4, not (>= 12 and <= 14)) => "few",
        _ => "many",
    };

    private static string Croatian(long n) => (n % 10, n % 100) switch
    {
        (1, not 11) => "one",
        ( >= 2 and <= 4, not (>= 12 and <= 14)) => "few",
        _ => "other",
    };

    private static string Romanian(long n) => n switch
    {
        1 => "one",
        0 => "few",
        _ when n % 100 is >= 1 and <= 19 => "few",
        _ => "other",
    };
}
