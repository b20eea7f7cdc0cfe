using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Evaluation.Surveys.Leading;
using WirPunkt.Platform.Languages;
using WirPunkt.TestSupport;

namespace WirPunkt.Evaluation.Surveys.Answering;

/// <summary>Surveys as they are answered: without identity, once a link, in the language of whoever answers.</summary>
public abstract class AnsweringTests(Engine engine) : SurveysSite(engine)
{
    [Fact]
    public async Task An_answer_is_counted_and_nothing_of_whoever_gave_it_is_kept()
    {
        await Open("alle");
        var form = await Visitor.GetAsync("/ar/umfrage/alle", TestContext.Current.CancellationToken);
        Assert.False(form.Headers.Contains("Set-Cookie"));
        Assert.Equal("no-store", form.Headers.CacheControl!.ToString());
        var answer = await Answer("/ar/umfrage/alle", 1, ("q.note", "5"), ("q.was", "raum"), ("q.sonst", "<script>alert(1)</script>"));
        Assert.Equal((HttpStatusCode.SeeOther, "/ar/umfrage/alle?danke", false), (answer.StatusCode, answer.Headers.Location!.ToString(), answer.Headers.Contains("Set-Cookie")));
        Assert.Contains("شكرًا", await Text(Visitor, "/ar/umfrage/alle?danke"), StringComparison.Ordinal);
        Assert.Equal(new() { [""] = 1, ["note/5"] = 1, ["was/raum"] = 1 }, (await Counters()).Where(c => c.Value > 0).ToDictionary());
        Assert.Equal(["Id", "Question", "RunId", "Text"], typeof(SurveyText).GetProperties().Select(p => p.Name).Order());
        var closed = await Text(Lead, $"{Desk}/alle");
        Assert.DoesNotMatch("Antworten: [0-9]", closed); // open: nothing is shown
        Assert.Contains("Worum es geht", closed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_language_is_German_and_says_so()
    {
        await Open("alle");
        var page = await Visitor.Open("/en/umfrage/alle");
        Assert.Equal("For all", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal("de", page.QuerySelector(".lead span")!.GetAttribute("lang"));
        var arabic = await Visitor.Open("/ar/umfrage/alle");
        Assert.Equal("de", arabic.QuerySelector("h1 span")!.GetAttribute("lang"));
        Assert.Contains("بالألمانية", arabic.QuerySelector(".kern-alert")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["/en/umfrage/alle"], (await Visitor.Open("/en/umfrage")).QuerySelectorAll(".link-list a[href*=umfrage]").Select(a => a.GetAttribute("href")));
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
        Assert.Equal(HttpStatusCode.BadRequest, (await Visitor.PostAsync("/de/umfrage/alle", new StringContent("{}", Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Visitor.GetAsync("/de/umfrage/gibt-es-nicht", TestContext.Current.CancellationToken)).StatusCode);
        Assert.DoesNotContain(await Counters(), c => c.Value > 0);
    }

    [Fact]
    public async Task A_link_is_good_for_one_answer_even_for_two_at_once()
    {
        await Open("amt");
        Assert.Contains("brauchen Sie einen Link", await Text(Visitor, "/de/umfrage/amt"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Visitor.GetAsync($"/de/umfrage/amt/{new string('0', 32)}", TestContext.Current.CancellationToken)).StatusCode);
        var links = await Invite("amt", 3);
        Assert.Equal(3, links.Distinct().Count());
        Assert.All(links, l => Assert.Matches(Token(), l));
        Assert.DoesNotContain(await Site.Ask(db => db.Set<SurveyLink>().Select(l => l.Hash).ToListAsync()), h => links.Any(l => l.EndsWith(h, StringComparison.Ordinal)));

        var both = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Answer(links[0], i, ("q.eins", $"Wir {i}"))));
        Assert.Equal([HttpStatusCode.SeeOther, .. Enumerable.Repeat(HttpStatusCode.Conflict, 5)], both.Select(a => a.StatusCode).Order());
        Assert.Contains("schon geantwortet", await Text(Visitor, links[0]), StringComparison.Ordinal);
        Assert.Equal((1, 1), ((await Counters())[""], await Site.Ask(db => db.Set<SurveyText>().CountAsync())));
        Assert.Equal(HttpStatusCode.SeeOther, (await Answer(links[1], 9, ("q.zwei", "Auch"))).StatusCode);
        Assert.Equal(2, (await Counters())[""]);
    }

    [Fact]
    public async Task At_the_desk_a_tap_counts_in_the_visitors_language_until_the_half_year_ends_and_the_report_says_it()
    {
        const string desk = "/team/desk/zufriedenheit";
        await Open("tisch", until: "");
        var guide = await (await Site.Add(Roles.Guide)).SignIn();
        var page = await guide.Open($"{desk}?sprache=ar");
        Assert.Equal(("rtl", "هل ساعد؟"), (page.DocumentElement.GetAttribute("dir"), page.QuerySelector("legend")!.TextContent.Trim()));
        Assert.Equal(["نعم", "لا"], page.QuerySelectorAll("button").Select(b => b.TextContent.Trim()));
        for (var i = 0; i < 12; i++) Assert.Equal($"{desk}?sprache=ar&danke", (await guide.Send(page, $"{desk}?sprache=ar", ("q.geholfen", i < 11 ? "ja" : "nein"))).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.SeeOther, (await Answer("/de/umfrage/tisch", 1, ("q.geholfen", "ja"))).StatusCode); // the printed code
        Assert.Equal(13, (await Counters())[""]);

        Clock.Now = new FixedClock(2027, 1, 1, 0, 20).Now;
        await Run<CloseSurveys>();
        Assert.Equal([(new(2026, 12, 31), true), (new DateOnly(2027, 6, 30), false)], (await Site.Ask(db => db.Set<SurveyRun>().ToListAsync())).Select(r => (r.Until, r.ClosedOn is not null)).Order());

        await using var scope = Site.Services.CreateAsyncScope();
        var texts = scope.ServiceProvider.GetRequiredService<TextLibrary>().In(Language.German);
        var source = scope.ServiceProvider.GetServices<IReportSource>().Single(s => s is Results.SurveysInReport);
        var part = await source.Read(new(new(2026, 7), new(2027, 1)), texts, TestContext.Current.CancellationToken);
        Assert.Matches("^1[05] von 1[05] „Ja“ \\(gerundet\\)$", part.Facts.Single(f => f.Key == "survey-satisfaction").Value);
        Assert.Equal([("survey-tisch-geholfen", true)], part.Tables.Select(t => (t.Key, t.Bars!.All(b => b % 5 == 0))));
        Assert.Empty((await source.Read(new(new(2026, 1), new(2026, 6)), texts, TestContext.Current.CancellationToken)).Facts);
    }
}

public sealed class AnsweringTestsOnSqlite() : AnsweringTests(Engine.Sqlite);

public sealed class AnsweringTestsOnPostgres() : AnsweringTests(Engine.Postgres);
