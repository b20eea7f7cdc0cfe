using System.Globalization;

namespace WirPunkt.Evaluation.Effort;

/// <summary>A week as it was typed: minutes by kind and day.</summary>
public sealed class EffortWeek
{
    public const int Days = 7;

    private readonly Dictionary<string, string> typed;

    private EffortWeek(DateOnly monday, string seen, Dictionary<string, string> typed) => (Monday, Seen, this.typed) = (monday, seen, typed);

    public DateOnly Monday { get; }

    /// <summary>What was stored when the week was shown.</summary>
    public string Seen { get; }

    public IEnumerable<DateOnly> Dates => Enumerable.Range(0, Days).Select(Monday.AddDays);

    public string this[DateOnly day, EffortKind kind] => typed.GetValueOrDefault(NameOf(day, kind), "");

    /// <summary>Of a week without problems.</summary>
    public IEnumerable<(DateOnly Day, EffortKind Kind, int Minutes)> Minutes =>
        from kind in Enum.GetValues<EffortKind>() from day in Dates let minutes = MinutesIn(this[day, kind]) where minutes is not null select (day, kind, minutes.Value);

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % Days));

    public static string NameOf(DateOnly day, EffortKind kind) => $"{kind}.{Written(day)}";

    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The minutes that are stored, as one text: the same text, the same minutes.</summary>
    public static string StateOf(IEnumerable<EffortDay> stored) =>
        string.Join(' ', stored.Where(e => e.Minutes > 0).OrderBy(e => e.Day).ThenBy(e => e.Kind).Select(e => string.Create(CultureInfo.InvariantCulture, $"{NameOf(e.Day, e.Kind)}={e.Minutes}")));

    public static EffortWeek Of(DateOnly monday, IReadOnlyList<EffortDay> stored) =>
        new(monday, StateOf(stored), stored.Where(e => e.Minutes > 0).ToDictionary(e => NameOf(e.Day, e.Kind), e => e.Minutes.ToString(CultureInfo.InvariantCulture)));

    public static EffortWeek Read(DateOnly monday, IFormCollection form) =>
        new(monday, form["seen"].ToString(), form.Where(f => f.Key.Contains('.', StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value.ToString().Trim()));

    /// <summary>The same as typed, over what is stored now.</summary>
    public EffortWeek Over(IEnumerable<EffortDay> stored) => new(Monday, StateOf(stored), typed);

    /// <summary>The fields that are wrong: no number of minutes, more than a day has, a day that has not come.</summary>
    public IReadOnlySet<string> Problems(DateOnly today)
    {
        var wrong = new HashSet<string>();
        foreach (var day in Dates)
        {
            var fields = Enum.GetValues<EffortKind>().Where(k => this[day, k].Length > 0).Select(k => (Name: NameOf(day, k), Minutes: MinutesIn(this[day, k]))).ToList();
            wrong.UnionWith(fields.Where(f => f.Minutes is null || (f.Minutes > 0 && day > today)).Select(f => f.Name));
            if (fields.Sum(f => f.Minutes ?? 0) > EffortDay.Longest) wrong.UnionWith(fields.Select(f => f.Name));
        }
        return wrong;
    }

    /// <returns>0 for an empty field, null for what is no number of minutes.</returns>
    private static int? MinutesIn(string text) =>
        text.Length == 0 ? 0 : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes <= EffortDay.Longest ? minutes : null;
}
