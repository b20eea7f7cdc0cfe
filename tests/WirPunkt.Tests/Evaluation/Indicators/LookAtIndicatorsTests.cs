using WirPunkt.Volunteering;

namespace WirPunkt.Evaluation.Indicators;

/// <summary>What is measured in a half-year.</summary>
public sealed class LookAtIndicatorsTests
{
    private static readonly HalfYear First = new(2026, 1);

    private static readonly ProgrammeMonth[] Months =
    [
        new() { Month = "2025-12", Blocks = 100, OnDuty = 1, Sites = 9 },
        new() { Month = "2026-01", Blocks = 10, BlocksKept = 7, FormHelpBlocks = 4, FormHelpKept = 4, Sites = 4, OnDuty = 14, Languages = 6 },
        new() { Month = "2026-06", Blocks = 10, BlocksKept = 8, FormHelpBlocks = 4, FormHelpKept = 1, Sites = 3, OnDuty = 12, Languages = 7, TrainingPlaces = 8, TrainingAttended = 7 },
    ];

    private static readonly RecruitmentCount[] Counts =
    [
        Count("2025-2", RecruitmentStep.Trained, 9), Count("2025-2", RecruitmentStep.FirstShift, 8), Count("2025-2", RecruitmentStep.Stayed, 6),
        Count("2026-1", RecruitmentStep.Trained, 4), Count("2026-1", RecruitmentStep.FirstShift, 4), Count("2026-2", RecruitmentStep.Trained, 50),
    ];

    private static RecruitmentCount Count(string halfYear, RecruitmentStep step, int count) => new() { HalfYear = halfYear, Channel = "flyer", Step = step, Count = count };

    [Theory]
    [InlineData(Measure.Recruited, 13)] // all up to here
    [InlineData(Measure.OnDuty, 12)] // at the end
    [InlineData(Measure.Sites, 4)]
    [InlineData(Measure.Presence, 75)]
    [InlineData(Measure.FormHelp, 63)]
    [InlineData(Measure.Languages, 7)]
    [InlineData(Measure.Training, 88)]
    [InlineData(Measure.Retention, 75)] // of those who had the time to stay
    public void Each_measure_has_its_value(Measure measure, int expected) => Assert.Equal(expected, LookAtIndicators.ActualOf(measure, First, Months, Counts));

    [Fact]
    public void Nothing_counted_is_not_nothing_reached()
    {
        Assert.All(Enum.GetValues<Measure>(), m => Assert.Null(LookAtIndicators.ActualOf(m, new(2027, 1), Months, Counts)));
        Assert.Null(LookAtIndicators.ActualOf(Measure.Training, First, [Months[1]], Counts)); // there was no training
    }

    [Theory]
    [InlineData(15, IndicatorState.Reached), InlineData(16, IndicatorState.Reached), InlineData(14, IndicatorState.Kept), InlineData(10, IndicatorState.Kept), InlineData(9, IndicatorState.Missed), InlineData(null, IndicatorState.Unknown)]
    public void A_value_is_judged_by_what_was_fixed(int? actual, IndicatorState expected)
    {
        var indicator = new Indicator { Key = "gewonnen", Name = "Gewonnen", Measure = Measure.Recruited, Target = 99, Threshold = 98 };
        var target = new FixedTarget { HalfYear = "2026-1", Indicator = "gewonnen", Number = 1, Target = 15, Threshold = 10, FixedOn = new(2025, 12, 1) };
        Assert.Equal(expected, new IndicatorResult(indicator, target, [], actual).State);
        Assert.Equal(IndicatorState.Unknown, new IndicatorResult(indicator, null, [], actual).State);
    }
}
