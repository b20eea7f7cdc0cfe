using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Time;
using WirPunkt.Volunteering;

namespace WirPunkt.Evaluation.Indicators;

public enum IndicatorState { Reached, Kept, Missed, Unknown }

/// <summary>An indicator in a half-year: what was fixed, and what came of it.</summary>
/// <param name="Fixed">null: nothing is fixed</param>
/// <param name="Earlier">what was fixed before that, the newest first</param>
/// <param name="Actual">null: nothing is known yet</param>
public sealed record IndicatorResult(Indicator Indicator, FixedTarget? Fixed, IReadOnlyList<FixedTarget> Earlier, int? Actual)
{
    public IndicatorState State => this switch
    {
        { Fixed: null } or { Actual: null } => IndicatorState.Unknown,
        { Actual: var actual, Fixed: var f } when actual >= f!.Target => IndicatorState.Reached,
        { Actual: var actual, Fixed: var f } when actual >= f!.Threshold => IndicatorState.Kept,
        _ => IndicatorState.Missed,
    };
}

/// <summary>Target and actual of half-years.</summary>
public sealed class LookAtIndicators(WirPunktDb db, Publication publication)
{
    /// <param name="through">the last month that counts; null: all that there are</param>
    public async Task<IReadOnlyDictionary<HalfYear, IReadOnlyList<IndicatorResult>>> Run(IReadOnlyList<HalfYear> halfYears, YearMonth? through = null, CancellationToken cancel = default)
    {
        var indicators = new Reading(publication).All<Indicator>();
        var months = (await db.ProgrammeMonths.AsNoTracking().OrderBy(m => m.Month).ToListAsync(cancel)).Where(m => through is not { } last || Wording.MonthInDigits(m.Month).CompareTo(last) <= 0).ToList();
        var counts = await db.RecruitmentCounts.AsNoTracking().ToListAsync(cancel);
        var targets = (await db.Set<FixedTarget>().AsNoTracking().ToListAsync(cancel)).ToLookup(t => (t.HalfYear, t.Indicator));
        return halfYears.ToDictionary(h => h, h => (IReadOnlyList<IndicatorResult>)[.. indicators.Select(i =>
        {
            var all = targets[(h.ToString(), i.Key)].OrderByDescending(t => t.Number).ToList();
            return new IndicatorResult(i, all.FirstOrDefault(), [.. all.Skip(1)], ActualOf(i.Measure, h, months, counts));
        })]);
    }

    /// <summary>The half-years of which something is known or fixed.</summary>
    public async Task<IReadOnlyList<HalfYear>> HalfYears(CancellationToken cancel = default)
    {
        var months = await db.ProgrammeMonths.Select(m => m.Month).ToListAsync(cancel);
        var targets = await db.Set<FixedTarget>().Select(t => t.HalfYear).Distinct().ToListAsync(cancel);
        return [.. months.Select(HalfYearOf).Concat(targets.Select(t => HalfYear.Parse(t)!.Value)).Distinct().OrderBy(h => (h.Year, h.Number))];
    }

    /// <returns>Null where nothing was counted.</returns>
    public static int? ActualOf(Measure measure, HalfYear halfYear, IReadOnlyList<ProgrammeMonth> months, IReadOnlyList<RecruitmentCount> counts)
    {
        var own = months.Where(m => HalfYearOf(m.Month) == halfYear).ToList();
        if (own.Count == 0) return null;
        return measure switch
        {
            Measure.Recruited => Steps(counts, RecruitmentStep.Trained, h => h.CompareTo(halfYear) <= 0),
            Measure.OnDuty => own[^1].OnDuty,
            Measure.Sites => own.Max(m => m.Sites),
            Measure.Presence => Percentage.Of(own.Sum(m => m.BlocksKept), own.Sum(m => m.Blocks)),
            Measure.FormHelp => Percentage.Of(own.Sum(m => m.FormHelpKept), own.Sum(m => m.FormHelpBlocks)),
            Measure.Languages => own[^1].Languages,
            Measure.Training => Percentage.Of(own.Sum(m => m.TrainingAttended), own.Sum(m => m.TrainingPlaces)),
            _ => Percentage.Of(Steps(counts, RecruitmentStep.Stayed, h => h.CompareTo(halfYear) < 0), Steps(counts, RecruitmentStep.FirstShift, h => h.CompareTo(halfYear) < 0)),
        };
    }

    private static int Steps(IEnumerable<RecruitmentCount> counts, RecruitmentStep step, Func<HalfYear, bool> counted) =>
        counts.Where(c => c.Step == step && HalfYear.Parse(c.HalfYear) is { } of && counted(of)).Sum(c => c.Count);

    private static HalfYear HalfYearOf(string month) => HalfYear.Of(Wording.MonthInDigits(month).OnDayOfMonth(1));
}
