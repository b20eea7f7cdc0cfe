using WirPunkt.Platform.Languages;

namespace WirPunkt.Volunteering.Onboarding.Payments;

internal static class Money
{
    /// <summary>840,00 €, with the reader's separators.</summary>
    public static string InWords(int cents, Texts texts) => (cents / 100m).ToString("N2", texts.Language.Culture) + " €";
}
