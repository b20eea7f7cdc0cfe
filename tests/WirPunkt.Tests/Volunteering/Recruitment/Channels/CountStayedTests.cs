using Microsoft.EntityFrameworkCore;
using WirPunkt.TestSupport;

namespace WirPunkt.Volunteering.Recruitment.Channels;

/// <summary>The last step of the funnel is taken six months after the first shift, by who is still there.</summary>
public sealed class CountStayedTests() : ProgrammeTests(Engine.Sqlite)
{
    private static Volunteer Guide(string name, DateOnly firstShift, VolunteerStage stage)
    {
        var volunteer = new Volunteer { Name = name, Channel = "flyer", AppliedOn = new(2026, 2, 1), FirstShiftOn = firstShift };
        foreach (var step in (VolunteerStage[])[VolunteerStage.Interviewed, VolunteerStage.InTraining, VolunteerStage.Active]) volunteer.MoveTo(step, firstShift, new());
        if (stage != VolunteerStage.Active) volunteer.MoveTo(stage, firstShift, new());
        volunteer.Reach(RecruitmentStep.FirstShift);
        return volunteer;
    }

    [Fact]
    public async Task Half_a_year_to_the_day_and_not_for_who_pauses_or_has_left()
    {
        await Town.Site.Ask(db =>
        {
            db.AddRange(Guide("Ada", new(2026, 5, 3), VolunteerStage.Active), Guide("Ben", new(2026, 5, 3), VolunteerStage.Reserve),
                Guide("Cem", new(2026, 5, 4), VolunteerStage.Active), Guide("Dana", new(2026, 4, 1), VolunteerStage.Left), Guide("Eva", new(2026, 4, 1), VolunteerStage.Paused));
            return db.SaveChangesAsync();
        });
        Assert.Equal([new("stayed", 2)], await Town.Run<CountStayed>());
        Assert.Equal([new("stayed", 0)], await Town.Run<CountStayed>());
        var count = await Town.Site.Ask(db => db.RecruitmentCounts.AsNoTracking().SingleAsync());
        Assert.Equal(("2026-1", "flyer", RecruitmentStep.Stayed, 2), (count.HalfYear, count.Channel, count.Step, count.Count));
    }
}
