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
    /// <param name="records">All records, whether the public may see them or not: what is not public waits for an answer most of all.</param>
    public static WorkList Of(IEnumerable<ContentRecord> records, IReadOnlyCollection<string>? broken = null)
    {
        var all = records.ToList();
        var organizations = all.OfType<Organization>().GroupBy(o => o.Key).ToDictionary(g => g.Key, g => g.First());
        var open = all.OfType<IOpenQuestions>().Select(r => (Department: r.Department(), Task: new OpenTask((ContentRecord)r, r.NameInGerman(), [.. r.Gaps(), .. BrokenIn((ContentRecord)r, broken ?? [])])))
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
    /// <summary>"Stelle", "Ort", "Leistung".</summary>
    public string KindIn(Texts texts) => texts[$"work-list.kind-{Record.GetType().Name.ToLowerInvariant()}"];
}
