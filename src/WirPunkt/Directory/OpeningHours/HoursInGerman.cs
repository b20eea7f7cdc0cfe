using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace WirPunkt.Directory.OpeningHours;

/// <summary>Weekly hours as an office writes them: <c>Mo–Mi, Fr 8:00–12:00, 14:00–16:00 mit Termin</c>, a line for the same hours.</summary>
public static partial class HoursInGerman
{
    private const string Appointment = "mit Termin", Holiday = "Feiertag", Closed = "geschlossen";
    private static readonly string[] Names = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So", Holiday];
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    public static string Write(IEnumerable<OpeningRule> rules) => string.Join('\n', rules.GroupBy(r => string.Join(',', r.Days)).Select(g =>
        $"{Days(g.First().Days)} {string.Join(", ", g.Select(r => $"{Time.Format(r.Opens)}–{(r.Closes == LocalTime.Midnight ? "24:00" : Time.Format(r.Closes))}{(r.ByAppointment ? $" {Appointment}" : "")}"))}"));

    /// <returns>Null when a line cannot be understood.</returns>
    public static List<OpeningRule>? Read(string text)
    {
        var rules = new List<OpeningRule>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Line().Match(line) is not { Success: true } match || DaysOf(match.Groups["days"].Value) is not { Count: > 0 } days) return null;
            if (match.Groups["hours"].Value.Trim() == Closed) continue;
            foreach (var span in match.Groups["hours"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (Span().Match(span) is not { Success: true } hours || TimeOf(hours, "from") is not { } opens || TimeOf(hours, "to") is not { } closes || (closes <= opens && closes != LocalTime.Midnight)) return null;
                rules.Add(new OpeningRule(days, opens, closes, hours.Groups["by"].Success));
            }
        }
        return rules;
    }

    /// <summary>Three days or more in a row are a span.</summary>
    private static string Days(List<Weekday> days)
    {
        var (sorted, spans) = (days.Order().ToList(), new List<string>());
        for (int i = 0, end; i < sorted.Count; i = end + 1)
        {
            for (end = i; end + 1 < sorted.Count && sorted[end + 1] == sorted[end] + 1 && sorted[end + 1] != Weekday.Ph; end++) { }
            spans.Add(end - i >= 2 ? $"{Name(sorted[i])}–{Name(sorted[end])}" : string.Join(", ", sorted[i..(end + 1)].Select(Name)));
        }
        return string.Join(", ", spans);
    }

    private static string Name(Weekday day) => Names[(int)day - 1];

    private static List<Weekday> DaysOf(string text)
    {
        var days = new List<Weekday>();
        foreach (var part in text.Replace(" bis ", "–", StringComparison.Ordinal).Replace(" und ", ",", StringComparison.Ordinal).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('–', '-').Select(DayOf).ToArray();
            if (ends is [{ } one]) days.Add(one);
            else if (ends is [{ } first, { } last] && first < last) days.AddRange(Enumerable.Range((int)first, last - first + 1).Select(d => (Weekday)d));
            else return [];
        }
        return days;
    }

    private static Weekday? DayOf(string text) =>
        Array.FindIndex(Names, n => text.Trim().TrimEnd('.').StartsWith(n, StringComparison.OrdinalIgnoreCase)) is >= 0 and var i ? (Weekday)(i + 1) : null;

    private static LocalTime? TimeOf(Match match, string end)
    {
        var (hour, minute) = (int.Parse(match.Groups[end + "H"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture),
            match.Groups[end + "M"] is { Success: true } m ? int.Parse(m.ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : 0);
        return (hour, minute) is (24, 0) ? LocalTime.Midnight : hour < 24 && minute < 60 ? new LocalTime(hour, minute) : null;
    }

    [GeneratedRegex(@"^(?<days>[^\d:]+?):?\s+(?<hours>\d.*|geschlossen)$", RegexOptions.IgnoreCase)]
    private static partial Regex Line();

    [GeneratedRegex(@"^(?<fromH>\d{1,2})(?:[:.](?<fromM>\d{2}))?(?:\s*Uhr)?\s*(?:–|-|bis)\s*(?<toH>\d{1,2})(?:[:.](?<toM>\d{2}))?(?:\s*Uhr)?(?<by>\s*\(?(?:nur )?mit Termin\)?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Span();
}
