namespace WirPunkt.Volunteering;

/// <summary>How a volunteer moves on, and until when something is kept.</summary>
public sealed class VolunteerTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);
    private static readonly ProgrammeSettings Settings = new();

    private readonly Volunteer volunteer = new() { Name = "Ada", AppliedOn = Today.AddDays(-12) };

    [Fact]
    public void The_way_leads_from_the_application_to_duty()
    {
        foreach (var stage in (VolunteerStage[])[VolunteerStage.Interviewed, VolunteerStage.InTraining, VolunteerStage.Active]) Assert.True(volunteer.MoveTo(stage, Today, Settings));
        Assert.True(volunteer.IsPlanned);
        Assert.Equal(3, volunteer.Version);
    }

    [Fact]
    public void Nobody_is_active_without_interview_and_training()
    {
        Assert.False(volunteer.MoveTo(VolunteerStage.Active, Today, Settings));
        Assert.Equal((VolunteerStage.Applied, 0L), (volunteer.Stage, volunteer.Version));
    }

    [Fact]
    public void A_refused_application_is_deleted_after_its_time_unless_it_is_taken_back()
    {
        Assert.True(volunteer.MoveTo(VolunteerStage.Refused, Today, Settings));
        Assert.Equal((new DateOnly(2027, 5, 26), null), (volunteer.DeleteOn, volunteer.LeftOn));
        Assert.True(volunteer.MoveTo(VolunteerStage.Applied, Today, Settings));
        Assert.Null(volunteer.DeleteOn);
    }

    [Fact]
    public void Who_leaves_is_deleted_after_the_months_that_the_lead_set()
    {
        Assert.True(volunteer.MoveTo(VolunteerStage.Left, Today, new ProgrammeSettings { MonthsAfterLeaving = 1 }));
        Assert.Equal((Today, new DateOnly(2026, 12, 26)), (volunteer.LeftOn, volunteer.DeleteOn));
        Assert.False(volunteer.IsHere);
    }

    [Fact]
    public void A_step_is_counted_once_and_with_those_before_it()
    {
        Assert.Equal([RecruitmentStep.Applied], volunteer.Reach(RecruitmentStep.Applied));
        Assert.Equal([RecruitmentStep.Interviewed, RecruitmentStep.Trained], volunteer.Reach(RecruitmentStep.Trained));
        Assert.Empty(volunteer.Reach(RecruitmentStep.Interviewed));
    }

    [Fact]
    public void Who_contacted_the_person_is_not_kept_but_when_and_about_what()
    {
        volunteer.Contacted(ContactReason.Interview, Today);
        Assert.Equal((Today, ContactReason.Interview, 12), (volunteer.ContactedOn, volunteer.ContactedAbout, volunteer.DaysSinceApplication(Today)));
    }
}
