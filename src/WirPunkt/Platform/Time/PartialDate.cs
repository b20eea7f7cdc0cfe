using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Platform.Time;

/// <summary>A day, a month or a year: as exact as a source is (ISO 8601 reduced precision).</summary>
[JsonConverter(typeof(PartialDateConverter))]
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null)
{
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        var parts = (text ?? "").Split('-');
        if (parts.Length is 0 or > 3 || parts[0].Length != 4 || parts.Skip(1).Any(p => p.Length != 2)) return false;
        if (!parts.All(p => p.All(char.IsAsciiDigit))) return false;

        var numbers = Array.ConvertAll(parts, p => int.Parse(p, CultureInfo.InvariantCulture));
        date = new PartialDate(numbers[0], numbers.Length > 1 ? numbers[1] : null, numbers.Length > 2 ? numbers[2] : null);
        return date is { Year: >= 1900 and <= 2200, Month: null or (>= 1 and <= 12) }
            && (date.Day is null || (date.Day >= 1 && date.Day <= DateTime.DaysInMonth(date.Year, date.Month!.Value)));
    }

    public static PartialDate Of(LocalDate day) => new(day.Year, day.Month, day.Day);

    public LocalDate FirstDay => new(Year, Month ?? 1, Day ?? 1);

    public LocalDate LastDay => this switch
    {
        { Day: not null } => FirstDay,
        { Month: not null } => FirstDay.PlusMonths(1).PlusDays(-1),
        _ => new(Year, 12, 31),
    };

    public string In(Texts texts) => this switch
    {
        { Day: { } day, Month: { } month } => new LocalDate(Year, month, day).InWords(texts),
        { Month: { } month } => new YearMonth(Year, month).InWords(texts),
        _ => new LocalDate(Year, 1, 1).ToString(texts["date.year-pattern"], texts.Language.Culture),
    };

    public override string ToString() => this switch
    {
        { Day: not null } => $"{Year:0000}-{Month:00}-{Day:00}",
        { Month: not null } => $"{Year:0000}-{Month:00}",
        _ => $"{Year:0000}",
    };
}

public sealed class PartialDateConverter : JsonConverter<PartialDate>
{
    /// <summary>How nothing is written: the compiled model of the database reads back what a new record has before it is filled. No package may say it.</summary>
    private static readonly string Nothing = default(PartialDate).ToString();

    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && (PartialDate.TryParse(reader.GetString(), out var date) || (reader.GetString() == Nothing && ReferenceEquals(options, PackageJson.Tolerant)))
            ? date
            : throw new JsonException("expected a date such as 2024-12-03, 2024-12 or 2024");

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
