using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Evaluation.Surveys.Leading;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Mail;
using WirPunkt.TestSupport;
using WirPunkt.Volunteering;

namespace WirPunkt.Evaluation.Surveys;

/// <summary>Surveys from the draft to the report: answered without identity, published once, forgotten.</summary>
public abstract partial class SurveysTests(Engine engine) : IAsyncLifetime
{
    private const string Desk = "/team/auswertung/umfragen";

    private readonly TemporaryFolder package = SmallTown.Create().With("surveys.yaml", """
        - key: alle
          title: { de: Für alle, en: For all }
          text: Worum es geht
          group: residents
          questions:
          - { key: note, kind: scale, text: { de: Wie gut?, en: How good? }, lowest: schlecht, highest: gut }
          - { key: was, kind: several, text: Was fehlt?, options: [{ key: zeit, text: Zeit }, { key: raum, text: Raum }] }
          - { key: sonst, kind: text, text: Was noch? }
        - key: amt
          title: Fachämter
          text: Worum es geht
          group: departments
          by-invitation: true
          questions:
          - { key: eins, kind: text, text: Erste Leitfrage }
          - { key: zwei, kind: text, text: Zweite Leitfrage }
        - key: tisch
          title: { de: Wie war es?, ar: كيف كان؟ }
          text: Eine Frage
          group: visitors
          questions:
          - { key: geholfen, kind: one, text: { de: Hat es geholfen?, ar: هل ساعد؟ }, options: [{ key: ja, text: { de: Ja, ar: نعم } }, { key: nein, text: { de: Nein, ar: لا } }] }
        """);
    private readonly FixedClock clock = new(2026, 11, 3, 9, 30);
    private RunningSite site = null!;
    private HttpClient visitor = null!, lead = null!;

    public async ValueTask InitializeAsync()
    {
        site = new() { Content = package.Path, Clock = clock, Connection = await engine.Connection(), Settings = { ["WIRPUNKT_SMTP"] = "smtp://127.0.0.1:1?tls=no" } };
        visitor = site.Browser();
        lead = await (await site.Add(Roles.Lead)).SignIn();
    }

