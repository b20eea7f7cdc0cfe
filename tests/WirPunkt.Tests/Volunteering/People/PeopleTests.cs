using System.Net;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Mail;
using WirPunkt.TestSupport;

namespace WirPunkt.Volunteering.People;

/// <summary>What the lead does with people: contacts, moves on, invites, and what goes when its time has come.</summary>
public abstract class PeopleTests(Engine engine) : ProgrammeTests(engine)
{
    private HttpClient lead = null!;

    private static string At(Volunteer volunteer, string? verb = null) => $"/team/lotsen/{volunteer.Id}" + (verb is null ? "" : $"/{verb}");

    private async Task<Volunteer> Applicant(bool interviewed = false)
    {
        await Town.Apply();
        lead = await Town.Lead();
        var volunteer = await Town.Volunteer();
        if (interviewed) await ProgrammeTown.Interview(lead, volunteer);
        return volunteer;
    }

    private Task<HttpResponseMessage> Move(Volunteer volunteer, VolunteerStage stage) => lead.Send(At(volunteer), At(volunteer, "stand"), ("stage", stage.ToString()));

    private async Task<HttpClient> Guide(Volunteer volunteer)
    {
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Send(At(volunteer), At(volunteer, "einladen"))).StatusCode);
        var letter = await Town.Site.Ask(db => db.Set<OutboxMessage>().OrderByDescending(m => m.Id).FirstAsync(m => m.Text.Contains("/konto/link/")));
        var link = letter.Text[letter.Text.IndexOf("/konto/link/", StringComparison.Ordinal)..].Split('\n')[0].Trim();
        var guide = Town.Site.Browser();
        Assert.Equal(HttpStatusCode.SeeOther, (await guide.Send(link, link, ("password", Team.Password))).StatusCode);
        return guide;
    }

    [Fact]
    public async Task The_list_says_how_long_somebody_waits_and_whether_they_were_contacted()
    {
        var volunteer = await Applicant();
        Town.Clock.Now += NodaTime.Duration.FromDays(3);
        lead = await Town.Lead();
        var list = (await lead.Open("/team/lotsen")).Body!.TextContent;
        Assert.Contains("seit 3 Tagen", list, StringComparison.Ordinal);
        Assert.Contains("noch nicht kontaktiert", list, StringComparison.Ordinal);
        await lead.Send("/team/lotsen", At(volunteer, "kontakt"));
        Assert.Contains("Kontakt: Erstgespräch, 6. November 2026", (await lead.Open("/team/lotsen")).Body!.TextContent, StringComparison.Ordinal);
        await Town.Apply(name: "Ada L.", email: "ADA@example.org");
        Assert.Contains("vielleicht doppelt", (await lead.Open("/team/lotsen")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_chosen_before_the_lead_chooses()
    {
        var volunteer = await Applicant();
        var shown = await lead.Open(At(volunteer));
        foreach (var (verb, field) in new[] { ("stand", "stage"), ("kontakt", "about") })
        {
            Assert.Equal("", shown.QuerySelector($"#{field} option")!.GetAttribute("value"));
            Assert.Null(shown.QuerySelector($"#{field} option[selected]"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.Send(shown, At(volunteer, verb), (field, ""))).StatusCode);
        }
        Assert.Equal((VolunteerStage.Applied, null), ((await Town.Volunteer()).Stage, (await Town.Volunteer()).ContactedOn));
    }

    [Fact]
    public async Task Two_leads_who_move_somebody_at_once_do_not_overwrite_each_other()
    {
        var volunteer = await Applicant();
        var shown = await lead.Open(At(volunteer));
        await Move(volunteer, VolunteerStage.Refused);
        Assert.Equal(HttpStatusCode.Conflict, (await lead.Send(shown, At(volunteer, "stand"), ("stage", "Left"))).StatusCode);
        Assert.Equal((VolunteerStage.Refused, new DateOnly(2027, 5, 3)), ((await Town.Volunteer()).Stage, (await Town.Volunteer()).DeleteOn!.Value));
    }

    [Fact]
    public async Task A_guide_is_invited_after_the_interview_and_reaches_the_own_area_alone()
    {
        var volunteer = await Applicant();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.Send(At(volunteer), At(volunteer, "einladen"))).StatusCode);
        await ProgrammeTown.Interview(lead, volunteer);
        var guide = await Guide(volunteer);
        var answer = await guide.Send("/konto/anmelden", "/konto/anmelden", ("email", "ada@example.org"), ("password", Team.Password));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("keine Wege", (await guide.Open("/team/ich")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("GEHEIMNIS", (await guide.Open("/team/ich")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await guide.GetAsync(At(volunteer), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(Roles.Guide, await Town.Site.Ask(async db => (await db.Accounts.SingleAsync(a => a.Email == "ada@example.org")).Roles));
    }

    [Fact]
    public async Task A_note_is_seen_by_the_lead_until_its_day_or_until_it_is_erased()
    {
        var volunteer = await Applicant();
        await lead.Send(At(volunteer), At(volunteer, "notiz"), ("text", "ruft lieber an"));
        var page = await lead.Open(At(volunteer));
        Assert.Contains("ruft lieber an", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.Send(At(volunteer), At(volunteer, "notiz"), ("text", " "))).StatusCode);
        Assert.NotNull(page.QuerySelector("[name=erase]"));
        await lead.Send(At(volunteer), At(volunteer, "notiz-loeschen"));
        Assert.DoesNotContain("ruft lieber an", (await lead.Open(At(volunteer))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_application_goes_after_its_months_and_not_a_day_before()
    {
        var volunteer = await Applicant();
        await Move(volunteer, VolunteerStage.Refused);
        Town.Clock.Now = new FixedClock(2027, 5, 2, 4, 0).Now;
        Assert.DoesNotContain(await Town.Run<DeleteVolunteers>(), r => r is { What: "persons", Count: > 0 });
        Town.Clock.Now += NodaTime.Duration.FromDays(1);
        Assert.Contains(new("persons", 1), await Town.Run<DeleteVolunteers>());
        Assert.Equal(0, await Town.Site.Ask(db => db.Volunteers.CountAsync()));
    }

    [Fact]
    public async Task Who_left_is_forgotten_everywhere_but_in_the_counts_and_in_the_payments()
    {
        var volunteer = await Applicant(interviewed: true);
        var guide = await Guide(volunteer);
        await guide.Send("/konto/anmelden", "/konto/anmelden", ("email", "ada@example.org"), ("password", Team.Password));
        await guide.Send("/team/ich/verfuegbarkeit", "/team/ich/verfuegbarkeit", ("day", "Monday"), ("from", "09:00"), ("to", "12:00"), ("wish", "Gladly"));
        await guide.Send("/team/ich/erklaerung/confidentiality", "/team/ich/erklaerung/confidentiality", ("read", "yes"));
        await lead.Send(At(volunteer), At(volunteer, "zahlung"), ("on", "2026-11-03"), ("amount", "20"), ("kind", "Allowance"), ("purpose", ""));
        await lead.Send(At(volunteer), At(volunteer, "notiz"), ("text", "GEHEIMNIS"));
        Assert.Equal(Town.Site.Connection is null, Town.Site.InFiles("GEHEIMNIS") > 0);
        await guide.Send("/team/ich", "/team/ich/gehen", ("sure", "yes"));
        System.IO.Directory.CreateDirectory(Path.Combine(Town.Site.DataFolder, "mail"));
        await File.WriteAllTextAsync(Path.Combine(Town.Site.DataFolder, "mail", "1.eml"), "From: a@b.example\nTo: ada@example.org\n\nHallo", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(Town.Site.DataFolder, "mail", "2.eml"), "From: a@b.example\nTo: ben@example.org\n\nHallo ada@example.org", TestContext.Current.CancellationToken);

        var first = await Town.Run<DeleteVolunteers>();
        Assert.Contains(new("notes", 2), first);
        Assert.Contains(new("persons", 0), first);
        Town.Clock.Now = new FixedClock(2027, 5, 3, 4, 0).Now;
        Assert.Contains(new("persons", 1), await Town.Run<DeleteVolunteers>());

        var everything = await Everything();
        Assert.DoesNotContain("ada@example.org", everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("GEHEIMNIS", everything, StringComparison.Ordinal);
        Assert.Equal((0, 0), (Town.Site.InFiles("GEHEIMNIS"), Town.Site.InFiles("ada@example.org")));
        Assert.DoesNotContain("Ada Lotse", everything.Replace("PAID:Ada Lotse", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("PAID:Ada Lotse", everything, StringComparison.Ordinal);
        Assert.Equal(["2.eml"], System.IO.Directory.GetFiles(Path.Combine(Town.Site.DataFolder, "mail")).Select(f => Path.GetFileName(f)));
        Assert.Equal(2, await Town.Site.Ask(db => db.RecruitmentCounts.SumAsync(c => c.Count)));

        Town.Clock.Now = new FixedClock(2034, 12, 31, 4, 0).Now;
        Assert.Contains(new("payments", 0), await Town.Run<DeleteVolunteers>());
        Town.Clock.Now = new FixedClock(2035, 1, 1, 4, 0).Now;
        Assert.Contains(new("payments", 1), await Town.Run<DeleteVolunteers>());
    }

    /// <summary>The history refuses changes again afterwards.</summary>
    [Fact]
    public async Task Forgetting_lifts_the_ban_on_changing_the_history_for_itself_alone()
    {
        var volunteer = await Applicant(interviewed: true);
        await Guide(volunteer);
        await Move(volunteer, VolunteerStage.Refused);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.Send(At(volunteer), At(volunteer, "loeschen"), ("sure", "no"))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Send(At(volunteer), At(volunteer, "loeschen"), ("sure", "yes"))).StatusCode);
        Assert.Equal(0, await Town.Site.Ask(db => db.Accounts.CountAsync(a => a.Email == "ada@example.org")));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Town.Site.Ask(db => db.AuditEntries.ExecuteUpdateAsync(set => set.SetProperty(e => e.Who, "x"))));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Town.Site.Ask(db => db.AuditEntries.ExecuteDeleteAsync()));
    }

    [Fact]
    public async Task An_application_that_nobody_answers_is_closed_after_a_year()
    {
        await Applicant();
        Town.Clock.Now = new FixedClock(2027, 11, 3, 4, 0).Now;
        Assert.Contains(new("closed", 1), await Town.Run<DeleteVolunteers>());
        Assert.Equal((VolunteerStage.Refused, new DateOnly(2028, 5, 3)), ((await Town.Volunteer()).Stage, (await Town.Volunteer()).DeleteOn!.Value));
    }

    [Fact]
    public async Task The_note_on_a_certificate_goes_three_months_after_leaving()
    {
        var volunteer = await Applicant(interviewed: true);
        (string, string)[] on = [.. Enum.GetNames<RequirementKind>().Select(k => ("requirement", k))];
        await lead.Send("/team/lotsen/einstellungen", "/team/lotsen/einstellungen", on);
        await lead.Send(At(volunteer), At(volunteer, "formalie"), ("kind", "Certificate"), ("act", "done"), ("on", "2026-11-02"));
        await Move(volunteer, VolunteerStage.Left);
        Town.Clock.Now = new FixedClock(2027, 2, 2, 4, 0).Now;
        Assert.Contains(new("certificates", 0), await Town.Run<DeleteVolunteers>());
        Town.Clock.Now = new FixedClock(2027, 2, 3, 4, 0).Now;
        Assert.Contains(new("certificates", 1), await Town.Run<DeleteVolunteers>());
    }

    [Fact]
    public async Task Who_has_other_tasks_in_the_team_keeps_the_account_and_is_no_guide_any_more()
    {
        await Town.Site.Add(Roles.Translator, "ada@example.org", translates: "ar");
        var volunteer = await Applicant(interviewed: true);
        await lead.Send(At(volunteer), At(volunteer, "einladen"));
        Assert.Equal(Roles.Translator | Roles.Guide, await Town.Site.Ask(async db => (await db.Accounts.SingleAsync(a => a.Email == "ada@example.org")).Roles));
        await Move(volunteer, VolunteerStage.Refused);
        await lead.Send(At(volunteer), At(volunteer, "loeschen"), ("sure", "yes"));
        Assert.Equal(Roles.Translator, await Town.Site.Ask(async db => (await db.Accounts.SingleAsync(a => a.Email == "ada@example.org")).Roles));
    }

    /// <summary>What the tables of people, accounts, history and mail hold, as one text.</summary>
    private Task<string> Everything() => Town.Site.Ask(async db => string.Join('\n',
    [
        .. (await db.Volunteers.ToListAsync()).Select(v => $"{v.Name} {v.Email}"), .. (await db.Accounts.ToListAsync()).Select(a => $"{a.Name} {a.Email}"),
        .. (await db.AuditEntries.ToListAsync()).Select(e => $"{e.Who} {e.Before} {e.After}"), .. (await db.Set<OutboxMessage>().ToListAsync()).Select(m => $"{m.To} {m.Text}"),
        .. (await db.Set<VolunteerNote>().ToListAsync()).Select(n => n.Text), .. (await db.Set<Onboarding.Interviews.Interview>().ToListAsync()).Select(i => i.Notes),
        .. (await db.Set<Onboarding.Payments.Payment>().ToListAsync()).Select(p => $"PAID:{p.Recipient}"), $"{await db.Availabilities.CountAsync() + await db.Formalities.CountAsync() + await db.Agreements.CountAsync()} rows",
    ]));
}

public sealed class SqlitePeopleTests() : PeopleTests(Engine.Sqlite);

public sealed class PostgresPeopleTests() : PeopleTests(Engine.Postgres);
