using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;
using WirPunkt.Statistics.Publication;

namespace WirPunkt.Statistics.Published;

/// <summary>A month, a quarter or a year for which there are numbers; in addresses <c>2026-03</c>, <c>2026-q1</c> and <c>2026</c>.</summary>
public sealed partial record PublishedPeriod(int Year, int? QuarterNumber = null, int? MonthNumber = null)
{
    public string Key => (QuarterNumber, MonthNumber) switch
    {
        (_, { } month) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}"),
        ({ } quarter, _) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-q{quarter}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}"),
    };

    /// <summary>The month that ends it.</summary>
    public Month Last => new(Year, MonthNumber ?? 3 * (QuarterNumber ?? 4));

    public Quarter? Quarter => QuarterNumber is { } number ? new(Year, number) : null;

    public LocalDate FirstDay => new(Year, MonthNumber ?? 3 * (QuarterNumber ?? 1) - 2, 1);

    public LocalDate LastDay => new LocalDate(Last.Year, Last.Number, 1).PlusMonths(1).PlusDays(-1);

    public static PublishedPeriod Of(Month month) => new(month.Year, MonthNumber: month.Number);

    public static PublishedPeriod Of(Quarter quarter) => new(quarter.Year, QuarterNumber: quarter.Number);

    /// <summary>The period that an address names, or null.</summary>
    public static PublishedPeriod? Find(string? key)
    {
        if (key is null || Spelling().Match(key) is not { Success: true } match) return null;
        int? Number(string group) => match.Groups[group] is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : null;
        return new(Number("year")!.Value, Number("quarter"), Number("month"));
    }

    /// <summary>November 2026; 4. Quartal 2026; 2026</summary>
    public string InWords(Texts texts) => (QuarterNumber, MonthNumber) switch
    {
        (_, { } month) => InWords(new Month(Year, month), texts),
        ({ } quarter, _) => texts["statistics.quarter", ("number", quarter), ("year", Year)],
        _ => Key,
    };

    public static string InWords(Month month, Texts texts) => new YearMonth(month.Year, month.Number).InWords(texts);

    [GeneratedRegex("^(?<year>20[0-9]{2})(?:-(?:q(?<quarter>[1-4])|(?<month>0[1-9]|1[0-2])))?$")]
    private static partial Regex Spelling();
}
