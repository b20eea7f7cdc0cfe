namespace WirPunkt.Evaluation.Money;

/// <summary>How many there truly were, as far as rounded numbers tell: from Low to High.</summary>
public readonly record struct CountRange(int Low, int High)
{
    /// <param name="published">numbers of which each may be off by <paramref name="error"/>, and none was below 0</param>
    public static CountRange Of(IEnumerable<int> published, int error) =>
        published.Aggregate(new CountRange(0, 0), (sum, value) => new(sum.Low + Math.Max(0, value - error), sum.High + value + error));

    /// <summary>What both leave possible.</summary>
    public CountRange And(CountRange other) => new(Math.Max(Low, other.Low), Math.Min(High, other.High));
}

/// <summary>What one of something cost, rounded to cents so that the truth lies between.</summary>
/// <param name="HighCents">null: there may have been none at all</param>
public sealed record UnitCost(long LowCents, long? HighCents)
{
    /// <returns>Null: nothing was spent, or there was nothing to divide it by.</returns>
    public static UnitCost? Of(long cents, CountRange count) =>
        cents <= 0 || count.High <= 0 ? null : new(cents / count.High, count.Low <= 0 ? null : (cents + count.Low - 1) / count.Low);
}
