using WirPunkt.Platform.Content;
using WirPunkt.Platform.Content.Reports;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Directory.Confirming;

/// <summary>docs/work-list.md: the work list as a document for the departments.</summary>
internal sealed class WorkListReport(TextLibrary library) : Report
{
    private readonly Texts texts = library.In(Language.German);

    public override string Name => "work-list";

    public override string Write(PackageContents package)
    {
        var list = WorkList.Of(package.Records.Select(r => r.Record));
        IEnumerable<string> blocks =
        [
            $"# {texts["work-list.title"]}",
            $"{texts["work-list.lead"]} {texts.Count("work-list.questions", list.Count)}.",
            .. list.Departments.SelectMany(Blocks),
        ];
        return string.Join("\n\n", blocks) + "\n";
    }

    private IEnumerable<string> Blocks(DepartmentTasks department) =>
    [
        $"## {department.NameIn(texts)}",
        texts.Count("work-list.questions", department.Count),
        .. department.Tasks.SelectMany(t => new[]
        {
            $"### {t.Name}",
            $"{t.KindIn(texts)} `{t.Record.Key}`",
            string.Join('\n', t.Gaps.Select(g => $"- [ ] {g.Question} (`{g.Field}`)")),
        }),
    ];
}
