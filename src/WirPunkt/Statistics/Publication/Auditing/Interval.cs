namespace WirPunkt.Statistics.Publication.Auditing;

/// <summary>The least and the most that a count can be; without <see cref="High"/> there is no most.</summary>
public readonly record struct Interval(long Low, long? High)
{
    /// <summary>Nothing is known but that it is a count.</summary>
    public static readonly Interval Suppressed = new(0, null);

    public static Interval Exactly(long value) => new(value, value);

    public bool IsExact => High == Low;
    public bool IsEmpty => High < Low;

    public Interval And(Interval other) => new(Math.Max(Low, other.Low), High is null || other.High is null ? High ?? other.High : Math.Min(High.Value, other.High.Value));
    public bool Contains(long value) => Low <= value && !(High < value);

    public override string ToString() => High is { } high ? $"{Low}..{high}" : $"{Low}..";
}

/// <summary>One cell is the sum of others.</summary>
public sealed record Relation(int Total, IReadOnlyList<int> Children);
