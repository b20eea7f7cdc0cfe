using NodaTime;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Evaluation.Plan;

/// <summary>How a step stands beside its plan; its wording stands in the texts as <c>plan.standing-…</c>.</summary>
public enum Standing { Ahead, Kept, Late, Running, Overdue, Waiting, Coming, Dropped }

/// <summary>By how many days a step is off its plan. A month that was planned is kept until its last day.</summary>
/// <param name="IsAtMost">the real day is only known by its month or year</param>
public sealed record Slippage(Standing Standing, int Days = 0, bool IsAtMost = false)
{
    public static Slippage Of(PlanStep step, LocalDate today) => step switch
    {
        { State: PlanStepState.Dropped } => new(Standing.Dropped),
        { ActualEnd: { } end } when end.LastDay > step.Ends.LastDay => new(Standing.Late, Between(step.Ends.LastDay, end.LastDay), end.Day is null),
        { ActualEnd: { } end } when end.LastDay < step.Ends.FirstDay => new(Standing.Ahead, Between(end.LastDay, step.Ends.FirstDay)),
        { ActualEnd: not null } => new(Standing.Kept),
        _ when today > step.Ends.LastDay => new(Standing.Overdue, Between(step.Ends.LastDay, today)),
        { State: PlanStepState.Planned, Starts: { } starts } when today > starts.LastDay => new(Standing.Waiting, Between(starts.LastDay, today)),
        { State: PlanStepState.Running } => new(Standing.Running),
        _ => new(Standing.Coming),
    };

    /// <summary>Days that have been lost; 0 where the plan was kept.</summary>
    public int DaysLate => Standing is Standing.Late or Standing.Overdue ? Days : 0;

    public bool IsLate => DaysLate > 0;

    public string InWords(Texts texts) => IsAtMost ? texts["plan.standing-late-at-most", ("days", Days)] : texts[$"plan.standing-{Standing.ToString().ToLowerInvariant()}", ("days", Days)];

    private static int Between(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);
}
