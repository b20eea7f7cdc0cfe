using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Platform.Mail;
using WirPunkt.TestSupport;
using WirPunkt.Volunteering;

namespace WirPunkt.Evaluation.Surveys.Leading;

/// <summary>Surveys as the lead opens and closes them: published once, rounded; texts become themes and are forgotten.</summary>
public abstract class LeadingTests(Engine engine) : SurveysSite(engine)
{
    [Fact]
    public async Task Invitations_go_by_mail_to_addresses_that_are_real()
    {
        await Open("amt");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Lead.Send($"{Desk}/amt", $"{Desk}/amt/einladen", ("addresses", "a@example.org\nkeine"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Lead.Send($"{Desk}/amt", $"{Desk}/amt/zettel", ("number", "0"))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await Lead.Send($"{Desk}/amt", $"{Desk}/amt/einladen", ("addresses", "a@example.org\r\nb@example.org"))).StatusCode);
        var mails = await Site.Ask(db => db.Set<OutboxMessage>().ToListAsync());
        Assert.Equal(["a@example.org", "b@example.org"], mails.Select(m => m.To).Order());
        Assert.Equal(2, mails.Select(m => Token().Match(m.Text).Value).Distinct().Count());
        Assert.DoesNotContain("example.org", string.Concat(await Site.Ask(db => db.Set<AuditEntry>().Where(a => a.Kind == "survey.invited").Select(a => a.After).ToListAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_rounds_once_publishes_and_leaves_no_counter()
    {
        await Open("alle");
        for (var i = 0; i < 13; i++) await Answer("/de/umfrage/alle", i, ("q.note", i < 9 ? "5" : "2"), ("q.was", "zeit"), ("q.sonst", i == 0 ? "Länger offen" : ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Lead.Send($"{Desk}/alle", $"{Desk}/alle/schliessen")).StatusCode);
        await Close("alle");
        Assert.Empty(await Counters());
        var page = await Lead.Open($"{Desk}/alle");
        var numbers = page.QuerySelectorAll(".chart__numbers tbody td").Select(c => int.Parse(c.TextContent, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.NotEmpty(numbers);
        Assert.All(numbers, n => Assert.Equal(0, n % 5));
        Assert.Matches("Antworten: 1[05]\\.", page.Body!.TextContent);
        Assert.Equal(numbers, (await Lead.Open($"{Desk}/alle")).QuerySelectorAll(".chart__numbers tbody td").Select(c => int.Parse(c.TextContent, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(HttpStatusCode.Gone, (await Answer("/de/umfrage/alle", 1, ("q.note", "5"))).StatusCode);
        Assert.Contains("keine Umfrage offen", await Text(Visitor, "/de/umfrage/alle"), StringComparison.Ordinal);
        Assert.Equal(4, await Site.Ask(db => db.Set<Statistics.Months.StoredEntry>().CountAsync())); // everybody, the scale, two options
    }

    [Fact]
    public async Task Of_too_few_answers_nothing_is_left()
    {
        await Open("alle");
        for (var i = 0; i < 9; i++) await Answer("/de/umfrage/alle", i, ("q.note", "5"), ("q.sonst", "Text"));
        await Close("alle");
        Assert.Contains("weniger als 10 Antworten", await Text(Lead, $"{Desk}/alle"), StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), await Site.Ask(async db => (await db.Set<SurveyCount>().CountAsync(), await db.Set<SurveyText>().CountAsync(), await db.Set<Statistics.Months.StoredEntry>().CountAsync())));
    }

    [Fact]
    public async Task What_departments_wrote_is_read_after_a_warning_and_becomes_work_of_the_training()
    {
        await Open("amt");
        foreach (var (link, i) in (await Invite("amt", 2)).Select((l, i) => (l, i))) await Answer(link, i, ("q.eins", $"Formulare {i} <i>"), ("q.zwei", "Technik"));
        await Close("amt");
        var id = (await Site.Ask(db => db.Set<SurveyRun>().SingleAsync())).Id;
        var texts = $"{Desk}/amt/texte/{id}";
        Assert.DoesNotContain("Formulare", await Text(Lead, texts), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Lead.Send(texts, texts)).StatusCode);
        var shown = await (await Lead.Send(texts, texts, ("confirmed", "yes"))).Page();
        Assert.Equal(["Formulare 0 <i>", "Formulare 1 <i>", "Technik", "Technik"], shown.QuerySelectorAll(".survey-texts__list li").Select(l => l.TextContent.Trim()).Order());
        var tooLong = await Lead.Send(shown, texts, ("themes.eins", new string('x', 121)), ("themes.zwei", "Bleibt"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooLong.StatusCode);
        Assert.Contains("Bleibt", (await tooLong.Page()).QuerySelector("[id='themes.zwei']")!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await Lead.Send(shown, texts, ("themes.eins", "Formulare üben\nNachfragen"), ("themes.zwei", "Termine am Handy"))).StatusCode);
        Assert.Equal(0, await Site.Ask(db => db.Set<SurveyText>().CountAsync()));
        Assert.Contains("Formulare üben", await Text(Lead, $"{Desk}/amt"), StringComparison.Ordinal);
        Assert.Equal([("Formulare üben", 1), ("Nachfragen", 1), ("Termine am Handy", 2)], (await Site.Ask(db => db.WorkItems.ToListAsync())).Select(w => (w.Theme, w.Question!.Value)).Order());
        Assert.Contains("Formulare üben", await Text(Lead, "/team/schulung/aufgaben"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Lead.GetAsync(texts, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Texts_that_nobody_reads_are_deleted_after_ninety_days()
    {
        await Open("amt");
        await Answer((await Invite("amt", 1))[0], 1, ("q.eins", "Alt"));
        await Close("amt");
        Clock.Now += Duration.FromDays(89);
        await Run<CloseSurveys>();
        Assert.Equal(1, await Site.Ask(db => db.Set<SurveyText>().CountAsync()));
        Clock.Now += Duration.FromDays(1);
        await Run<CloseSurveys>();
        Assert.Equal(0, await Site.Ask(db => db.Set<SurveyText>().CountAsync()));
    }

    [Fact]
    public async Task While_it_is_open_the_questions_cannot_be_changed_and_the_reason_is_said()
    {
        const string form = "/team/inhalte/umfrage/alle";
        await Open("alle");
        var refused = await Lead.Change(form, "publish", ("f.title.de", "Anders"));
        Assert.Contains("Diese Umfrage ist offen bis", (await refused.Page()).Body!.TextContent, StringComparison.Ordinal);
        await Close("alle");
        await Lead.Change(form, "publish", ("f.title.de", "Anders"));
        Assert.Equal("Anders", (await Lead.Open($"{Desk}/alle")).QuerySelector("h1")!.TextContent.Trim());
    }

    [Fact]
    public async Task Wrong_days_are_said_and_it_opens_once()
    {
        var wrong = await Lead.Send($"{Desk}/alle", $"{Desk}/alle/oeffnen", ("from", "2026-11-10"), ("until", "2026-11-09"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal("2026-11-09", (await wrong.Page()).QuerySelector("#until")!.GetAttribute("value"));
        var shown = await Lead.Open($"{Desk}/alle");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Lead.Send(shown, $"{Desk}/alle/oeffnen", ("from", ""), ("until", "x"))).StatusCode);
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Lead.Send(shown, $"{Desk}/alle/oeffnen", ("from", "2026-11-10"), ("until", "2026-11-20"))));
        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity], both.Select(b => b.StatusCode).Order());
        Assert.Contains("keine Umfrage offen", await Text(Visitor, "/de/umfrage/alle"), StringComparison.Ordinal); // it begins later
        Clock.Now += Duration.FromDays(7);
        Assert.Equal(HttpStatusCode.SeeOther, (await Answer("/de/umfrage/alle", 1, ("q.note", "5"))).StatusCode);
    }
}

public sealed class LeadingTestsOnSqlite() : LeadingTests(Engine.Sqlite);

public sealed class LeadingTestsOnPostgres() : LeadingTests(Engine.Postgres);
