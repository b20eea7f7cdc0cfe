using System.Globalization;
using NodaTime;
using NodaTime.Text;
using WirPunkt.Volunteering.Own;

namespace WirPunkt.Volunteering.Training.Sessions;

/// <summary>A session as the lead typed it. A row without day and times is no row.</summary>
public sealed record SessionForm(SessionKind Kind, string Title, Guid? Course, string Place, string Places, IReadOnlyList<HalfDayRow> Rows, long Version)
{
    /// <summary>Empty rows below the filled ones.</summary>
    public const int SpareRows = 2;

    public static SessionForm Of(TrainingSession session) => new(session.Kind, session.Title, session.CourseId, session.Place, session.Places.ToString(CultureInfo.InvariantCulture),
        [.. session.HalfDays.Select(HalfDayRow.Of)], session.Version);

    /// <param name="modules">those of the course, for its first half-day</param>
    public static SessionForm New(SessionKind kind, string title, Guid? course, IEnumerable<string> modules) =>
        new(kind, title, course, "", "", [new(null, "", "", "", [.. modules])], 0);

    public static SessionForm Read(IFormCollection form)
    {
        string[] All(string field) => [.. form[field].Select(v => v?.Trim() ?? "")];
        var (id, on, from, until) = (All("half-day"), All("on"), All("from"), All("until"));
        var rows = new[] { id, on, from, until }.Min(f => f.Length);
        return new(
            Enum.TryParse<SessionKind>(form["kind"], out var kind) && Enum.IsDefined(kind) ? kind : SessionKind.Training,
            form["title"].ToString().Trim(), Guid.TryParse(form["course"], out var course) ? course : null, form["place"].ToString().Trim(), form["places"].ToString().Trim(),
            [.. Enumerable.Range(0, rows).Select(i => new HalfDayRow(Guid.TryParse(id[i], out var known) ? known : null, on[i], from[i], until[i], [.. form[$"modules.{i}"].OfType<string>()])).Where(r => !r.IsEmpty)],
            long.TryParse(form["version"], CultureInfo.InvariantCulture, out var version) ? version : -1);
    }

    /// <returns>The field that is wrong; null: it can be saved.</returns>
    public string? Problem() =>
        Title.Length is 0 or > TrainingSession.LongestTitle ? "title"
        : Place.Length is 0 or > TrainingSession.LongestPlace ? "place"
        : PlacesAsNumber is < 1 or > TrainingSession.MostPlaces ? "places"
        : Rows.Count is 0 or > TrainingSession.MostHalfDays ? "rows"
        : WrongRow is not null ? "half-day"
        : null;

    public void ApplyTo(TrainingSession session)
    {
        (session.Kind, session.Title, session.CourseId, session.Place, session.Places) = (Kind, Title, Course, Place, PlacesAsNumber);
        session.Meet(Rows.Select(r => r.Parsed!));
    }

    private int PlacesAsNumber => int.TryParse(Places, NumberStyles.None, CultureInfo.InvariantCulture, out var places) ? places : 0;

    /// <summary>Place of the first half-day that cannot be read or overlaps with one before it; null: there is none.</summary>
    public int? WrongRow => Enumerable.Range(0, Rows.Count).Cast<int?>().FirstOrDefault(i => Rows[i!.Value].Parsed is not { } halfDay
        || Rows.Take(i.Value).Any(r => r.Parsed is { } before && before.Starts < halfDay.Ends && halfDay.Starts < before.Ends));
}

/// <summary>Half a day as typed.</summary>
/// <param name="Id">of one that is already there: attendance hangs on it</param>
public sealed record HalfDayRow(Guid? Id, string On, string From, string Until, IReadOnlyList<string> Modules)
{
    public bool IsEmpty => On.Length + From.Length + Until.Length == 0;

    /// <summary>Null: it cannot be read.</summary>
    public HalfDay? Parsed => LocalDatePattern.Iso.Parse(On) is { Success: true } day && AvailabilityForm.TimeOf(From) is { } from && AvailabilityForm.TimeOf(Until) is { } until && from < until
        ? new(Id ?? Guid.CreateVersion7(), day.Value, from, until, [.. Modules]) : null;

    public static HalfDayRow Of(HalfDay halfDay) => new(halfDay.Id, LocalDatePattern.Iso.Format(halfDay.On), halfDay.From.ToString("HH:mm", CultureInfo.InvariantCulture), halfDay.Until.ToString("HH:mm", CultureInfo.InvariantCulture), halfDay.Modules);
}
