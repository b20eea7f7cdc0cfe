namespace WirPunkt.Evaluation;

internal static class EnumNames
{
    /// <summary>As a value stands in the keys of texts and in addresses.</summary>
    public static string InKeys<T>(this T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
