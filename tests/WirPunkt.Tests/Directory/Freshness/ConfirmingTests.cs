using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Editing;
using WirPunkt.Platform.Content;
using WirPunkt.TestSupport;

namespace WirPunkt.Directory.Freshness;

/// <summary>From the question to a department to what residents read, over HTTP and through the weeks.</summary>
public sealed class ConfirmingTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_department_confirms_from_the_mail_and_half_a_year_later_silence_is_told_to_all(bool onPostgres)
    {
        await using var database = onPostgres ? await PostgresDatabase.Create() : null;
        using var town = new ConfirmingTown(database?.Connection);
        var lead = await town.Site.Add(Roles.Lead, "leitung@kleinstadt.example");
        await town.AskByItself();
        await town.RunJobs();
        var mail = Assert.Single(await town.Mail());
        Assert.Equal(ConfirmingTown.Mailbox, mail.To);
        Assert.Contains("Wohnsitz anmelden", mail.Text, StringComparison.Ordinal);

        var link = ConfirmingTown.LinkIn(mail);
        var page = await town.Visitor.Open(link);
        Assert.Contains("+49 7031 1", page.Body!.TextContent, StringComparison.Ordinal);
        var answer = await town.Answer(link, page, "confirm", null);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("Danke!", await town.Read(answer.Headers.Location!.ToString()), StringComparison.Ordinal);
        Assert.Contains("vom Amt bestätigt", await town.Read("/de/leistung/anmeldung"), StringComparison.Ordinal);
        Assert.Contains("confirmed by the office", await town.Read("/en/leistung/anmeldung"), StringComparison.Ordinal);
        Assert.Contains("Stand: 24. November 2026", await town.Read("/de/stelle/rathaus"), StringComparison.Ordinal);

        await town.LetDaysPass(180); // 23 May 2027
        Assert.Empty(await town.Mail());
        await town.LetDaysPass(1); // the 24th is a Monday
        Assert.Contains("Wohnsitz anmelden", Assert.Single(await town.Mail()).Text, StringComparison.Ordinal);
        await town.LetDaysPass(13);
        Assert.Empty(await town.Mail());
        await town.LetDaysPass(1);
        Assert.StartsWith("Erinnerung", Assert.Single(await town.Mail()).Subject, StringComparison.Ordinal);
        await town.LetDaysPass(13);
        Assert.Contains("vom Amt bestätigt", await town.Read("/de/leistung/anmeldung"), StringComparison.Ordinal); // in memory from now on
        await town.LetDaysPass(1);
        var escalation = Assert.Single(await town.Mail());
        Assert.Equal((lead.Email, true), (escalation.To, escalation.Text.Contains("Rathaus Kleinstadt", StringComparison.Ordinal)));
        Assert.Contains("nicht bestätigt seit 24. November 2026", await town.Read("/de/leistung/anmeldung"), StringComparison.Ordinal);
        Assert.Contains("لم تُؤكَّد منذ", await town.Read("/ar/leistung/anmeldung"), StringComparison.Ordinal);

        var kinds = await town.Site.Ask(db => db.AuditEntries.Select(e => e.Kind).Where(k => k.StartsWith("confirming.")).Distinct().ToListAsync());
        Assert.Equal(["confirming.asked", "confirming.confirmed", "confirming.escalated", "confirming.reminded"], kinds.Order());
    }

    [Fact]
    public async Task Nobody_is_asked_before_the_lead_says_so()
    {
        using var town = new ConfirmingTown();
        await town.LetDaysPass(10);
        Assert.Empty(await town.Mail());
    }

    [Fact]
    public async Task Nobody_gets_a_mail_at_the_weekend_nor_two_in_a_week()
    {
        using var town = new ConfirmingTown();
        town.Clock.Now += Duration.FromDays(4); // Saturday
        await town.AskByItself();
        await town.RunJobs();
        Assert.Empty(await town.Mail());
        await town.LetDaysPass(2);
        var link = ConfirmingTown.LinkIn(Assert.Single(await town.Mail()));
        await town.Answer(link, await town.Visitor.Open(link), "confirm", null);
        await town.Change(db => db.Add(new ReportedFault { Department = "rathaus", Record = "service:anmeldung", Text = "Das Formular fehlt.", On = new DateOnly(2026, 11, 30) }));
        await town.LetDaysPass(6);
        Assert.Empty(await town.Mail());
        await town.LetDaysPass(1);
        var fault = ConfirmingTown.LinkIn(Assert.Single(await town.Mail()));
        Assert.Contains("Das Formular fehlt.", await town.Read(fault), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_waits_for_an_editor()
    {
        using var town = new ConfirmingTown();
        var link = await Asked(town);
        var answer = await town.Answer(link, await town.Visitor.Open(link), "correct", "service:anmeldung", ("fact.fee", "12 Euro"), ("fact.documents", "Ausweis\nMietvertrag"), ("remark", "Und die Führung gibt es nicht mehr."));
        Assert.EndsWith("antwort=Proposed", answer.Headers.Location!.ToString(), StringComparison.Ordinal);

        var draft = await town.Site.Ask(db => db.Drafts.SingleAsync());
        Assert.Equal((DraftState.Review, "rathaus", "Rathaus Kleinstadt", "Und die Führung gibt es nicht mehr."), (draft.State, draft.Organization, draft.Who, draft.Note));
        Assert.DoesNotContain("12 Euro", await town.Read("/de/leistung/anmeldung"), StringComparison.Ordinal);
        await town.Answer(link, await town.Visitor.Open(link), "confirm", "organization:rathaus");
        await town.LetDaysPass(16);
        Assert.Empty(await town.Mail()); // who has answered is not asked again, however long the editor takes
        await town.Do(async s => Assert.Equal(SaveOutcome.Saved, (await s.GetRequiredService<PublishDraft>().Run(draft)).Outcome));
        var page = await town.Read("/de/leistung/anmeldung");
        Assert.All(["12 Euro", "Mietvertrag", "vom Amt bestätigt"], text => Assert.Contains(text, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whom_the_lead_trusts_corrects_at_once()
    {
        using var town = new ConfirmingTown();
        var link = await Asked(town, trusted: true);
        var answer = await town.Answer(link, await town.Visitor.Open(link), "correct", "organization:rathaus", ("fact.schedules", "Mo–Fr 8:00–12:00"), ("fact.phones", "+49 7031 2 (Zentrale)"));
        Assert.EndsWith("antwort=Corrected", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        var page = await town.Read("/de/stelle/rathaus");
        Assert.All(["8:00–12:00", "+49 7031 2"], text => Assert.Contains(text, page, StringComparison.Ordinal));
        Assert.Empty(await town.Site.Ask(db => db.Drafts.ToListAsync()));
    }

    [Fact]
    public async Task What_the_program_cannot_read_reaches_the_editor_as_it_was_written()
    {
        using var town = new ConfirmingTown();
        var link = await Asked(town, trusted: true);
        await town.Answer(link, await town.Visitor.Open(link), "correct", "organization:rathaus", ("fact.schedules", "jeden zweiten Montag nach Absprache"));
        Assert.Contains("jeden zweiten Montag", (await town.Site.Ask(db => db.Drafts.SingleAsync())).Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_in_a_field_is_text()
    {
        using var town = new ConfirmingTown();
        var link = await Asked(town, trusted: true);
        await town.Answer(link, await town.Visitor.Open(link), "correct", "service:anmeldung", ("fact.fee", "<script>alert(1)</script>"));
        Assert.DoesNotContain("<script>alert", await town.Visitor.GetStringAsync("/de/leistung/anmeldung", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script>", await town.Read("/de/leistung/anmeldung"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_answers_twice_is_told_so_and_nothing_happens()
    {
        using var town = new ConfirmingTown();
        var link = await Asked(town);
        var page = await town.Visitor.Open(link);
        await town.Answer(link, page, "confirm", "service:anmeldung");
        var again = await town.Answer(link, page, "confirm", "service:anmeldung");
        Assert.Contains("Das ist schon beantwortet", await town.Read(again.Headers.Location!.ToString()), StringComparison.Ordinal);
        Assert.Equal(2, await town.Site.Ask(db => db.Revisions.CountAsync(r => r.Key == "anmeldung")));
    }

    [Fact]
    public async Task A_record_that_changed_meanwhile_is_shown_anew_and_what_was_typed_stays()
    {
        using var town = new ConfirmingTown();
        var link = await Asked(town);
        var page = await town.Visitor.Open(link);
        await town.Do(async s =>
        {
            var (kinds, record) = (s.GetRequiredService<EditableKinds>(), s.GetRequiredService<Publication>().Current.FindAny<Service>("anmeldung")!);
            var changed = (Service)kinds.Of(record).Copy(record);
            changed.Deadline = new("zwei Wochen");
            await s.GetRequiredService<SaveRecords>().Run([new(changed, record.Version)]);
        });
        var answer = await town.Answer(link, page, "correct", "service:anmeldung", ("fact.fee", "12 Euro"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var shown = StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.All(["hat sich inzwischen geändert", "zwei Wochen"], text => Assert.Contains(text, shown.Body!.TextContent, StringComparison.Ordinal));
        Assert.Equal("12 Euro", shown.QuerySelector("[name='fact.fee']")!.TextContent);
        Assert.Equal(HttpStatusCode.SeeOther, (await town.Answer(link, shown, "confirm", "service:anmeldung")).StatusCode);
    }

    [Fact]
    public async Task An_expired_link_sends_a_new_one_to_the_known_address_only()
    {
        using var town = new ConfirmingTown();
        var link = await Asked(town);
        town.Clock.Now += Duration.FromDays(31);
        var expired = await town.Visitor.GetAsync(link, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Gone, expired.StatusCode);
        Assert.Equal("no-store", expired.Headers.CacheControl!.ToString());
        for (var i = 0; i < 3; i++)
        {
            using var form = new FormUrlEncodedContent([]);
            Assert.Contains("unterwegs", await (await town.Visitor.PostAsync(link + "/neu", form, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        var mail = Assert.Single(await town.Mail());
        Assert.Equal(ConfirmingTown.Mailbox, mail.To);
        Assert.Contains("Stimmt das noch?", await town.Read(ConfirmingTown.LinkIn(mail)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_link_says_when_all_is_answered_and_leads_to_what_is_asked_now()
    {
        using var town = new ConfirmingTown();
        var link = await Asked(town);
        await town.Answer(link, await town.Visitor.Open(link), "confirm", null);
        town.Clock.Now += Duration.FromDays(31);
        Assert.Contains("Alles ist beantwortet", await town.Read(link), StringComparison.Ordinal);

        await town.LetDaysPass(160);
        Assert.Contains("/bestaetigen/", Assert.Single(await town.Mail()).Text, StringComparison.Ordinal);
        Assert.Contains("Dieser Link ist abgelaufen", await town.Read(link), StringComparison.Ordinal);
        town.Clock.Now += Duration.FromHours(2);
        using var form = new FormUrlEncodedContent([]);
        await town.Visitor.PostAsync(link + "/neu", form, TestContext.Current.CancellationToken);
        Assert.Contains("Wohnsitz anmelden", await town.Read(ConfirmingTown.LinkIn(Assert.Single(await town.Mail()))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_link_and_a_form_of_another_site_lead_nowhere()
    {
        using var town = new ConfirmingTown();
        var link = await Asked(town);
        Assert.Equal(HttpStatusCode.NotFound, (await town.Visitor.GetAsync("/bestaetigen/erfunden", TestContext.Current.CancellationToken)).StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Post, link) { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.Forbidden, (await town.Visitor.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
        using var huge = new StringContent("fact.fee=" + new string('x', 20_000_000), System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await town.Visitor.PostAsync(link, huge, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_persons_account_comes_before_the_offices_own_address_and_gets_its_language()
    {
        using var town = new ConfirmingTown();
        var person = await town.Site.Add(Roles.Department, "sachbearbeitung@kleinstadt.example", language: "en");
        await town.Change(db => db.Accounts.Single(a => a.Id == person.Id).Organization = "rathaus");
        await Asked(town, check: mail => Assert.Equal((person.Email, true), (mail.To, mail.Subject.StartsWith("Are your facts", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task The_lead_switches_and_asks_and_an_editor_only_asks()
    {
        using var town = new ConfirmingTown();
        var lead = await (await town.Site.Add(Roles.Lead)).SignIn();
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Send("/team/frische", "/team/frische-regeln/rathaus/vertrauen", ("on", "yes"))).StatusCode);
        Assert.True((await town.Site.Ask(db => db.Set<DepartmentChoice>().SingleAsync())).IsTrusted);
        await lead.Send("/team/frische", "/team/frische-regeln/alle", ("on", "yes"));
        Assert.True((await town.Site.Ask(db => db.Set<DepartmentChoice>().ToListAsync())).All(c => c.IsAsked));

        var editor = await (await town.Site.Add(Roles.Editor)).SignIn();
        var page = await editor.Open("/team/frische");
        Assert.Null(page.QuerySelector("form[action*='frische-regeln']"));
        Assert.Equal(HttpStatusCode.SeeOther, (await editor.Send("/team/frische", "/team/frische/rathaus/fragen")).StatusCode);
        Assert.Single(await town.Mail());
        var asked = await editor.Open("/team/frische");
        Assert.All(["gefragt am 24. November 2026", "nächste E-Mail frühestens am 1. Dezember 2026"], text => Assert.Contains(text, asked.Body!.TextContent, StringComparison.Ordinal));
        Assert.Null(asked.QuerySelector("form[action$='/rathaus/fragen']"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await editor.Send(page, "/team/frische/rathaus/fragen")).StatusCode); // clicked twice: one mail a week
        Assert.Empty(await town.Mail());
    }

    private static async Task<string> Asked(ConfirmingTown town, bool trusted = false, Action<Platform.Mail.OutboxMessage>? check = null)
    {
        await town.AskByItself(trusted);
        await town.RunJobs();
        var mail = Assert.Single(await town.Mail());
        check?.Invoke(mail);
        return ConfirmingTown.LinkIn(mail);
    }
}
