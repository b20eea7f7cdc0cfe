using WirPunkt.Bench;
using WirPunkt.Bench.Editorial;
using WirPunkt.Bench.Evaluation;
using WirPunkt.Bench.Import;
using WirPunkt.Bench.Pages;
using WirPunkt.Bench.Programme;
using WirPunkt.Bench.Roster;
using WirPunkt.Bench.Search;
using WirPunkt.Bench.Start;
using WirPunkt.Bench.Statistics;

if (args is ["baseline", var address, var page]) return await BaselineServer.Run(address, page);

if (args is ["roster", var problems]) return RosterFiles.Solve(problems);
if (args is ["statistics", var tables]) return FolderAudit.Run(tables);

if (args is ["simulate", var data])
{
    await SimulatedProgramme.Fill(data);
    return 0;
}

if (args is ["search"])
{
    Console.Error.WriteLine("search needs a folder with corpus.jsonl and questions: bin/bench search FOLDER [queries-dev.jsonl]");
    return 2;
}
Group[] searching = [];
if (args is ["search", var folder, .. var queries])
{
    var set = QuestionSet.Read(folder, queries.FirstOrDefault("queries-dev.jsonl"));
    searching = [new("search", [new OwnLanguage(set).Measure, new AcrossLanguages(set).Measure, new SearchSpeed(set).Measure])];
    args = ["search"];
}

Group[] groups =
[
    new("page", [PageThroughput.Measure, PageWeight.Measure, PageQuality.Measure]),
    new("start", [StartUp.Measure, Memory.Measure]),
    new("import", [ImportTime.Measure]),
    new("editorial", [DeskTime.Measure, XliffTime.Measure]),
    new("roster", [RosterMonth.Measure, RosterLarge.Measure, RosterSignUp.Measure]),
    new("statistics", [PublishedYears.Measure, LogTaps.Measure]),
    new("report", [ReportTime.Measure]),
    new("survey", [SurveyRate.Measure]),
    .. searching,
];

var unknown = args.Except(groups.Select(g => g.Name)).ToList();
if (unknown.Count > 0)
{
    Console.Error.WriteLine($"No such group: {string.Join(' ', unknown)}. There are: {string.Join(' ', groups.Select(g => g.Name))}");
    return 2;
}

var program = PublishedProgram.Find();
var document = new BenchmarksDocument(Path.Combine(program.Root, "docs", "benchmarks.md"));
var missed = 0;
foreach (var group in groups.Where(g => args.Length == 0 || args.Contains(g.Name)))
{
    var machine = Machine.Now();
    var figures = await group.Run(program);
    document.Replace(group.Name, figures, machine);
    missed += figures.Count(f => !f.IsMet);
}
return missed > 0 ? 1 : 0;
