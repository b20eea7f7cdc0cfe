using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Evaluation.Indicators;

/// <summary>Targets and actual values of the half-years of a report; the last one that is known is what the council decides on.</summary>
public sealed class IndicatorsInReport(LookAtIndicators look) : IReportSource
{
    public async Task<ReportPart> Read(ReportSpan span, Texts texts, CancellationToken cancel)
    {
        var halfYears = (await look.HalfYears(cancel)).Where(h => h.First.CompareTo(span.To) <= 0 && h.Last.CompareTo(span.From) >= 0).ToList();
        var results = await look.Run(halfYears, span.To, cancel);
        if (halfYears.LastOrDefault(h => results[h].Any(r => r.State != IndicatorState.Unknown)) is not { Year: > 0 } last) return new([], []);

        var judged = results[last].Where(r => r.State != IndicatorState.Unknown).ToList();
        var late = results.Values.SelectMany(r => r).Count(r => r.Fixed?.IsLate == true);
        ReportFact Fact(string key, string value) => new(key, value, texts["targets.report-base"], PeriodOf(last), texts["targets.title"]);
        return new(
        [
            Fact("targets-half-year", last.InWords(texts)),
            Fact("targets-reached", texts["targets.report-of", ("part", judged.Count(r => r.State == IndicatorState.Reached)), ("whole", judged.Count)]),
            Fact("targets-kept", texts["targets.report-of", ("part", judged.Count(r => r.State != IndicatorState.Missed)), ("whole", judged.Count)]),
            Fact("targets-missed", judged.Where(r => r.State == IndicatorState.Missed).ToList() is { Count: > 0 } missed ? texts.List(missed.Select(NameOf)) : texts["targets.report-none"]),
            Fact("targets-late", late == 0 ? texts["targets.report-all-before"] : texts.Count("targets.report-late", late)),
        ],
        [
            Table("targets-last", last, judged),
            .. halfYears.Where(h => h != last && results[h].Any(r => r.State != IndicatorState.Unknown)).Select(h => Table($"targets-{h}", h, [.. results[h].Where(r => r.State != IndicatorState.Unknown)])),
        ]);

        // A half-year that goes on after the report is judged by its months until then: the report's other numbers end there too.
        string PeriodOf(HalfYear halfYear) => new ReportSpan(halfYear.First, halfYear.Last.CompareTo(span.To) > 0 ? span.To : halfYear.Last).InWords(texts);

        string NameOf(IndicatorResult result) => result.Indicator.Name.In(texts.Language).Text;

        ReportTable Table(string key, HalfYear halfYear, IReadOnlyList<IndicatorResult> rows) => new(key, $"{texts["targets.title"]}: {halfYear.InWords(texts)}",
            [texts["targets.indicator"], texts["targets.target"], texts["targets.threshold"], texts["targets.actual"], texts["targets.judged"], texts["targets.fixed"]],
            [.. rows.Select(r => (IReadOnlyList<string>)[NameOf(r), r.Indicator.Measure.InWords(r.Fixed!.Target), r.Indicator.Measure.InWords(r.Fixed.Threshold), r.Indicator.Measure.InWords(r.Actual!.Value), texts[$"targets.state-{r.State.ToString().ToLowerInvariant()}"],
                texts[r.Fixed.IsLate ? "targets.report-fixed-late" : "targets.report-fixed-on", ("date", r.Fixed.FixedOn.InWords(texts))]])],
            $"{texts["targets.title"]}, {PeriodOf(halfYear)}");
    }
}
