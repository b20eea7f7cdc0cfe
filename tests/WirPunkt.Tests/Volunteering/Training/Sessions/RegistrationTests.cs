using System.Net;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Mail;
using WirPunkt.TestSupport;

namespace WirPunkt.Volunteering.Training.Sessions;

/// <summary>Dates of training through the pages: planned by the lead, taken by guides, attended.</summary>
public abstract class RegistrationTests(Engine engine) : ProgrammeTests(engine)
{
    private const string Mine = "/team/ich/schulung", Dates = "/team/schulung/termine";

    private HttpClient lead = null!;

    private static (string, string)[] Typed(string places, string from = "09:00", params (string, string)[] more) =>
        [("kind", "Training"), ("title", "Start"), ("course", ""), ("place", "Rathaus"), ("places", places), ("half-day", ""), ("on", "2026-11-10"), ("from", from), ("until", "12:00"), ("modules.0", "wege"), .. more];

    /// <summary>The afternoon teaches the other module.</summary>
    private static readonly (string, string)[] Afternoon = [("half-day", ""), ("on", "2026-11-10"), ("from", "13:00"), ("until", "16:00"), ("modules.1", "reden")];

    private async Task<string> Plan(string places = "1", params (string, string)[] more)
    {
        lead ??= await Town.Lead();
        var answer = await lead.Send($"{Dates}/neu", $"{Dates}/neu", Typed(places, more: more));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private static string Own(string session, string verb) => $"{Mine}/{session[(Dates.Length + 1)..]}/{verb}";

    private static Task<HttpResponseMessage> Register(HttpClient guide, string session) => guide.Send(Mine, Own(session, "anmelden"));

    private Task<TrainingSession> Session() => Town.Site.Ask(db => db.TrainingSessions.AsNoTracking().Include(s => s.Registrations).SingleAsync());

    private Task<List<OutboxMessage>> Mail() => Town.Site.Ask(db => db.Set<OutboxMessage>().AsNoTracking().ToListAsync());

    private async Task<HttpResponseMessage> Attend(string session, params (Volunteer Who, int HalfDay, Attendance Attendance)[] there)
    {
        var halfDays = (await Session()).HalfDays;
        return await lead.Send(session, $"{session}/anwesenheit", [.. there.Select(t => ($"{t.Who.Id}.{halfDays[t.HalfDay].Id}", t.Attendance.ToString()))]);
    }

    [Fact]
    public async Task The_last_place_goes_to_one_of_two_who_ask_at_once()
    {
        var session = await Plan();
        var (ada, _) = await Town.Guide("Ada");
        var (ben, _) = await Town.Guide("Ben");
        var (adas, bens) = (await ada.Open(Mine), await ben.Open(Mine));
        var answers = await Task.WhenAll(ada.Send(adas, Own(session, "anmelden")), ben.Send(bens, Own(session, "anmelden")));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.SeeOther, a.StatusCode));
        var kept = await Session();
        Assert.Equal((1, 1), (kept.Taken, kept.Waiting.Count()));
        Assert.Equal([$"{Mine}?registered", $"{Mine}?waiting"], answers.Select(a => a.Headers.Location!.ToString()).Order());
    }

    [Fact]
    public async Task Who_waits_moves_up_when_somebody_cancels_and_gets_a_mail_in_their_language()
    {
        var session = await Plan();
        var (ada, _) = await Town.Guide("Ada");
        var (ben, bens) = await Town.Guide("Ben", "en");
        await Register(ada, session);
        Assert.Equal($"{Mine}?waiting", (await Register(ben, session)).Headers.Location!.ToString());
        Assert.Contains("Waiting list, number 1", (await ben.Open(Mine)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{Mine}?withdrawn", (await ada.Send(Mine, Own(session, "abmelden"))).Headers.Location!.ToString());
        var kept = await Session();
        Assert.Equal((2, RegistrationState.Registered), (kept.Registrations.Count, kept.RegistrationOf(bens.Id)!.State));
        Assert.Contains(await Mail(), m => m.To == "ben@example.org" && m.Subject == "A place is free: Start" && m.Text.Contains("10 November 2026, 9:00", StringComparison.Ordinal));
        Assert.Contains("Start", (await ben.Open("/team/ich")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lead_is_asked_before_letting_in_more_than_there_are_places()
    {
        var session = await Plan();
        var (_, ada) = await Town.Guide("Ada");
        var (_, ben) = await Town.Guide("Ben");
        await lead.Send(session, $"{session}/eintragen", ("person", ada.Id.ToString()));
        Assert.Contains(await Mail(), m => m.To == "ada@example.org" && m.Subject == "Sie sind angemeldet: Start");
        var answer = await lead.Send(session, $"{session}/eintragen", ("person", ben.Id.ToString()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var asked = StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["Wait", "LetIn"], asked.QuerySelectorAll("button[name=full]").Select(b => b.GetAttribute("value")));
        Assert.Equal(1, (await Session()).Taken);
        await lead.Send(asked, $"{session}/eintragen", ("person", ben.Id.ToString()), ("full", "LetIn"));
        Assert.Equal((2, 1), ((await Session()).Taken, (await Session()).Places));
    }

    [Fact]
    public async Task Attendance_of_each_half_day_leads_to_what_is_learnt_what_is_missed_and_to_the_certificate()
    {
        var session = await Plan("5", Afternoon);
        var (ada, adas) = await Town.Guide("Ada");
        await Register(ada, session);
        Assert.DoesNotContain("Anwesenheit", (await lead.Open(session)).Body!.TextContent, StringComparison.Ordinal);
        Town.Clock.Now = new FixedClock(2026, 11, 10, 17, 0).Now;
        lead = await Town.Lead();
        Assert.Equal(HttpStatusCode.SeeOther, (await Attend(session, (adas, 0, Attendance.Present), (adas, 1, Attendance.Excused))).StatusCode);

        ada = await (await Member("ada@example.org")).SignIn();
        var mine = (await ada.Open(Mine)).Body!.TextContent;
        Assert.Contains("besucht am 10. November 2026", mine, StringComparison.Ordinal);
        Assert.Contains("verpasst", mine, StringComparison.Ordinal);
        Assert.Contains("Ada: Reden", (await lead.Open(Dates)).QuerySelector("[aria-labelledby=missed]")!.TextContent, StringComparison.Ordinal);
        foreach (var (browser, address) in new[] { (ada, $"{Mine}/bescheinigung"), (lead, $"/team/lotsen/{adas.Id}/bescheinigung") })
        {
            var shown = (await browser.Open(address)).QuerySelector(".certificate")!;
            var certificate = shown.TextContent;
            Assert.Contains("Ada", certificate, StringComparison.Ordinal);
            Assert.Equal(["3"], shown.QuerySelectorAll("dd").Select(d => d.TextContent));
            Assert.Contains("Wege zeigen, 10. November 2026", certificate, StringComparison.Ordinal);
            Assert.DoesNotContain("Reden", certificate, StringComparison.Ordinal);
        }
        Assert.Contains("\"attendance\"", await ada.GetStringAsync("/team/ich/meine-daten.json", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_leads_who_record_at_once_do_not_overwrite_each_other()
    {
        var session = await Plan("5");
        var (ada, adas) = await Town.Guide("Ada");
        await Register(ada, session);
        Town.Clock.Now = new FixedClock(2026, 11, 10, 13, 0).Now;
        lead = await Town.Lead();
        var shown = await lead.Open(session);
        await Attend(session, (adas, 0, Attendance.Present));
        var field = $"{adas.Id}.{(await Session()).HalfDays[0].Id}";
        Assert.Equal(HttpStatusCode.Conflict, (await lead.Send(shown, $"{session}/anwesenheit", (field, "Absent"))).StatusCode);
        Assert.Equal(Attendance.Present, (await Session()).AttendanceOf(adas.Id).Single().Attendance);
    }

    [Fact]
    public async Task More_places_let_people_move_up_and_another_time_is_told_to_who_was_there()
    {
        var session = await Plan();
        var (ada, _) = await Town.Guide("Ada");
        var (ben, _) = await Town.Guide("Ben");
        await Register(ada, session);
        await Register(ben, session);
        var kept = await Session();
        var form = await lead.Open($"{session}/aendern");
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Send(form, $"{session}/aendern", [.. Typed("2", "09:30").Where(t => t.Item1 != "half-day"), ("half-day", kept.HalfDays[0].Id.ToString())])).StatusCode);
        Assert.Equal(2, (await Session()).Taken);
        Assert.Equal(kept.HalfDays[0].Id, (await Session()).HalfDays[0].Id);
        var mail = await Mail();
        Assert.Contains(mail, m => m.To == "ada@example.org" && m.Subject == "Geändert: Start");
        Assert.Contains(mail, m => m.To == "ben@example.org" && m.Subject == "Ein Platz ist frei: Start");
        Assert.Equal(HttpStatusCode.Conflict, (await lead.Send(form, $"{session}/aendern", Typed("3"))).StatusCode);
    }

    [Fact]
    public async Task A_date_that_is_called_off_stays_marked_and_everybody_is_told()
    {
        var session = await Plan();
        var (ada, _) = await Town.Guide("Ada");
        await Register(ada, session);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.Send(session, $"{session}/absagen")).StatusCode);
        await lead.Send(session, $"{session}/absagen", ("sure", "yes"));
        Assert.Contains("Abgesagt am 3. November 2026", (await ada.Open(Mine)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(await Mail(), m => m.Subject == "Abgesagt: Start");
        Assert.Single((await Session()).Registrations);
    }

    [Fact]
    public async Task The_place_of_somebody_who_left_goes_to_who_waits()
    {
        var session = await Plan();
        var (ada, _) = await Town.Guide("Ada");
        var (ben, bens) = await Town.Guide("Ben");
        await Register(ada, session);
        await Register(ben, session);
        await ada.Send("/team/ich", "/team/ich/gehen", ("sure", "yes"));
        Assert.Contains(new("moved-up", 1), await Town.Run<FreePlaces>());
        Assert.Equal(RegistrationState.Registered, (await Session()).RegistrationOf(bens.Id)!.State);
    }

    [Fact]
    public async Task What_is_wrong_with_a_date_is_named_and_stays_in_the_form()
    {
        lead = await Town.Lead();
        var answer = await lead.Send($"{Dates}/neu", $"{Dates}/neu", Typed("0"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("2026-11-10", page.QuerySelector("[name=on]")!.GetAttribute("value"));
        Assert.Contains("Zahl der Plätze", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<Member> Member(string email) => new(Town.Site, await Town.Site.Ask(db => db.Set<Accounts.Account>().Where(a => a.Email == email).Select(a => a.Id).SingleAsync()), email, null);
}

public sealed class SqliteRegistrationTests() : RegistrationTests(Engine.Sqlite);

public sealed class PostgresRegistrationTests() : RegistrationTests(Engine.Postgres);
