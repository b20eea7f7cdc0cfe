using System.Net;
using Microsoft.EntityFrameworkCore;
using WirPunkt.TestSupport;
using WirPunkt.Volunteering.Hours;
using WirPunkt.Volunteering.Roster;

namespace WirPunkt.Volunteering.Training.Sessions;

/// <summary>Training that was attended counts as hours, by itself.</summary>
public abstract class CreditAttendanceTests(Engine engine) : ProgrammeTests(engine)
{
    private readonly TrainingSession session = PlannedSession.Of(new(2026, 11, 3), (8, 9), (9, 10));
    private HttpClient lead = null!;
    private Volunteer ada = null!;

    private string Address => $"/team/schulung/termine/{session.Id}";

    private Task<List<WorkEntry>> Entries() => Town.Site.Ask(db => db.WorkEntries.AsNoTracking().OrderBy(e => e.Day).ToListAsync());

    private async Task Begin()
    {
        (_, ada) = await Town.Guide("Ada");
        session.Register(ada.Id, WhenFull.Ask);
        await Town.Site.Ask(db =>
        {
            db.Add(session);
            return db.SaveChangesAsync();
        });
        lead = await Town.Lead();
    }

    private async Task<string> Record(Attendance first, Attendance second = Attendance.Open)
    {
        var answer = await lead.Send(Address, $"{Address}/anwesenheit", ($"{ada.Id}.{session.HalfDays[0].Id}", first.ToString()), ($"{ada.Id}.{session.HalfDays[1].Id}", second.ToString()));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    [Fact]
    public async Task It_comes_once_for_each_half_day_goes_with_a_correction_and_waits_for_the_leads_check()
    {
        await Begin();
        await Record(Attendance.Present);
        await Record(Attendance.Present, Attendance.Present);
        Assert.Equal([60, 60], (await Entries()).Select(e => e.Minutes));
        Assert.All(await Entries(), e => Assert.Equal((WorkKind.Training, WorkState.Confirmed, "Grundkurs"), (e.Kind, e.State, e.Note)));
        await Record(Attendance.Excused, Attendance.Present);
        Assert.Single(await Entries());
        await lead.Send(Address, $"{Address}/austragen", ("person", ada.Id.ToString()));
        Assert.Empty(await Entries());
    }

    [Fact]
    public async Task Whoever_wrote_their_training_down_themselves_does_not_get_it_twice()
    {
        await Begin();
        var own = new WorkEntry { VolunteerId = ada.Id, Day = new(2026, 11, 3), Kind = WorkKind.Training };
        Assert.True(own.Confirm(90, "Grundkurs, selbst eingetragen"));
        await Town.Site.Ask(db =>
        {
            db.Add(own);
            return db.SaveChangesAsync();
        });
        await Record(Attendance.Present, Attendance.Present);
        Assert.Equal(90, Assert.Single(await Entries()).Minutes);
    }

    [Fact]
    public async Task Two_sessions_of_one_day_count_both()
    {
        await Begin();
        await Record(Attendance.Present, Attendance.Present);
        var other = PlannedSession.Of(new(2026, 11, 3), (7, 8));
        other.Register(ada.Id, WhenFull.Ask);
        await Town.Site.Ask(db =>
        {
            db.Add(other);
            return db.SaveChangesAsync();
        });
        var address = $"/team/schulung/termine/{other.Id}";
        await lead.Send(address, $"{address}/anwesenheit", ($"{ada.Id}.{other.HalfDays[0].Id}", "Present"));
        Assert.Equal(3, (await Entries()).Count);
    }

    [Fact]
    public async Task In_a_month_that_is_closed_attendance_is_kept_hours_stay_and_the_lead_is_told()
    {
        await Begin();
        await Town.Site.Ask(db =>
        {
            db.Add(new RosterMonth { Month = "2026-11", LockedAt = new DateTime(2026, 11, 3, 8, 0, 0, DateTimeKind.Utc) });
            return db.SaveChangesAsync();
        });
        Assert.Equal($"{Address}?locked", await Record(Attendance.Present));
        Assert.Empty(await Entries());
        Assert.Contains("Die Stunden sind nicht geändert", (await lead.Open($"{Address}?locked")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Attendance.Present, (await Town.Site.Ask(db => db.TrainingSessions.AsNoTracking().Include(s => s.Registrations).SingleAsync())).AttendanceOf(ada.Id).First().Attendance);
    }

    [Fact]
    public async Task Attendance_of_somebody_who_is_not_registered_is_refused_with_all_that_came_with_it()
    {
        await Begin();
        var (_, ben) = await Town.Guide("Ben");
        var answer = await lead.Send(Address, $"{Address}/anwesenheit", ($"{ada.Id}.{session.HalfDays[0].Id}", "Present"), ($"{ben.Id}.{session.HalfDays[0].Id}", "Present"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Nichts ist gespeichert", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(await Entries());
        Assert.DoesNotContain((await Town.Site.Ask(db => db.TrainingSessions.AsNoTracking().Include(s => s.Registrations).SingleAsync())).Registrations, r => r.VolunteerId == ben.Id);
    }

    [Fact]
    public async Task Who_is_fit_with_it_is_counted_once_for_their_channel()
    {
        await Begin();
        foreach (var module in (string[])["wege", "reden"]) session.HalfDays[0].Modules.Add(module);
        await Town.Site.Ask(async db =>
        {
            (await db.TrainingSessions.SingleAsync()).Meet(session.HalfDays);
            db.Add(new TrainingSettings { Required = ["wege", "reden"] });
            db.Add(new ProgrammeSettings { Requirements = [] });
            Assert.True((await db.Volunteers.SingleAsync()).MoveTo(VolunteerStage.Interviewed, new(2026, 11, 3), new()));
            return await db.SaveChangesAsync();
        });
        await Record(Attendance.Absent);
        Assert.Empty(await Town.Site.Ask(db => db.RecruitmentCounts.ToListAsync()));
        await Record(Attendance.Present);
        await Record(Attendance.Present);
        Assert.Equal([(RecruitmentStep.Applied, 1), (RecruitmentStep.Interviewed, 1), (RecruitmentStep.Trained, 1)], (await Town.Site.Ask(db => db.RecruitmentCounts.AsNoTracking().ToListAsync())).OrderBy(c => c.Step).Select(c => (c.Step, c.Count)));
        Assert.Equal([new("trained", 0)], await Town.Run<Recruitment.Channels.CountTrained>());
    }
}

public sealed class SqliteCreditAttendanceTests() : CreditAttendanceTests(Engine.Sqlite);

public sealed class PostgresCreditAttendanceTests() : CreditAttendanceTests(Engine.Postgres);

/// <summary>A session of a day, with a half-day for each pair of hours.</summary>
internal static class PlannedSession
{
    public static TrainingSession Of(NodaTime.LocalDate day, params (int From, int Until)[] hours)
    {
        var session = new TrainingSession { Title = "Grundkurs", Place = "Rathaus, Raum 5", Places = 5 };
        session.Meet(hours.Select(h => new HalfDay(Guid.NewGuid(), day, new(h.From, 0), new(h.Until, 0), [])));
        return session;
    }
}
