using System.Globalization;
using NodaTime;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Evaluation;

/// <summary>January to June, or July to December.</summary>
/// <param name="Number">1 or 2</param>
public readonly record struct HalfYear(int Year, int Number)
{
    public YearMonth First => new(Year, Number == 1 ? 1 : 7);

    public YearMonth Last => First.PlusMonths(5);

    public LocalDate Begins => First.OnDayOfMonth(1);

    public LocalDate Ends => Last.OnDayOfMonth(1).PlusMonths(1).PlusDays(-1);

    public HalfYear Next => Number == 1 ? this with { Number = 2 } : new(Year + 1, 1);

    public static HalfYear Of(LocalDate day) => new(day.Year, day.Month <= 6 ? 1 : 2);

    public bool Has(YearMonth month) => month.CompareTo(First) >= 0 && month.CompareTo(Last) <= 0;

    /// <returns>Null for what is no half-year in the form of <see cref="ToString"/>.</returns>
    public static HalfYear? Parse(string? text) =>
        text is { Length: 6 } && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and < 2200 && text[4] == '-' && text[5] is '1' or '2'
            ? new(int.Parse(text![..4], CultureInfo.InvariantCulture), text[5] - '0') : null;

    public int CompareTo(HalfYear other) => (Year, Number).CompareTo((other.Year, other.Number));

    /// <summary><c>2026-2</c></summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number}");

    /// <summary>2. Halbjahr 2026</summary>
    public string InWords(Texts texts) => texts["date.half-year", ("number", Number), ("year", Year)];
}
