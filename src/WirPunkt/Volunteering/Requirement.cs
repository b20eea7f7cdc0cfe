namespace WirPunkt.Volunteering;

/// <summary>What has to be settled with a volunteer. Each has its legal basis in the texts, as <c>requirement.KIND-basis</c>.</summary>
public enum RequirementKind
{
    /// <summary>Declaration of confidentiality (Verschwiegenheit, § 84 LVwVfG Baden-Württemberg for people who act for the town without pay).</summary>
    Confidentiality,

    /// <summary>Duty to protect personal data (Art. 29, Art. 32 Abs. 4 DSGVO).</summary>
    DataProtection,

    /// <summary>Sheet on statutory accident insurance (§ 2 Abs. 1 Nr. 10a SGB VII).</summary>
    Insurance,

    /// <summary>Yearly declaration that the allowance is not claimed elsewhere (§ 3 Nr. 26a EStG).</summary>
    Allowance,

    /// <summary>Certificate of conduct (Führungszeugnis, § 30 BZRG): looked at, never kept.</summary>
    Certificate,
}

public enum RequirementState { NotRecorded, Open, Complete, Expiring, Expired }

/// <summary>A requirement as it holds now.</summary>
/// <param name="TextVersion">the version of the text that is to be signed; null: there is none</param>
public sealed record Requirement(RequirementKind Kind, bool IsOn, string? TextVersion)
{
    /// <summary>Days before its end in which it counts as expiring.</summary>
    public const int WarnDays = 30;

    /// <summary>Whether nobody does duty without it.</summary>
    public bool IsForDuty => IsOn && Kind is RequirementKind.Confidentiality or RequirementKind.DataProtection or RequirementKind.Certificate;

    /// <summary>How a volunteer stands to it. A text that changed is to be signed again.</summary>
    public RequirementState StateOf(Formality? formality, DateOnly today) => formality switch
    {
        null or { AskedOn: null, DoneOn: null } => RequirementState.NotRecorded,
        { DoneOn: null } => RequirementState.Open,
        _ when TextVersion is not null && formality.TextVersion != TextVersion => RequirementState.Open,
        _ when formality.ValidUntil < today => RequirementState.Expired,
        _ when formality.ValidUntil <= today.AddDays(WarnDays) => RequirementState.Expiring,
        _ => RequirementState.Complete,
    };

    /// <summary>The last day on which what is done today holds; null: without end.</summary>
    public DateOnly? ValidUntil(DateOnly doneOn, ProgrammeSettings settings) => Kind switch
    {
        RequirementKind.Certificate => doneOn.AddMonths(settings.CertificateMonths),
        RequirementKind.Allowance => new DateOnly(doneOn.Year, 12, 31),
        _ => null,
    };
}

/// <summary>What is on record of one requirement of one volunteer: days and a version, never a paper.</summary>
public sealed class Formality
{
    public Guid VolunteerId { get; init; }
    public RequirementKind Kind { get; init; }

    /// <summary>When the volunteer was asked for it.</summary>
    public DateOnly? AskedOn { get; set; }

    /// <summary>Signed, handed out, declared or inspected on.</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>The version of the text that was signed.</summary>
    public string? TextVersion { get; private set; }
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>Raised by each change.</summary>
    public long Version { get; set; }

    public void Done(Requirement requirement, DateOnly on, ProgrammeSettings settings) =>
        (DoneOn, TextVersion, ValidUntil, Version) = (on, requirement.TextVersion, requirement.ValidUntil(on, settings), Version + 1);

    /// <summary>It was recorded by mistake.</summary>
    public void TakeBack() => (DoneOn, TextVersion, ValidUntil, Version) = (null, null, null, Version + 1);
}
