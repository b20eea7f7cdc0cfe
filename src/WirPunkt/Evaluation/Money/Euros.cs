using System.Globalization;
using System.Text.RegularExpressions;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Evaluation.Money;

/// <summary>Sums of money, kept in cents.</summary>
public static partial class Euros
{
    /// <summary>Cents: nothing here is larger.</summary>
    public const long Most = 10_000_000_00;

    /// <summary>46.368,75 €, with the reader's separators, kept on one line.</summary>
    public static string InWords(long cents, Texts texts) => (cents / 100m).ToString("N2", texts.Language.Culture) + "\u00a0€";

    /// <summary>For spreadsheets: 46368,75.</summary>
    public static string InFile(long cents) => (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <param name="typed"><c>20</c>, <c>12,50</c>, <c>12.5</c>, <c>1.234,50 €</c>; a full stop before three digits stands between thousands, as in German</param>
    /// <returns>Cents; null: no sum, none at all, or too much.</returns>
    public static long? Parse(string typed)
    {
        var text = typed.Replace("€", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal);
        if (Grouped().IsMatch(text)) text = text.Replace(".", "", StringComparison.Ordinal);
        return Plain().IsMatch(text) && decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var euros)
            && euros > 0 && euros * 100 <= Most ? (long)(euros * 100) : null;
    }

    [GeneratedRegex(@"^\d{1,3}(\.\d{3})+(,\d{1,2})?$")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^\d{1,12}([.,]\d{1,2})?$")]
    private static partial Regex Plain();
}
