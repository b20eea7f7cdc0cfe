namespace WirPunkt.Volunteering;

/// <summary>A person who wants to be a guide, is one or was one: how to reach them, how far they are, and until when that is kept.</summary>
public sealed class Volunteer
{
    /// <summary>Characters.</summary>
    public const int LongestName = 80, LongestPhone = 40, LongestTimes = 500;

    /// <summary>Where one can go from each stage. Who refused or left can be taken back until they are deleted.</summary>
    private static readonly Dictionary<VolunteerStage, VolunteerStage[]> Next = new()
    {
        [VolunteerStage.Applied] = [VolunteerStage.Interviewed, VolunteerStage.Refused, VolunteerStage.Left],
        [VolunteerStage.Interviewed] = [VolunteerStage.InTraining, VolunteerStage.Refused, VolunteerStage.Left],
        [VolunteerStage.InTraining] = [VolunteerStage.Active, VolunteerStage.Reserve, VolunteerStage.Paused, VolunteerStage.Refused, VolunteerStage.Left],
        [VolunteerStage.Active] = [VolunteerStage.Reserve, VolunteerStage.Paused, VolunteerStage.Left],
        [VolunteerStage.Reserve] = [VolunteerStage.Active, VolunteerStage.Paused, VolunteerStage.Left],
        [VolunteerStage.Paused] = [VolunteerStage.InTraining, VolunteerStage.Active, VolunteerStage.Reserve, VolunteerStage.Left],
        [VolunteerStage.Left] = [VolunteerStage.Interviewed],
        [VolunteerStage.Refused] = [VolunteerStage.Applied],
    };

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Name { get; set; }

    /// <summary>One of e-mail and phone is there: not everybody has both.</summary>
    public string? Email { get; set; }
    public string? Phone { get; set; }

    /// <summary>Code of the language of mail and of the person's own pages.</summary>
    public string Language { get; set; } = "de";
    public List<SpokenLanguage> Languages { get; set; } = [];
    public VolunteerStage Stage { get; private set; }

    /// <summary>Key of the <see cref="RecruitmentChannel"/>; empty: nobody knows.</summary>
    public string Channel { get; init; } = "";

    /// <summary>How far the person has come at all: what was counted once is not counted again.</summary>
    public RecruitmentStep? Reached { get; private set; }

    /// <summary>What the person wrote about possible times.</summary>
    public string? Times { get; set; }

    /// <summary>Keys of the Wir-Punkte the person named when applying; what holds is the <see cref="Agreement"/>.</summary>
    public List<string> Sites { get; set; } = [];
    public DateOnly AppliedOn { get; init; }

    /// <summary>When the person told the lead, by telephone or on the spot, that this may be kept; null: they consented themselves in the form.</summary>
    public DateOnly? ConsentToldOn { get; init; }
    public DateOnly? ContactedOn { get; private set; }
    public ContactReason? ContactedAbout { get; private set; }

    /// <summary>The first shift at which the person was there.</summary>
    public DateOnly? FirstShiftOn { get; set; }
    public DateOnly? LeftOn { get; private set; }

    /// <summary>From this day on nothing of the person stays but anonymous counts and what tax law wants; null: not yet known.</summary>
    public DateOnly? DeleteOn { get; private set; }

    /// <summary>The account, once the person was invited as a guide.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>Hash of the link with which an application is withdrawn without an account.</summary>
    internal string? WithdrawHash { get; set; }

    /// <summary>Raised by each change: two leads do not overwrite each other unseen.</summary>
    public long Version { get; set; }

    /// <summary>Whether the person still takes part or may come to.</summary>
    public bool IsHere => Stage is not (VolunteerStage.Left or VolunteerStage.Refused);

    /// <summary>Whether the roster may plan with the person, as soon as they are fit for duty.</summary>
    public bool IsPlanned => Stage is VolunteerStage.Active or VolunteerStage.Reserve;

    public IReadOnlyList<VolunteerStage> NextStages => Next[Stage];

    public int DaysSinceApplication(DateOnly today) => today.DayNumber - AppliedOn.DayNumber;

    public void Contacted(ContactReason about, DateOnly today) => (ContactedAbout, ContactedOn, Version) = (about, today, Version + 1);

    /// <returns>False when one does not get there from here.</returns>
    public bool MoveTo(VolunteerStage stage, DateOnly today, ProgrammeSettings settings)
    {
        if (!NextStages.Contains(stage)) return false;
        (Stage, Version) = (stage, Version + 1);
        LeftOn = stage == VolunteerStage.Left ? today : null;
        DeleteOn = stage switch
        {
            VolunteerStage.Left => today.AddMonths(settings.MonthsAfterLeaving),
            VolunteerStage.Refused => today.AddMonths(settings.MonthsAfterRefusal),
            _ => null,
        };
        return true;
    }

    /// <returns>The steps that are new: this one, and those it includes.</returns>
    public IReadOnlyList<RecruitmentStep> Reach(RecruitmentStep step)
    {
        var before = Reached;
        if (before >= step) return [];
        Reached = step;
        return [.. Enum.GetValues<RecruitmentStep>().Where(s => (before is null || s > before) && s <= step)];
    }
}

public enum VolunteerStage { Applied, Interviewed, InTraining, Active, Reserve, Paused, Left, Refused }

/// <summary>What somebody was last contacted about.</summary>
public enum ContactReason { Interview, Training, Placement, Other }

/// <param name="Code">BCP 47</param>
public sealed record SpokenLanguage(string Code, LanguageLevel Level);

/// <summary>In words that people know of themselves, not A1 to C2.</summary>
public enum LanguageLevel { Some, Good, Fluent, Native }
