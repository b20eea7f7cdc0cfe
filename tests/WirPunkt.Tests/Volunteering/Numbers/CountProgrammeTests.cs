using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.TestSupport;
using WirPunkt.Volunteering.Hours;
using WirPunkt.Volunteering.Roster;
using WirPunkt.Volunteering.Training.Sessions;

namespace WirPunkt.Volunteering.Numbers;

/// <summary>The numbers of a month outlive the people in it.</summary>
public sealed class CountProgrammeOnSqliteTests() : CountProgrammeTests(Engine.Sqlite);

/// <inheritdoc cref="CountProgrammeOnSqliteTests"/>
public sealed class CountProgrammeOnPostgresTests() : CountProgrammeTests(Engine.Postgres);

public abstract class CountProgrammeTests(Engine engine) : ProgrammeTests(engine)
{
    private static readonly VolunteerStage[] ToDuty = [VolunteerStage.Interviewed, VolunteerStage.InTraining, VolunteerStage.Active];
    private static readonly string[] Names = ["Ada", "Ben"];

    private static PresenceBlock Block(string site, int day, bool withFormHelp, int places = 2) => new()
    {
        Site = site,
        Places = places,
        WithFormHelp = withFormHelp,
        StartsAt = new DateTime(2026, 10, day, 8, 0, 0, DateTimeKind.Utc),
        EndsAt = new DateTime(2026, 10, day, 10, 0, 0, DateTimeKind.Utc),
    };

    private Task<ProgrammeMonth> October() => Town.Site.Ask(db => db.ProgrammeMonths.AsNoTracking().SingleAsync(m => m.Month == "2026-10"));

    /// <summary>Two guides in October; three times, of which one was kept; a session at which one of two was there.</summary>
    private async Task<Guid> HappenedInOctober()
    {
        var guides = Names.Select(name => new Volunteer { Name = name, AppliedOn = new(2026, 8, 1), Languages = [new("de", LanguageLevel.Native), new("ar", name == "Ada" ? LanguageLevel.Fluent : LanguageLevel.Some)] }).ToList();
        foreach (var guide in guides) foreach (var stage in ToDuty) guide.MoveTo(stage, new(2026, 9, 1), new());
        var (kept, missed, unplanned) = (Block("treff", 6, true), Block("treff", 13, true), Block("treff", 20, false, places: 0));
        var there = new Assignment { BlockId = kept.Id, VolunteerId = guides[0].Id };
        Assert.True(there.WasThere(true, kept, kept.EndsAt));
        var hours = new WorkEntry { VolunteerId = guides[0].Id, Day = new(2026, 10, 6), Kind = WorkKind.Shift, AssignmentId = there.Id };
        var meeting = new WorkEntry { VolunteerId = guides[1].Id, Day = new(2026, 10, 31), Kind = WorkKind.Meeting };
        Assert.True(hours.Confirm(110, null) && meeting.Confirm(60, null));
        var session = new TrainingSession { Title = "Grundlagen", Place = "Treff", Places = 5 };
        var half = new HalfDay(Guid.NewGuid(), new(2026, 10, 10), new(9, 0), new(12, 0), []);
        session.Meet([half]);
        foreach (var guide in guides) session.Register(guide.Id, WhenFull.LetIn);
        session.Attended(guides[0].Id, half.Id, Attendance.Present, new(2026, 10, 10, 12, 0));
        session.Attended(guides[1].Id, half.Id, Attendance.Absent, new(2026, 10, 10, 12, 0));
        await Town.Site.Ask(db =>
        {
            db.AddRange(guides);
            db.AddRange(kept, missed, unplanned, there, hours, meeting, session);
            return db.SaveChangesAsync();
        });
        return guides[0].Id;
    }

    [Fact]
    public async Task Times_hours_training_and_guides_are_counted()
    {
        await HappenedInOctober();
        Assert.Equal([new("counted", 3)], await Town.Run<CountProgramme>());
        var month = await October();
        Assert.Equal((2, 1, 2, 1), (month.Blocks, month.BlocksKept, month.FormHelpBlocks, month.FormHelpKept));
        Assert.Equal((1, 120, 110, 60), (month.Sites, month.OpenMinutes, month.ShiftMinutes, month.OtherMinutes));
        Assert.Equal((2, 1, 2, 2), (month.TrainingPlaces, month.TrainingAttended, month.OnDuty, month.Languages));
    }

    [Fact]
    public async Task Months_that_are_simulated_are_left_alone()
    {
        await HappenedInOctober();
        await Town.Site.Ask(db =>
        {
            db.ProgrammeMonths.Add(new() { Month = "2026-10", Blocks = 17, BlocksKept = 13 });
            db.AuditEntries.Add(new() { Who = "test", Kind = "statistics.simulated", Record = "statistics:simulated" });
            return db.SaveChangesAsync();
        });
        Assert.Empty(await Town.Run<CountProgramme>());
        Assert.Equal(17, (await October()).Blocks);
    }

    [Fact]
    public async Task What_is_settled_stays_when_a_guide_is_deleted()
    {
        var guide = await HappenedInOctober();
        await Town.Run<CountProgramme>();
        Town.Clock.Now = new LocalDateTime(2027, 1, 5, 4, 0).InUtc().ToInstant(); // October is settled
        await Town.Site.Ask(db => db.Volunteers.Where(v => v.Id == guide).ExecuteDeleteAsync());
        await Town.Run<CountProgramme>();
        var month = await October();
        Assert.Equal((1, 110, 1), (month.BlocksKept, month.ShiftMinutes, month.TrainingAttended));
    }
}
