using System.Globalization;
using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.ServicePoints;

namespace WirPunkt.Evaluation.Journal;

/// <summary>An entry as it was typed.</summary>
public sealed class JournalForm
{
    public JournalKind? Kind { get; init; }
    public string On { get; init; } = "";
    public string Text { get; init; } = "";
    public string? Site { get; init; }
    public string? Topic { get; init; }
    public JournalState State { get; init; }

    /// <summary>The day on which it was done or dropped; empty: today.</summary>
    public string Ended { get; init; } = "";
    public string? Outcome { get; init; }

    /// <summary>Links to what changed, one of each choice.</summary>
    public IReadOnlyList<string> Changed { get; init; } = [];

    /// <summary>Whether the writer has looked again at what may lead to a person.</summary>
    public bool IsSure { get; init; }

    /// <summary>The version that was shown.</summary>
    public long Version { get; init; }

    public DateOnly? Day => DayOf(On);
    public DateOnly? EndDay => DayOf(Ended);

    public static JournalForm New(DateOnly today) => new() { On = Written(today) };

    public static JournalForm Of(JournalEntry entry) => new()
    {
        Kind = entry.Kind,
        On = Written(entry.On),
        Text = entry.Text,
        Site = entry.Site,
        Topic = entry.Topic,
        State = entry.State,
        Ended = entry.EndedOn is { } end ? Written(end) : "",
        Outcome = entry.Outcome,
        Changed = entry.Changed,
        Version = entry.Version,
    };

    public static JournalForm Read(IFormCollection form) => new()
    {
        Kind = Enum.TryParse<JournalKind>(form["kind"], out var kind) && Enum.IsDefined(kind) ? kind : null,
        On = form["on"].ToString().Trim(),
        Text = form["text"].ToString().ReplaceLineEndings("\n").Trim(),
        Site = Said(form, "site"),
        Topic = Said(form, "topic"),
        State = Enum.TryParse<JournalState>(form["state"], out var state) && Enum.IsDefined(state) ? state : JournalState.Open,
        Ended = form["ended"].ToString().Trim(),
        Outcome = Said(form, "outcome")?.ReplaceLineEndings("\n"),
        Changed = [.. form["changed"].OfType<string>().Where(c => c.Length > 0).Distinct()],
        IsSure = form["sure"] == "yes",
        Version = long.TryParse(form["version"], CultureInfo.InvariantCulture, out var version) ? version : -1,
    };

    /// <summary>What is wrong, by field; a key of the texts is <c>journal.problem-…</c>.</summary>
    /// <param name="entry">as it is stored; null: it is new</param>
    public Dictionary<string, string> Problems(JournalEntry? entry, DateOnly today, Reading reading, SubjectNames names)
    {
        var problems = new Dictionary<string, string>();
        if (Kind is null) problems["kind"] = "kind";
        if (Day is not { } day || day > today) problems["on"] = "on";
        if (Text.Length > JournalEntry.LongestText) problems["text"] = "long";
        else if (Text.Length == 0 && entry?.Origin is null) problems["text"] = "text";
        if (Outcome?.Length > JournalEntry.LongestOutcome) problems["outcome"] = "long";
        if (Ended.Length > 0 && (EndDay is not { } end || end > today || end < Day)) problems["ended"] = "ended";
        if (Site is not null && Site != entry?.Site && reading.Find<ServicePoint>(Site) is null) problems["site"] = "gone";
        if (Topic is not null && Topic != entry?.Topic && reading.Find<Topic>(Topic) is null) problems["topic"] = "gone";
        if (Changed.Any(c => entry?.Changed.Contains(c) != true && !names.Has(c))) problems["changed"] = "gone";
        if (problems.Count == 0 && !IsSure && PersonIn.Text($"{Text}\n{Outcome}")) problems["sure"] = "person";
        return problems;
    }

    private static string? Said(IFormCollection form, string field) => form[field].ToString().Trim() is { Length: > 0 } text ? text : null;

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? DayOf(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