    private async Task Open(string key, string until = "2026-11-30") =>
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Send($"{Desk}/{key}", $"{Desk}/{key}/oeffnen", ("from", "2026-11-03"), ("until", until))).StatusCode);

    private async Task Close(string key) =>
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Send($"{Desk}/{key}", $"{Desk}/{key}/schliessen", ("sure", "yes"))).StatusCode);

    /// <summary>From an address of its own, as people do.</summary>
    private async Task<HttpResponseMessage> Answer(string path, int sender, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) };
        request.Headers.Add("X-Forwarded-For", $"10.1.{sender / 250}.{sender % 250}");
        return await visitor.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<string>> Invite(string key, int number)
    {
        var slips = await (await lead.Send($"{Desk}/{key}", $"{Desk}/{key}/zettel", ("number", $"{number}"))).Page();
        return [.. slips.QuerySelectorAll(".slips__link").Select(l => new Uri(l.TextContent.Trim()).AbsolutePath)];
    }

    private Task<Dictionary<string, int>> Counters() => site.Ask(db => db.Set<SurveyCount>().ToDictionaryAsync(c => c.Answer, c => c.Number));

    private static async Task<string> Text(HttpClient browser, string path) => (await browser.Open(path)).Body!.TextContent;

    private async Task Run<TJob>() where TJob : Platform.Jobs.IJob
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TJob>().Run(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("[0-9a-f]{32}")]
    private static partial Regex Token();

    [Fact]
    public async Task An_answer_is_counted_and_nothing_of_whoever_gave_it_is_kept()
    {
        await Open("alle");
        var form = await visitor.GetAsync("/ar/umfrage/alle", TestContext.Current.CancellationToken);
        Assert.False(form.Headers.Contains("Set-Cookie"));
        Assert.Equal("no-store", form.Headers.CacheControl!.ToString());
        var answer = await Answer("/ar/umfrage/alle", 1, ("q.note", "5"), ("q.was", "raum"), ("q.sonst", "<script>alert(1)</script>"));
        Assert.Equal((HttpStatusCode.SeeOther, "/ar/umfrage/alle?danke", false), (answer.StatusCode, answer.Headers.Location!.ToString(), answer.Headers.Contains("Set-Cookie")));
        Assert.Contains("شكرًا", await Text(visitor, "/ar/umfrage/alle?danke"), StringComparison.Ordinal);
        Assert.Equal(new() { [""] = 1, ["note/5"] = 1, ["was/raum"] = 1 }, (await Counters()).Where(c => c.Value > 0).ToDictionary());
        Assert.Equal(["Id", "Question", "RunId", "Text"], typeof(SurveyText).GetProperties().Select(p => p.Name).Order());
        var closed = await Text(lead, $"{Desk}/alle");
        Assert.DoesNotMatch("Antworten: [0-9]", closed); // open: nothing is shown
        Assert.Contains("Worum es geht", closed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_language_is_German_and_says_so()
    {
        await Open("alle");
        var page = await visitor.Open("/en/umfrage/alle");
        Assert.Equal("For all", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal("de", page.QuerySelector(".lead span")!.GetAttribute("lang"));
        var arabic = await visitor.Open("/ar/umfrage/alle");
        Assert.Equal("de", arabic.QuerySelector("h1 span")!.GetAttribute("lang"));
        Assert.Contains("بالألمانية", arabic.QuerySelector(".kern-alert")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["/en/umfrage/alle"], (await visitor.Open("/en/umfrage")).QuerySelectorAll(".link-list a[href*=umfrage]").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task What_cannot_be_taken_is_said_and_what_was_typed_stays()
    {
        await Open("alle");
        var wrong = await Answer("/de/umfrage/alle", 1, ("q.note", "9"), ("q.was", "zeit"), ("q.sonst", "<b>Bleibt</b>"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var page = await wrong.Page();
        Assert.Equal("<b>Bleibt</b>", page.QuerySelector("textarea")!.TextContent);
        Assert.NotNull(page.QuerySelector("[value=zeit][checked]"));
        Assert.Equal("#q-note", page.QuerySelector("[role=alert] a")!.GetAttribute("href"));
        Assert.Contains("q-note-error", page.QuerySelector("#q-note")!.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Answer("/de/umfrage/alle", 1)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Answer("/de/umfrage/alle", 1, ("q.sonst", new string('ä', 2000)))).StatusCode);
        var huge = await Answer("/de/umfrage/alle", 1, ("q.note", "5"), ("q.sonst", new string('a', 1024 * 1024)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);
        Assert.Contains("zu viel auf einmal", (await huge.Page()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync("/de/umfrage/alle", new StringContent("{}", Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/de/umfrage/gibt-es-nicht", TestContext.Current.CancellationToken)).StatusCode);
        Assert.DoesNotContain(await Counters(), c => c.Value > 0);
    }

    [Fact]
    public async Task A_link_is_good_for_one_answer_even_for_two_at_once()
    {
        await Open("amt");
        Assert.Contains("brauchen Sie einen Link", await Text(visitor, "/de/umfrage/amt"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/de/umfrage/amt/{new string('0', 32)}", TestContext.Current.CancellationToken)).StatusCode);
        var links = await Invite("amt", 3);
        Assert.Equal(3, links.Distinct().Count());
        Assert.All(links, l => Assert.Matches(Token(), l));
        Assert.DoesNotContain(await site.Ask(db => db.Set<SurveyLink>().Select(l => l.Hash).ToListAsync()), h => links.Any(l => l.EndsWith(h, StringComparison.Ordinal)));

        var both = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Answer(links[0], i, ("q.eins", $"Wir {i}"))));
        Assert.Equal([HttpStatusCode.SeeOther, .. Enumerable.Repeat(HttpStatusCode.Conflict, 5)], both.Select(a => a.StatusCode).Order());
        Assert.Contains("schon geantwortet", await Text(visitor, links[0]), StringComparison.Ordinal);
        Assert.Equal((1, 1), ((await Counters())[""], await site.Ask(db => db.Set<SurveyText>().CountAsync())));
        Assert.Equal(HttpStatusCode.SeeOther, (await Answer(links[1], 9, ("q.zwei", "Auch"))).StatusCode);
        Assert.Equal(2, (await Counters())[""]);
    }

    [Fact]
    public async Task Invitations_go_by_mail_to_addresses_that_are_real()
    {
        await Open("amt");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.Send($"{Desk}/amt", $"{Desk}/amt/einladen", ("addresses", "a@example.org\nkeine"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.Send($"{Desk}/amt", $"{Desk}/amt/zettel", ("number", "0"))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Send($"{Desk}/amt", $"{Desk}/amt/einladen", ("addresses", "a@example.org\r\nb@example.org"))).StatusCode);
        var mails = await site.Ask(db => db.Set<OutboxMessage>().ToListAsync());
        Assert.Equal(["a@example.org", "b@example.org"], mails.Select(m => m.To).Order());
        Assert.Equal(2, mails.Select(m => Token().Match(m.Text).Value).Distinct().Count());
        Assert.DoesNotContain("example.org", string.Concat(await site.Ask(db => db.Set<AuditEntry>().Where(a => a.Kind == "survey.invited").Select(a => a.After).ToListAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_rounds_once_publishes_and_leaves_no_counter()
    {
        await Open("alle");
        for (var i = 0; i < 13; i++) await Answer("/de/umfrage/alle", i, ("q.note", i < 9 ? "5" : "2"), ("q.was", "zeit"), ("q.sonst", i == 0 ? "Länger offen" : ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.Send($"{Desk}/alle", $"{Desk}/alle/schliessen")).StatusCode);
        await Close("alle");
        Assert.Empty(await Counters());
        var page = await lead.Open($"{Desk}/alle");
        var numbers = page.QuerySelectorAll(".chart__numbers tbody td").Select(c => int.Parse(c.TextContent, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.NotEmpty(numbers);
        Assert.All(numbers, n => Assert.Equal(0, n % 5));
        Assert.Matches("Antworten: 1[05]\\.", page.Body!.TextContent);
        Assert.Equal(numbers, (await lead.Open($"{Desk}/alle")).QuerySelectorAll(".chart__numbers tbody td").Select(c => int.Parse(c.TextContent, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(HttpStatusCode.Gone, (await Answer("/de/umfrage/alle", 1, ("q.note", "5"))).StatusCode);
        Assert.Contains("keine Umfrage offen", await Text(visitor, "/de/umfrage/alle"), StringComparison.Ordinal);
        Assert.Equal(4, await site.Ask(db => db.Set<Statistics.Months.StoredEntry>().CountAsync())); // everybody, the scale, two options
    }

    [Fact]
    public async Task Of_too_few_answers_nothing_is_left()
    {
        await Open("alle");
        for (var i = 0; i < 9; i++) await Answer("/de/umfrage/alle", i, ("q.note", "5"), ("q.sonst", "Text"));
        await Close("alle");
        Assert.Contains("weniger als 10 Antworten", await Text(lead, $"{Desk}/alle"), StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), await site.Ask(async db => (await db.Set<SurveyCount>().CountAsync(), await db.Set<SurveyText>().CountAsync(), await db.Set<Statistics.Months.StoredEntry>().CountAsync())));
    }

    [Fact]
    public async Task What_departments_wrote_is_read_after_a_warning_and_becomes_work_of_the_training()
    {
        await Open("amt");
        foreach (var (link, i) in (await Invite("amt", 2)).Select((l, i) => (l, i))) await Answer(link, i, ("q.eins", $"Formulare {i} <i>"), ("q.zwei", "Technik"));
        await Close("amt");
        var id = (await site.Ask(db => db.Set<SurveyRun>().SingleAsync())).Id;
        var texts = $"{Desk}/amt/texte/{id}";
        Assert.DoesNotContain("Formulare", await Text(lead, texts), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.Send(texts, texts)).StatusCode);
        var shown = await (await lead.Send(texts, texts, ("confirmed", "yes"))).Page();
        Assert.Equal(["Formulare 0 <i>", "Formulare 1 <i>", "Technik", "Technik"], shown.QuerySelectorAll(".survey-texts__list li").Select(l => l.TextContent.Trim()).Order());
        var tooLong = await lead.Send(shown, texts, ("themes.eins", new string('x', 121)), ("themes.zwei", "Bleibt"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooLong.StatusCode);
        Assert.Contains("Bleibt", (await tooLong.Page()).QuerySelector("[id='themes.zwei']")!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Send(shown, texts, ("themes.eins", "Formulare üben\nNachfragen"), ("themes.zwei", "Termine am Handy"))).StatusCode);
        Assert.Equal(0, await site.Ask(db => db.Set<SurveyText>().CountAsync()));
        Assert.Contains("Formulare üben", await Text(lead, $"{Desk}/amt"), StringComparison.Ordinal);
        Assert.Equal([("Formulare üben", 1), ("Nachfragen", 1), ("Termine am Handy", 2)], (await site.Ask(db => db.WorkItems.ToListAsync())).Select(w => (w.Theme, w.Question!.Value)).Order());
        Assert.Contains("Formulare üben", await Text(lead, "/team/schulung/aufgaben"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync(texts, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Texts_that_nobody_reads_are_deleted_after_ninety_days()
    {
        await Open("amt");
        await Answer((await Invite("amt", 1))[0], 1, ("q.eins", "Alt"));
        await Close("amt");
        clock.Now += Duration.FromDays(89);
        await Run<CloseSurveys>();
        Assert.Equal(1, await site.Ask(db => db.Set<SurveyText>().CountAsync()));
        clock.Now += Duration.FromDays(1);
        await Run<CloseSurveys>();
        Assert.Equal(0, await site.Ask(db => db.Set<SurveyText>().CountAsync()));
    }

    [Fact]
    public async Task While_it_is_open_the_questions_cannot_be_changed_and_the_reason_is_said()
    {
        const string form = "/team/inhalte/umfrage/alle";
        await Open("alle");
        var refused = await lead.Change(form, "publish", ("f.title.de", "Anders"));
        Assert.Contains("Diese Umfrage ist offen bis", (await refused.Page()).Body!.TextContent, StringComparison.Ordinal);
        await Close("alle");
        await lead.Change(form, "publish", ("f.title.de", "Anders"));
        Assert.Equal("Anders", (await lead.Open($"{Desk}/alle")).QuerySelector("h1")!.TextContent.Trim());
    }

    [Fact]
    public async Task Wrong_days_are_said_and_it_opens_once()
    {
        var wrong = await lead.Send($"{Desk}/alle", $"{Desk}/alle/oeffnen", ("from", "2026-11-10"), ("until", "2026-11-09"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal("2026-11-09", (await wrong.Page()).QuerySelector("#until")!.GetAttribute("value"));
        var shown = await lead.Open($"{Desk}/alle");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.Send(shown, $"{Desk}/alle/oeffnen", ("from", ""), ("until", "x"))).StatusCode);
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => lead.Send(shown, $"{Desk}/alle/oeffnen", ("from", "2026-11-10"), ("until", "2026-11-20"))));
        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity], both.Select(b => b.StatusCode).Order());
        Assert.Contains("keine Umfrage offen", await Text(visitor, "/de/umfrage/alle"), StringComparison.Ordinal); // it begins later
        clock.Now += Duration.FromDays(7);
        Assert.Equal(HttpStatusCode.SeeOther, (await Answer("/de/umfrage/alle", 1, ("q.note", "5"))).StatusCode);
    }

    [Fact]
    public async Task At_the_desk_a_tap_counts_in_the_visitors_language_until_the_half_year_ends_and_the_report_says_it()
    {
        const string desk = "/team/desk/zufriedenheit";
        await Open("tisch", until: "");
        var guide = await (await site.Add(Roles.Guide)).SignIn();
        var page = await guide.Open($"{desk}?sprache=ar");
        Assert.Equal(("rtl", "هل ساعد؟"), (page.DocumentElement.GetAttribute("dir"), page.QuerySelector("legend")!.TextContent.Trim()));
        Assert.Equal(["نعم", "لا"], page.QuerySelectorAll("button").Select(b => b.TextContent.Trim()));
        for (var i = 0; i < 12; i++) Assert.Equal($"{desk}?sprache=ar&danke", (await guide.Send(page, $"{desk}?sprache=ar", ("q.geholfen", i < 11 ? "ja" : "nein"))).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.SeeOther, (await Answer("/de/umfrage/tisch", 1, ("q.geholfen", "ja"))).StatusCode); // the printed code
        Assert.Equal(13, (await Counters())[""]);

        clock.Now = new FixedClock(2027, 1, 1, 0, 20).Now;
        await Run<CloseSurveys>();
        Assert.Equal([(new(2026, 12, 31), true), (new DateOnly(2027, 6, 30), false)], (await site.Ask(db => db.Set<SurveyRun>().ToListAsync())).Select(r => (r.Until, r.ClosedOn is not null)).Order());

        await using var scope = site.Services.CreateAsyncScope();
        var texts = scope.ServiceProvider.GetRequiredService<TextLibrary>().In(Language.German);
        var source = scope.ServiceProvider.GetServices<IReportSource>().Single(s => s is Results.SurveysInReport);
        var part = await source.Read(new(new(2026, 7), new(2027, 1)), texts, TestContext.Current.CancellationToken);
        Assert.Matches("^1[05] von 1[05] „Ja“ \\(gerundet\\)$", part.Facts.Single(f => f.Key == "survey-satisfaction").Value);
        Assert.Equal([("survey-tisch-geholfen", true)], part.Tables.Select(t => (t.Key, t.Bars!.All(b => b % 5 == 0))));
        Assert.Empty((await source.Read(new(new(2026, 1), new(2026, 6)), texts, TestContext.Current.CancellationToken)).Facts);
    }

    public async ValueTask DisposeAsync()
    {
        visitor?.Dispose();
        lead?.Dispose();
        if (site is not null) await site.DisposeAsync();
        package.Dispose();
        await engine.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class SqliteSurveysTests() : SurveysTests(Engine.Sqlite);

public sealed class PostgresSurveysTests() : SurveysTests(Engine.Postgres);
