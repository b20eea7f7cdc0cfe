using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Evaluation.Plan;

/// <summary>The dates of a step in words.</summary>
internal static class PlanWords
{
    public static string Planned(this PlanStep step, Texts texts) => Range(step.Starts, step.Ends, texts);

    /// <returns>Null: nothing has happened yet, or nobody has said so.</returns>
    public static string? Actual(this PlanStep step, Texts texts) =>
        step.ActualEnd is { } end ? Range(step.ActualStart, end, texts)
        : step.ActualStart is { } start ? texts["plan.since", ("from", start.In(texts))] : null;

    private static string Range(PartialDate? from, PartialDate to, Texts texts) =>
        from is { } start && start != to ? texts["plan.range", ("from", start.In(texts)), ("to", to.In(texts))] : to.In(texts);
}
