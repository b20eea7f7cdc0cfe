namespace WirPunkt.Bench;

/// <summary>What repeated measurements say together.</summary>
internal static class Series
{
    /// <summary>The middle value; of an even number, the mean of the two in the middle.</summary>
    public static double Median(this IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>The least and the greatest: <c>0.81 to 0.9</c>.</summary>
    public static string Spread(this IReadOnlyCollection<double> values) => $"{Figure.Number(values.Min())} to {Figure.Number(values.Max())}";
}
