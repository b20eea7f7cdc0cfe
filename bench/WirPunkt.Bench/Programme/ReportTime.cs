using System.Diagnostics;
using WirPunkt.Bench.Editorial;
using WirPunkt.Platform.Time;

namespace WirPunkt.Bench.Programme;

/// <summary>How long the lead waits for a report: from the button to the page, with two simulated years of data; and for its files.</summary>
internal static class ReportTime
{
    private const string Home = "/team/auswertung/bericht";
    private const int Rounds = 5;

    public static async Task<IReadOnlyList<Figure>> Measure(PublishedProgram program)
    {
        using var folder = await DataFolder.Filled(program);
        await SimulatedProgramme.Fill(folder.Path);
        await using var site = program.Serve(folder);
        await site.Answers("/de");
        using var lead = await EditorAtWork.SignIn(folder, site);
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var form = EditorAtWork.Form(await lead.Read(Home), Home, new() { ["kind"] = "Council", ["from"] = "2000-01", ["to"] = "2000-02" });
            var to = NodaTime.LocalDate.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).ToYearMonth().PlusMonths(-1);
            (form["from"], form["to"]) = (to.PlusMonths(1 - SimulatedProgramme.Months).InDigits(), to.InDigits());
            var clock = Stopwatch.StartNew();
            var page = await lead.Read(await lead.Send(Home, form));
            times.Add(clock.Elapsed.TotalSeconds);
            if (!page.Contains("report__number", StringComparison.Ordinal)) throw new InvalidOperationException("The report has no numbers");
        }
        return [new("report.seconds", times.Max(), "s", Goal.AtMost(5), $"from the button to the page of the council's report, {SimulatedProgramme.Months} simulated months, SQLite, signed in; the slowest of {Rounds}, the first included; median {Figure.Number(times.Median())} s")];
    }
}
