using System.Globalization;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Evaluation.Journal;

/// <summary>The journal as a file. How often somebody was sent wrongly is not in it: a file leaves the house, and true counts do not.</summary>
internal static class JournalFile
{
    public static IEnumerable<IReadOnlyList<string>> Rows(IEnumerable<JournalEntry> entries, SubjectNames names, Texts texts) =>
    [
        [
            texts["journal.on"], texts["journal.kind"], texts["journal.source"], texts["journal.what"], texts["journal.text"], texts["journal.site"], texts["journal.topic"], texts["task.state"],
            texts["journal.ended"], texts["journal.days"], texts["journal.changed"], texts["journal.outcome"],
        ],
        .. entries.Select(e => (IReadOnlyList<string>)
        [
            Written(e.On), texts[$"journal.kind-{e.Kind.InKeys()}"], texts[$"journal.source-{e.Source.InKeys()}"], names.LineOf(e, texts), e.Text, names.NameOfSite(e.Site) ?? "", names.NameOfTopic(e.Topic, texts) ?? "",
            texts[$"journal.state-{e.State.InKeys()}"], e.EndedOn is { } end ? Written(end) : "", e.Days?.ToString(CultureInfo.InvariantCulture) ?? "",
            string.Join(", ", e.Changed.Select(c => names.Of(c, texts).Name)), e.Outcome ?? "",
        ]),
    ];

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
