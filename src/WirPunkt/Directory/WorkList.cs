using WirPunkt.Directory.Confirming;
using WirPunkt.Editing;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Site;

namespace WirPunkt.Directory;

/// <summary>Everything that is not known or not confirmed, by the department that can tell.</summary>
public sealed class WorkList
{
    private WorkList(IReadOnlyList<DepartmentTasks> departments) => Departments = departments;

    /// <summary>Those with most to do first; what belongs to nobody comes last.</summary>
    public IReadOnlyList<DepartmentTasks> Departments { get; }

    public int Count => Departments.Sum(d => d.Count);

    /// <param name="broken">addresses of other sites that lead nowhere any more</param>
    /// <param name="kinds">what the team edits; null: only what departments are asked about stands in the list</param>
    /// <param name="records">All records, whether the public may see them or not: what is not public waits for an answer most of all.</param>
    public static WorkList Of(IEnumerable<ContentRecord> records, IReadOnlyCollection<string>? broken = null, EditableKinds? kinds = null)
    {
        var all = records.ToList();
        var organizations = all.OfType<Organization>().GroupBy(o => o.Key).ToDictionary(g => g.Key, g => g.First());
        var languages = all.OfType<Municipality>().FirstOrDefault()?.OfferedLanguages() ?? [];
        var open = all.OfType<IOpenQuestions>().Select(r => (Department: r.Department(), Task: new OpenTask((ContentRecord)r, r.NameInGerman(), [.. r.Gaps(languages), .. BrokenIn((ContentRecord)r, broken ?? [])])))
            .Concat(all.Where(r => r is not (IOpenQuestions or Municipality)).Select(r => (Department: (string?)null, Task: OfTeam(r, broken ?? [], kinds))).Where(o => o.Task is not null).Select(o => (o.Department, Task: o.Task!)))
            .Concat(all.OfType<Municipality>().Select(m => (Department: m.Contact?.Organization, Task: LegalGaps.Of(m))))
            .Where(o => o.Task.Gaps.Count > 0);
        return new(
        [
            .. open.GroupBy(o => organizations.GetValueOrDefault(o.Department ?? ""))
                .Select(g => new DepartmentTasks(g.Key, [.. g.Select(o => o.Task)]))
                .OrderBy(d => d.Department is null)
                .ThenByDescending(d => d.Count)
                .ThenBy(d => d.Department?.Name, StringComparer.Create(Language.German.Culture, ignoreCase: true)),
        ]);
    }

    /// <summary>What no department is asked about, such as the text of a page: the team looks after its links.</summary>
    private static OpenTask? OfTeam(ContentRecord record, IReadOnlyCollection<string> broken, EditableKinds? kinds) =>
        broken.Count > 0 && kinds?.Of(record.GetType()) is { } kind
            ? new(record, kind.TitleOf(record), [.. BrokenIn(record, broken)]) { EditedAt = kind.EditedAt?.Invoke(record.Key), Kind = $"kind.{kind.Name}" } : null;

    private static IEnumerable<Gap> BrokenIn(ContentRecord record, IReadOnlyCollection<string> broken) =>
        broken.Count == 0 ? [] : BrokenLinks.In(record).Where(l => broken.Contains(l.Address)).Select(l => new Gap(l.Field, $"Diese Adresse führt ins Leere: {l.Address} Wie lautet die neue?"));
}

/// <param name="Department">null: nobody has been named</param>
public sealed record DepartmentTasks(Organization? Department, IReadOnlyList<OpenTask> Tasks)
{
    /// <summary>Names it in addresses.</summary>
    public string Key => Department?.Key ?? "niemand";

    public string NameIn(Texts texts) => Department?.Name ?? texts["work-list.nobody"];

    /// <summary>Questions.</summary>
    public int Count => Tasks.Sum(t => t.Gaps.Count);
}

/// <summary>A record with its open questions.</summary>
public sealed record OpenTask(ContentRecord Record, string Name, IReadOnlyList<Gap> Gaps)
{
    /// <summary>Where the team changes it, when it has an editor of its own.</summary>
    public string? EditedAt { get; init; }

    /// <summary>The key of what its kind is called; null: as the work list calls it.</summary>
    public string? Kind { get; init; }

    /// <summary>"Stelle", "Ort", "Leistung".</summary>
    public string KindIn(Texts texts) => Kind is null ? texts[$"work-list.kind-{Record.GetType().Name.ToLowerInvariant()}"] : texts[Kind];
}
