using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace WirPunkt.Volunteering.Own;

/// <summary>When somebody can be there, as they typed it. A row without times is no row: that is how one is taken away.</summary>
public sealed record AvailabilityForm(IReadOnlyList<WeekRow> Week, IReadOnlyList<DateRow> Dates, long Version)
{
    /// <summary>Empty rows for each day of the week, and for dates.</summary>
    public const int SpareRows = 1, SpareDates = 2;

    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static AvailabilityForm Of(Availability availability, LocalDate today) => new(
        [.. availability.Weekly.Select(w => new WeekRow(w.Day, Time.Format(w.From), Time.Format(w.To), w.Wish))],
        [.. availability.Exceptions.Where(e => e.Through >= today).OrderBy(e => e.First).Select(e => new DateRow(LocalDatePattern.Iso.Format(e.First), LocalDatePattern.Iso.Format(e.Through), IsWholeDay(e) ? "" : Time.Format(e.From), IsWholeDay(e) ? "" : Time.Format(e.To), e.Wish))],
        availability.Version);

    public static AvailabilityForm Read(IFormCollection form)
    {
        string[] All(string field) => [.. form[field].Select(v => v?.Trim() ?? "")];
        var days = All("day");
        var (from, to, wish) = (All("from"), All("to"), All("wish"));
        var (first, through, dateFrom, dateTo, dateWish) = (All("first"), All("through"), All("date-from"), All("date-to"), All("date-wish"));
        return new(
            [.. Enumerable.Range(0, Least(days, from, to, wish)).Select(i => new WeekRow(Parsed(days[i], IsoDayOfWeek.None), from[i], to[i], Parsed(wish[i], Wish.Gladly))).Where(r => !r.IsEmpty)],
            [.. Enumerable.Range(0, Least(first, through, dateFrom, dateTo, dateWish)).Select(i => new DateRow(first[i], through[i], dateFrom[i], dateTo[i], Parsed(dateWish[i], Wish.No))).Where(r => !r.IsEmpty)],
            long.TryParse(form["version"], CultureInfo.InvariantCulture, out var version) ? version : -1);
    }

    /// <returns>The key of what is wrong; null: it can be saved.</returns>
    public string? Problem() =>
        Week.Count > Availability.MostWeekly || Dates.Count > Availability.MostExceptions ? "many"
        : Week.Any(r => !r.IsRight) ? "time"
        : Dates.Any(r => !r.IsRight) ? "date"
        : null;

    public void ApplyTo(Availability availability)
    {
        availability.Weekly = [.. Week.Select(r => r.Parsed!).OrderBy(w => w.Day).ThenBy(w => w.From)];
        availability.Exceptions = [.. Dates.Select(r => r.Parsed!)];
        availability.Version++;
    }

    public static LocalTime? TimeOf(string text) => text == "24:00" ? LocalTime.Midnight : Time.Parse(text) is { Success: true } time ? time.Value : null;

    private static bool IsWholeDay(DatedTime exception) => exception.From == LocalTime.Midnight && exception.To == LocalTime.Midnight;

    private static int Least(params string[][] fields) => fields.Min(f => f.Length);

    private static T Parsed<T>(string text, T otherwise) where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : otherwise;
}

/// <summary>A time of every week, as typed.</summary>
public sealed record WeekRow(IsoDayOfWeek Day, string From, string To, Wish Wish)
{
    public bool IsEmpty => From.Length == 0 && To.Length == 0;

    /// <summary>A day, a beginning and an end after it.</summary>
    public bool IsRight => Parsed is { IsInOrder: true };

    /// <summary>Null: it cannot be read.</summary>
    public WeeklyTime? Parsed => Day != IsoDayOfWeek.None && AvailabilityForm.TimeOf(From) is { } from && AvailabilityForm.TimeOf(To) is { } to ? new(Day, from, to, Wish) : null;
}

/// <summary>Days on which it is different, as typed; without times the whole days, without last day the one day.</summary>
public sealed record DateRow(string First, string Through, string From, string To, Wish Wish)
{
    public bool IsEmpty => First.Length + Through.Length + From.Length + To.Length == 0;

    /// <inheritdoc cref="WeekRow.IsRight" />
    public bool IsRight => Parsed is { IsInOrder: true };

    /// <inheritdoc cref="WeekRow.Parsed" />
    public DatedTime? Parsed
    {
        get
        {
            if (LocalDatePattern.Iso.Parse(First) is not { Success: true, Value: var first }) return null;
            var through = Through.Length == 0 ? first : LocalDatePattern.Iso.Parse(Through) is { Success: true } date ? date.Value : (LocalDate?)null;
            if (through is null) return null;
            if (From.Length + To.Length == 0) return DatedTime.WholeDays(first, through.Value, Wish);
            return AvailabilityForm.TimeOf(From) is { } from && AvailabilityForm.TimeOf(To) is { } to ? new(first, through.Value, from, to, Wish) : null;
        }
    }
}
