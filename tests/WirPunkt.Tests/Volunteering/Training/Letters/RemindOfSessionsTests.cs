using System.Net;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Mail;
using WirPunkt.TestSupport;
using WirPunkt.Volunteering.Training.Sessions;

namespace WirPunkt.Volunteering.Training.Letters;

/// <summary>Before a session everybody who is registered hears of it once, and has it in their calendar.</summary>
public abstract class RemindOfSessionsTests(Engine engine) : ProgrammeTests(engine)
{
    private readonly TrainingSession session = PlannedSession.Of(new(2026, 11, 5), (9, 12), (13, 16));

    private Task<int> Keep(params Volunteer[] registered)
    {
        foreach (var volunteer in registered) session.Register(volunteer.Id, WhenFull.Ask);
        return Town.Site.Ask(db =>
        {
            db.Add(session);
            return db.SaveChangesAsync();
        });
    }

    private Task<List<OutboxMessage>> Mail() => Town.Site.Ask(db => db.Set<OutboxMessage>().AsNoTracking().ToListAsync());

    [Fact]
    public async Task Two_days_before_a_mail_goes_out_once_and_the_lead_sees_what_became_of_it()
    {
        var (_, ada) = await Town.Guide("Ada", "en");
        var ben = new Volunteer { Name = "Ben", Phone = "07031 12345", AppliedOn = new(2026, 10, 1) };
        await Town.Site.Ask(db => { db.Add(ben); return db.SaveChangesAsync(); });
        await Keep(ada, ben);
        Town.Clock.Now = new FixedClock(2026, 11, 3, 8, 30).Now;
        Assert.Equal([new("reminded", 0), new("to-call", 0)], await Town.Run<RemindOfSessions>());
        Town.Clock.Now = new FixedClock(2026, 11, 3, 9, 30).Now;
        Assert.Equal([new("reminded", 1), new("to-call", 1)], await Town.Run<RemindOfSessions>());
        Assert.Equal([new("reminded", 0), new("to-call", 0)], await Town.Run<RemindOfSessions>());

        var mail = Assert.Single(await Mail());
        Assert.Equal(("ada@example.org", "Reminder: Grundkurs"), (mail.To, mail.Subject));
        Assert.Equal(2, mail.Calendar!.Split("BEGIN:VEVENT").Length - 1);
        var lead = await Town.Lead();
        var people = (await lead.Open($"/team/schulung/termine/{session.Id}")).QuerySelector("[aria-labelledby=people]")!;
        Assert.Contains("erinnert am 3. November 2026 (E-Mail wartet)", people.TextContent, StringComparison.Ordinal);
        Assert.Contains("bitte anrufen", people.TextContent, StringComparison.Ordinal);
        Assert.NotNull(people.QuerySelector("a[href='tel:0703112345']"));
        await Town.Site.Ask(db => db.Set<OutboxMessage>().ExecuteDeleteAsync()); // it has left the house
        Assert.Contains("(E-Mail verschickt)", (await lead.Open($"/team/schulung/termine/{session.Id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_reminded_of_what_was_called_off_or_cancelled()
    {
        var (_, ada) = await Town.Guide("Ada");
        var (_, ben) = await Town.Guide("Ben");
        session.Register(ben.Id, WhenFull.Ask);
        session.Withdraw(ben.Id, new(2026, 11, 1, 9, 0));
        await Keep(ada);
        Assert.Equal([new("reminded", 1), new("to-call", 0)], await Town.Run<RemindOfSessions>());
        await Town.Site.Ask(async db =>
        {
            var stored = await db.TrainingSessions.Include(s => s.Registrations).SingleAsync();
            stored.Cancel(new(2026, 11, 3));
            stored.Registrations.ForEach(r => r.State = RegistrationState.Registered);
            return await db.SaveChangesAsync();
        });
        Assert.Equal([new("reminded", 0), new("to-call", 0)], await Town.Run<RemindOfSessions>());
    }

    [Fact]
    public async Task A_session_that_was_put_off_is_reminded_of_again()
    {
        var (_, ada) = await Town.Guide("Ada");
        await Keep(ada);
        await Town.Run<RemindOfSessions>();
        var (lead, address) = (await Town.Lead(), $"/team/schulung/termine/{session.Id}");
        var moved = await lead.Send($"{address}/aendern", $"{address}/aendern", ("kind", "Training"), ("course", ""), ("half-day", session.HalfDays[0].Id.ToString()), ("on", "2026-11-12"), ("from", "09:00"), ("until", "12:00"));
        Assert.Equal(HttpStatusCode.SeeOther, moved.StatusCode);
        Assert.Equal([new("reminded", 0), new("to-call", 0)], await Town.Run<RemindOfSessions>());
        Town.Clock.Now = new FixedClock(2026, 11, 11, 9, 0).Now;
        Assert.Equal([new("reminded", 1), new("to-call", 0)], await Town.Run<RemindOfSessions>());
    }

    [Fact]
    public async Task Who_is_registered_takes_the_date_into_their_calendar_and_nobody_else()
    {
        var (ada, adas) = await Town.Guide("Ada");
        var (ben, _) = await Town.Guide("Ben");
        await Keep(adas);
        var address = (await ada.Open("/team/ich/schulung")).QuerySelector("a[href$='termin.ics']")!.GetAttribute("href");
        var answer = await ada.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        var calendar = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("DTSTART:20261105T080000Z", calendar, StringComparison.Ordinal);
        Assert.Contains(@"LOCATION:Rathaus\, Raum 5", calendar, StringComparison.Ordinal);
        Assert.Contains("STATUS:CONFIRMED", calendar, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);

        await Town.Site.Ask(async db =>
        {
            (await db.TrainingSessions.Include(s => s.Registrations).SingleAsync()).Cancel(new(2026, 11, 3));
            return await db.SaveChangesAsync();
        });
        Assert.Contains("STATUS:CANCELLED", await ada.GetStringAsync(address, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}

public sealed class SqliteRemindOfSessionsTests() : RemindOfSessionsTests(Engine.Sqlite);

public sealed class PostgresRemindOfSessionsTests() : RemindOfSessionsTests(Engine.Postgres);
