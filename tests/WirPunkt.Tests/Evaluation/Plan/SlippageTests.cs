using NodaTime;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Evaluation.Plan;

public sealed class SlippageTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.TryParse(text, out var date) ? date : throw new ArgumentException(text);

    private static PlanStep Step(string ends, PlanStepState state = PlanStepState.Planned, string? actual = null, string? starts = null) =>
        new() { Key = "a", Title = "A", Starts = Date(starts), Ends = Date(ends)!.Value, State = state, ActualEnd = Date(actual) };

    [Theory]
    [InlineData("2025-05", "2025-05-31", Standing.Kept, 0, false)]
    [InlineData("2025-05", "2025-06-01", Standing.Late, 1, false)]
    [InlineData("2025-05-10", "2025-06-10", Standing.Late, 31, false)]
    [InlineData("2025-05", "2025-06", Standing.Late, 30, true)]
    [InlineData("2025-05", "2025-05", Standing.Kept, 0, false)]
    [InlineData("2025-05", "2025-04-28", Standing.Ahead, 3, false)]
    [InlineData("2025", "2025-12-31", Standing.Kept, 0, false)]
    [InlineData("2024-02", "2024-02-29", Standing.Kept, 0, false)]
    public void What_is_finished_is_kept_until_the_last_day_of_what_was_planned(string planned, string actual, Standing standing, int days, bool atMost) =>
        Assert.Equal(new Slippage(standing, days, atMost), Slippage.Of(Step(planned, PlanStepState.Done, actual), Today));

    [Theory]
    [InlineData("2026-11-24", null, PlanStepState.Planned, Standing.Coming, 0)]
    [InlineData("2026-11-23", null, PlanStepState.Planned, Standing.Overdue, 1)]
    [InlineData("2026-10", null, PlanStepState.Running, Standing.Overdue, 24)]
    [InlineData("2026-12", "2026-11-20", PlanStepState.Planned, Standing.Waiting, 4)]
    [InlineData("2026-12", "2026-11", PlanStepState.Planned, Standing.Coming, 0)]
    [InlineData("2026-12", "2026-11-20", PlanStepState.Running, Standing.Running, 0)]
    [InlineData("2020", null, PlanStepState.Dropped, Standing.Dropped, 0)]
    public void What_is_not_finished_is_seen_from_today(string ends, string? starts, PlanStepState state, Standing standing, int days) =>
        Assert.Equal(new Slippage(standing, days), Slippage.Of(Step(ends, state, starts: starts), Today));

    [Fact]
    public void Every_standing_has_its_wording()
    {
        var texts = new TextLibrary().In(Language.German);
        Assert.All(Enum.GetValues<Standing>(), s => Assert.DoesNotContain("{", new Slippage(s, 3).InWords(texts), StringComparison.Ordinal));
        Assert.Contains("höchstens 30", new Slippage(Standing.Late, 30, IsAtMost: true).InWords(texts), StringComparison.Ordinal);
    }
}
