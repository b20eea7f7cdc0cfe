using System.Globalization;
using NodaTime;

namespace WirPunkt.Volunteering.Onboarding.Interviews;

/// <summary>What the lead entered about an interview.</summary>
public sealed record InterviewForm
{
    public string On { get; init; } = "";
    public string ExpectationsOfVolunteer { get; init; } = "";
    public string ExpectationsOfProgramme { get; init; } = "";
    public string Competences { get; init; } = "";
    public string Notes { get; init; } = "";
    public bool ExplainedDataProtection { get; init; }
    public bool ExplainedFormalities { get; init; }

    /// <summary>Hours, as typed: <c>2,5</c> or <c>2.5</c>.</summary>
    public string HoursPerWeek { get; init; } = "";
    public string HoursPerMonth { get; init; } = "";
    public string From { get; init; } = "";
    public string Until { get; init; } = "";
    public IReadOnlyList<IsoDayOfWeek> Days { get; init; } = [];
    public IReadOnlyList<string> Wanted { get; init; } = [];
    public IReadOnlyList<string> Excluded { get; init; } = [];
    public IReadOnlyList<string> Languages { get; init; } = [];
    public string Boundaries { get; init; } = "";

    /// <summary>Of the person, as the lead saw it: sent twice is held once.</summary>
    public long Version { get; init; }

    /// <summary>Before anything was entered: what the person wrote when applying, or what was agreed last.</summary>
    public static InterviewForm Of(Volunteer volunteer, Agreement? agreement, DateOnly today) => new()
    {
        On = Written(today),
        From = Written(today),
        HoursPerWeek = agreement is null ? "" : Hours(agreement.MinutesPerWeek),
        HoursPerMonth = agreement is null ? "" : Hours(agreement.MinutesPerMonth),
        Days = agreement?.Days ?? [],
        Wanted = agreement?.WantedSites ?? volunteer.Sites,
        Excluded = agreement?.ExcludedSites ?? [],
        Languages = agreement?.Languages ?? [.. volunteer.Languages.Select(l => l.Code)],
        Boundaries = agreement?.Boundaries ?? "",
        Version = volunteer.Version,
    };

    public static InterviewForm Read(IFormCollection form)
    {
        string Text(string field) => form[field].ToString().Trim();
        return new()
        {
            On = Text("on"),
            ExpectationsOfVolunteer = Text("expects"),
            ExpectationsOfProgramme = Text("expected"),
            Competences = Text("competences"),
            Notes = Text("notes"),
            ExplainedDataProtection = form["explained"].Contains("data-protection"),
            ExplainedFormalities = form["explained"].Contains("formalities"),
            HoursPerWeek = Text("per-week"),
            HoursPerMonth = Text("per-month"),
            From = Text("from"),
            Until = Text("until"),
            Days = [.. Enum.GetValues<IsoDayOfWeek>().Where(d => form["day"].Contains(d.ToString()))],
            Wanted = [.. SitesSaid(form, "wanted")],
            Excluded = [.. SitesSaid(form, "excluded")],
            Languages = [.. form["language"].OfType<string>().Distinct()],
            Boundaries = Text("boundaries"),
            Version = long.TryParse(Text("version"), CultureInfo.InvariantCulture, out var version) ? version : -1,
        };
    }

    /// <returns>The field that is wrong; null: it can be saved.</returns>
    public string? Problem() =>
        DateOf(On) is null ? "on"
        : new[] { ExpectationsOfVolunteer, ExpectationsOfProgramme, Competences, Notes }.Any(t => t.Length > Interview.LongestNote) ? "long"
        : DateOf(From) is null ? "from"
        : Until.Length > 0 && DateOf(Until) is null ? "valid-until"
        : Minutes(HoursPerWeek) is null ? "per-week"
        : Minutes(HoursPerMonth) is null ? "per-month"
        : AgreementWith(Guid.Empty).Problem();

    public Agreement AgreementWith(Guid volunteer) => new()
    {
        VolunteerId = volunteer,
        ValidFrom = DateOf(From)!.Value,
        ValidUntil = DateOf(Until),
        MinutesPerWeek = Minutes(HoursPerWeek)!.Value,
        MinutesPerMonth = Minutes(HoursPerMonth)!.Value,
        Days = [.. Days],
        WantedSites = [.. Wanted],
        ExcludedSites = [.. Excluded],
        Languages = [.. Languages],
        Boundaries = Boundaries.Length == 0 ? null : Boundaries,
    };

    public Interview InterviewWith(Guid volunteer) => new()
    {
        VolunteerId = volunteer,
        On = DateOf(On)!.Value,
        ExpectationsOfVolunteer = OrNull(ExpectationsOfVolunteer),
        ExpectationsOfProgramme = OrNull(ExpectationsOfProgramme),
        Competences = OrNull(Competences),
        Notes = OrNull(Notes),
        ExplainedDataProtection = ExplainedDataProtection,
        ExplainedFormalities = ExplainedFormalities,
    };

    /// <summary>Null: that is no day, or none of this century.</summary>
    public static DateOnly? DateOf(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 2000 and < 2100 ? date : null;

    public static string Hours(int minutes) => (minutes / 60m).ToString("0.##", CultureInfo.InvariantCulture);

    public static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int? Minutes(string hours) =>
        decimal.TryParse(hours.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 1000 ? (int)Math.Round(value * 60) : null;

    private static IEnumerable<string> SitesSaid(IFormCollection form, string wish) =>
        form.Where(f => f.Key.StartsWith("site.", StringComparison.Ordinal) && f.Value == wish).Select(f => f.Key["site.".Length..]);

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
