using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;
using WirPunkt.Platform.Web;

namespace WirPunkt.Evaluation.Effort;

/// <summary>The lead's hours by kind, by month against the share of the post, and what more sites would take.</summary>
public sealed class EffortInReport(WirPunktDb db, Visit visit) : IReportSource
{
    public async Task<ReportPart> Read(ReportSpan span, Texts texts, CancellationToken cancel)
    {
        var days = await db.EffortOf(span.FirstDay.ToDateOnly(), span.LastDay.ToDateOnly()).AsNoTracking().ToListAsync(cancel);
        var figures = new EffortFigures(days, await db.Set<PostShare>().AsNoTracking().ToListAsync(cancel));
        var months = figures.Months;
        if (months.Count == 0) return new([], []);

        var (source, period) = (texts["effort.title"], new ReportSpan(months[0].Month, months[^1].Month).InWords(texts));
        var recorded = texts["effort.report-base", ("months", months.Count)];
        var target = months.Sum(m => m.Of);
        string Hours(int minutes) => texts["effort.in-hours", ("hours", minutes.InHours(texts))];
        List<ReportFact> facts =
        [
            new("effort-hours", Hours(figures.Minutes), recorded, period, source),
            new("effort-share-hours", Hours(target), texts["effort.months-text", ("weeks", PostShare.WeeksOfMonth.ToString(texts.Language.Culture))], period, source),
            new("effort-percent", $"{new EffortMonth(months[0].Month, figures.Minutes, target).Percent} %", recorded, period, source),
        ];
        if (figures.Estimate(await KeptSites.Read(db, visit.Reading, cancel), visit.Today.ToYearMonth()) is { } estimate)
            facts.Add(new("effort-per-site", Hours(estimate.PerSite), estimate.BaseInWords(texts), new ReportSpan(estimate.From, estimate.To).InWords(texts), source));
        return new(facts, [Kinds(figures, texts, $"{source}, {period}"), Months(months, texts, $"{source}, {period}")]);
    }

    private static ReportTable Kinds(EffortFigures figures, Texts texts, string source) => new("effort-kinds", texts["effort.by-kind"], [texts["hours.kind"], texts["hours.hours"]],
        [.. figures.Kinds.Select(k => (IReadOnlyList<string>)[texts[$"effort.kind-{k.Kind.InKeys()}"], k.Minutes.InHours(texts)])], source, [.. figures.Kinds.Select(k => k.Minutes / 60m)]);

    private static ReportTable Months(IReadOnlyList<EffortMonth> months, Texts texts, string source) => new("effort-months", texts["effort.by-month"],
        [texts["effort.month"], texts["hours.hours"], texts["effort.of-share"], texts["effort.percent"]],
        [.. months.Select(m => (IReadOnlyList<string>)[m.Month.InWords(texts), m.Minutes.InHours(texts), m.Of.InHours(texts), $"{m.Percent} %"])], source, [.. months.Select(m => m.Minutes / 60m)]);
}
