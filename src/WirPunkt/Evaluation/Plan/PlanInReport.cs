using NodaTime;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;
using WirPunkt.Platform.Web;

namespace WirPunkt.Evaluation.Plan;

/// <summary>What of the plan was kept, and what came how many days late.</summary>
internal sealed class PlanInReport(Visit visit) : IReportSource
{
    public Task<ReportPart> Read(ReportSpan span, Texts texts, CancellationToken cancel)
    {
        var steps = visit.Reading.Plan();
        if (steps.Count == 0) return Task.FromResult(new ReportPart([], []));

        var day = LocalDate.Min(span.LastDay, visit.Today);
        var standings = steps.Select(s => (Step: s, Slippage: Slippage.Of(s, day))).ToList();
        var due = standings.Where(s => s.Step.Ends.LastDay <= day && s.Slippage.Standing != Standing.Dropped).ToList();
        var (until, source) = (texts["plan.until", ("day", day.InWords(texts))], texts["plan.title"]);
        ReportFact Fact(string key, object value) => new(key, $"{value}", texts["plan.due-steps", ("count", due.Count)], until, source);
        return Task.FromResult(new ReportPart(
            [
                Fact("plan-kept", due.Count(s => s.Slippage.Standing is Standing.Kept or Standing.Ahead)),
                Fact("plan-late", due.Count(s => s.Slippage.Standing == Standing.Late)),
                Fact("plan-open", due.Count(s => s.Slippage.Standing == Standing.Overdue)),
                Fact("plan-longest-delay", due.Select(s => s.Slippage).Where(s => s.Standing == Standing.Late).Select(s => s.Days).DefaultIfEmpty(0).Max()),
            ],
            [
                new("plan-steps", texts["plan.title"], [texts["plan.step"], texts["plan.planned"], texts["plan.actual"], texts["plan.standing"]],
                    [.. standings.Select(s => (IReadOnlyList<string>)[s.Step.Title, s.Step.Planned(texts), s.Step.Actual(texts) ?? "–", s.Slippage.InWords(texts)])], $"{source}, {until}",
                    [.. standings.Select(s => (decimal)s.Slippage.DaysLate)], BarsOf: 3),
            ]));
    }
}
