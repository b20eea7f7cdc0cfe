using WirPunkt.Platform.Content;
using WirPunkt.Platform.Time;

namespace WirPunkt.Evaluation.Plan;

/// <summary>A milestone or a task of the programme's plan (Ablaufplan): when it was to be, and when it was. In German: the council reads it.</summary>
public sealed class PlanStep : ContentRecord
{
    public required string Title { get; set; }

    /// <summary>Null: a milestone, which has one day only.</summary>
    public PartialDate? Starts { get; set; }

    /// <summary>As exact as the source is.</summary>
    public required PartialDate Ends { get; set; }

    /// <summary>An office or a function, never a name.</summary>
    public string? Who { get; set; }
    public PlanStepState State { get; set; }
    public PartialDate? ActualStart { get; set; }
    public PartialDate? ActualEnd { get; set; }

    /// <summary>A report with its section, or an address.</summary>
    public string? Origin { get; set; }
    public string? Note { get; set; }

    public override IEnumerable<FieldProblem> Check(PackageContents package)
    {
        if (string.IsNullOrWhiteSpace(Title)) yield return FieldProblem.Of("title", "empty");
        if (Ends == default) yield return FieldProblem.Of("ends", "empty");
        if (Starts is { } starts && Ends.LastDay < starts.FirstDay) yield return FieldProblem.Of("ends", "before-from");
        if (ActualStart is { } began && ActualEnd?.LastDay < began.FirstDay) yield return FieldProblem.Of("actualEnd", "before-from");
        if ((State == PlanStepState.Done) != ActualEnd.HasValue) yield return FieldProblem.Of("actualEnd", "done-and-day");
        foreach (var (field, date) in new[] { ("actualStart", ActualStart), ("actualEnd", ActualEnd) })
            if (date is { } day && day.FirstDay > package.Today) yield return FieldProblem.Of(field, "future", ("date", day));
    }
}

public enum PlanStepState { Planned, Running, Done, Dropped }
