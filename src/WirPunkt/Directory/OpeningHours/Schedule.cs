using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Directory.OpeningHours;

/// <summary>Weekly hours with a source of their own, for a time or for good, and the dated exceptions from them.</summary>
public sealed record Schedule
{
    /// <summary>Hours past midnight end before it; what ends later is a slip of the pen.</summary>
    private static readonly LocalTime EndOfNight = new(6, 0);

    public ScheduleKind Kind { get; init; }
    public List<OpeningRule> Rules { get; init; } = [];

    /// <summary>First and last day for which it holds; null: open-ended.</summary>
    public LocalDate? ValidFrom { get; init; }
    public LocalDate? ValidThrough { get; init; }
    public List<SpecialHours> Exceptions { get; init; } = [];
    public HolidayHours PublicHolidays { get; init; }

    /// <summary>A remark that rules cannot say.</summary>
    public LocalText? Text { get; init; }
    public required Fact Fact { get; init; }

    public bool IsValidOn(LocalDate date) => (ValidFrom is null || ValidFrom <= date) && (ValidThrough is null || date <= ValidThrough);

    public IEnumerable<FieldProblem> Check(PackageContents package, string field)
    {
        foreach (var problem in Fact.Check(package, $"{field}.fact")) yield return problem;
        if (ValidThrough < ValidFrom) yield return FieldProblem.Of($"{field}.validThrough", "before-valid-from");
        if (Rules.Any(r => r.Days.Count == 0)) yield return FieldProblem.Of($"{field}.rules", "rule-without-days");
        var times = Rules.Select(r => (r.Opens, r.Closes)).Concat(Exceptions.Where(e => e.Opens is not null && e.Closes is not null).Select(e => (e.Opens!.Value, e.Closes!.Value)));
        foreach (var (opens, closes) in times.Where(t => t.Item2 <= t.Item1 && t.Item2 >= EndOfNight))
            yield return FieldProblem.Of(field, "ends-before", ("opens", $"{opens:HH:mm}"), ("closes", $"{closes:HH:mm}"), ("night", $"{EndOfNight:HH:mm}"));
        foreach (var exception in Exceptions.Where(e => e.Closed == (e.Opens is not null || e.Closes is not null) || e.Opens is null != e.Closes is null))
            yield return FieldProblem.Of($"{field}.exceptions", "exception", ("date", $"{exception.Date:yyyy-MM-dd}"));
    }
}

/// <summary>Hours as their office is asked about them.</summary>
public static class AskedSchedules
{
    private const string Hint = "Eine Zeile für gleiche Zeiten, zum Beispiel: Mo–Mi, Fr 8:00–12:00, 14:00–16:00 mit Termin";

    /// <param name="fact">of the record, for hours that nobody knew before</param>
    public static IEnumerable<AskedFact> Asked(this List<Schedule> schedules, Action<List<Schedule>> take, Fact fact)
    {
        if (schedules.Count == 0)
            return [Of("schedules", "Öffnungszeiten", null, rules => take(rules.Count == 0 ? [] : [new Schedule { Rules = rules, Fact = fact }]))];
        return schedules.Select((schedule, i) => Of($"schedules[{i}]", LabelOf(schedule), HoursInGerman.Write(schedule.Rules),
            rules => take([.. schedules[..i], schedules[i] = schedule with { Rules = rules }, .. schedules[(i + 1)..]])));
    }

    private static AskedFact Of(string field, string label, string? text, Action<List<OpeningRule>> take) => new(field, label, text, said =>
    {
        if (HoursInGerman.Read(said) is not { } rules) return false;
        take(rules);
        return true;
    })
    { IsLong = true, Hint = Hint };

    private static string LabelOf(Schedule schedule) => string.Concat(
        schedule.Kind == ScheduleKind.TelephoneHours ? "Telefonzeiten" : "Öffnungszeiten",
        schedule.ValidFrom is { } from ? $" ab {from:dd.MM.yyyy}" : "",
        schedule.ValidThrough is { } through ? $" bis {through:dd.MM.yyyy}" : "");
}

public enum ScheduleKind { OpeningHours, TelephoneHours }

/// <summary>What a public holiday does to the weekly hours, unless a rule for <see cref="Weekday.Ph"/> says otherwise.</summary>
public enum HolidayHours { Closed, Open }

/// <summary>RFC 5545's two letters for the days, and <c>ph</c> for public holidays.</summary>
public enum Weekday { Mo = 1, Tu, We, Th, Fr, Sa, Su, Ph }

/// <summary>Open on these days from then to then; at or before the opening time means: past midnight.</summary>
public sealed record OpeningRule(List<Weekday> Days, LocalTime Opens, LocalTime Closes, bool ByAppointment = false);

/// <summary>One day on which the weekly hours do not hold.</summary>
public sealed record SpecialHours(LocalDate Date, bool Closed = false, LocalTime? Opens = null, LocalTime? Closes = null, LocalText? Reason = null);
