namespace WirPunkt.Statistics.Publication.Auditing;

/// <summary>Months of a quarter about which something is said together.</summary>
public enum Span
{
    First,
    Second,
    Third,
    FirstTwo,
    AllThree,
}

public static class Spans
{
    public const int Count = 5;

    private static readonly Span[][] ByMonth = [[Span.First, Span.FirstTwo, Span.AllThree], [Span.Second, Span.FirstTwo, Span.AllThree], [Span.Third, Span.AllThree]];

    /// <summary>The spans that a month (0, 1, 2) is part of.</summary>
    public static IReadOnlyList<Span> With(int month) => ByMonth[month];

    public static IEnumerable<int> Months(this Span span) => Enumerable.Range(0, 3).Where(m => ByMonth[m].Contains(span));
}

/// <summary>What an attacker knows about a sum of counts of a quarter: table of the plan, months, node, site (or all), interval.</summary>
public sealed record Statement(int Table, Span Span, int Node, int Column, Interval Interval)
{
    /// <summary>A published multiple of five stands for everything that it can have been made of.</summary>
    public static Statement Of(int table, Span span, int node, int column, int published) =>
        new(table, span, node, column, new(Math.Max(0, published - PublishedTable.Error), published + PublishedTable.Error));
}
