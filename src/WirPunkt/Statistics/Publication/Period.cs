using System.Globalization;

namespace WirPunkt.Statistics.Publication;

/// <summary>A month of counting; nothing finer is ever published.</summary>
public readonly record struct Month(int Year, int Number)
{
    public Quarter Quarter => new(Year, (Number - 1) / 3 + 1);

    /// <summary>0, 1 or 2: its place in the quarter.</summary>
    public int PlaceInQuarter => (Number - 1) % 3;

    public bool EndsQuarter => PlaceInQuarter == 2;
    public Month Next => Number == 12 ? new(Year + 1, 1) : new(Year, Number + 1);

    public bool IsUpTo(Month other) => (Year, Number).CompareTo((other.Year, other.Number)) <= 0;

    public static Month Of(DateOnly day) => new(day.Year, day.Month);

    /// <returns>Null for what is no month in ISO 8601.</returns>
    public static Month? Find(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Of(day) : null;

    /// <summary>ISO 8601: <c>2026-03</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}");
}

public readonly record struct Quarter(int Year, int Number)
{
    public IReadOnlyList<Month> Months => [new(Year, Number * 3 - 2), new(Year, Number * 3 - 1), new(Year, Number * 3)];

    /// <summary><c>2026-Q1</c></summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Number}");
}
