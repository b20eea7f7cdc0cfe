namespace WirPunkt.Volunteering;

/// <summary>Whether somebody may be at a Wir-Punkt, computed and never stored: declarations signed, training passed.</summary>
/// <param name="Missing">requirements that are not complete</param>
/// <param name="IsNovice">is there only beside an experienced guide</param>
public sealed record FitForDuty(IReadOnlyList<RequirementKind> Missing, bool IsTrained, bool IsNovice)
{
    public bool IsFit => Missing.Count == 0 && IsTrained;

    /// <param name="states">of every requirement that is on</param>
    /// <param name="attended">shifts at which the person was there</param>
    public static FitForDuty Of(IEnumerable<(Requirement Requirement, RequirementState State)> states, bool isTrained, int attended, ProgrammeSettings settings) => new(
        [.. states.Where(s => s.Requirement.IsForDuty && s.State is not (RequirementState.Complete or RequirementState.Expiring)).Select(s => s.Requirement.Kind)],
        isTrained, attended < settings.ShiftsUntilExperienced);
}

/// <summary>Asked of the training: who has passed. Where nothing asks for training, everybody has.</summary>
public interface ITrainingRecord
{
    /// <returns>Those of the volunteers who have passed what every guide must.</returns>
    Task<IReadOnlySet<Guid>> WhoPassed(IReadOnlyCollection<Guid> volunteers, CancellationToken cancel);
}

/// <summary>Asked of the roster: how often somebody was there.</summary>
public interface IShiftRecord
{
    /// <returns>Attended shifts by volunteer; who has none may be missing.</returns>
    Task<IReadOnlyDictionary<Guid, int>> Attended(IReadOnlyCollection<Guid> volunteers, CancellationToken cancel);
}
