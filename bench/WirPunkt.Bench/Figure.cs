using System.Globalization;

namespace WirPunkt.Bench;

/// <summary>One measured value beside its goal, and how it was taken.</summary>
internal sealed record Figure(string Name, double Value, string Unit, Goal Goal, string How)
{
    public bool IsMet => Goal.IsMetBy(Value);

    /// <summary><c>page.ratio 0.93 times goal >=0.85 met</c></summary>
    public string Line => $"{Name} {Number(Value)} {Unit} goal {Goal} {Verdict}".TrimEnd();

    public string Verdict => Goal == Goal.None ? "" : IsMet ? "met" : "missed";

    /// <summary>At most three decimals, a point, no thousands separator.</summary>
    public static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}

/// <summary>A bound that a value keeps: the least or the most that is good enough.</summary>
internal sealed record Goal(string Sign, double Bound)
{
    /// <summary>For a value that is only to be known.</summary>
    public static readonly Goal None = new("", 0);

    public static Goal AtLeast(double bound) => new(">=", bound);
    public static Goal AtMost(double bound) => new("<=", bound);

    public bool IsMetBy(double value) => Sign switch { ">=" => value >= Bound, "<=" => value <= Bound, _ => true };

    public override string ToString() => this == None ? "none" : Sign + Figure.Number(Bound);
}
