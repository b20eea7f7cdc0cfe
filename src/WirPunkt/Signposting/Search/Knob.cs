namespace WirPunkt.Signposting.Search;
public static class Knob
{
    public static double Of(string name, double usual) => Environment.GetEnvironmentVariable("T_" + name) is { Length: > 0 } v ? double.Parse(v, System.Globalization.CultureInfo.InvariantCulture) : usual;
    public static readonly double XPiece = Of("xpiece", 0.8), Sum = Of("sum", 0), ExpDf = Of("expdf", 0), LexParts = Of("lexparts", 0), Least = Of("least", 0.05), Most = Of("most", 5), Ridf = Of("ridf", 0), IdfP = Of("idfp", 1), Piece = Of("piece", 0.8), Back = Of("back", 0.5), PartW = Of("part", 0.5), XPow = Of("xpow", 1);
}
