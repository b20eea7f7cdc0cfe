namespace WirPunkt.Evaluation;

/// <summary>A part of a whole, rounded to a whole percent.</summary>
internal static class Percentage
{
    /// <returns>Null: there is no whole.</returns>
    public static int? Of(int part, int whole) => whole == 0 ? null : (int)Math.Round(100m * part / whole, MidpointRounding.AwayFromZero);

    /// <summary>79 %, kept on one line.</summary>
    public static string InWords(int percent) => $"{percent}\u00a0%";
}
