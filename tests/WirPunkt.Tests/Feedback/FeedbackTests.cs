using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Directory.Freshness;
using WirPunkt.Platform.Mail;
using WirPunkt.TestSupport;

namespace WirPunkt.Feedback;

/// <summary>What visitors say about pages: kept without anything about them, answered, and forgotten.</summary>
public abstract class FeedbackTests(Engine engine) : IAsyncLifetime
{
    private readonly TemporaryFolder package = SmallTown.Create();
    private readonly FixedClock clock = new(2026, 11, 3, 9, 30);
    private RunningSite site = null!;
    private HttpClient visitor = null!;

    public async ValueTask InitializeAsync()
    {
        site = new() { Content = package.Path, Clock = clock, Connection = await engine.Connection() };
        visitor = site.Browser();
    }

    private async Task<HttpResponseMessage> Say(string path, string kind, params (string Name, string Value)[] more)
    {
        using var form = new FormUrlEncodedContent([new("zu", path), new("art", kind), .. more.Select(m => KeyValuePair.Create(m.Name, m.Value))]);
        return await visitor.PostAsync("/de/rueckmeldung", form, TestContext.Current.CancellationToken);
    }

    private Task<List<Remark>> Remarks() => site.Ask(db => db.Remarks.AsNoTracking().ToListAsync());

    private async Task<string> Read(string path) => (await visitor.Open(path)).Body!.TextContent;

    private async Task Run<TJob>() where TJob : Platform.Jobs.IJob
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TJob>().Run(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Every_public_page_asks_and_the_form_knows_the_page()
    {
        var page = await visitor.Open("/en/leistung/anmeldung");
        Assert.Equal(["ja", "nein", "fehler"], page.QuerySelectorAll("a[href*='/rueckmeldung?']").Select(a => a.GetAttribute("href")!.Split("art=")[1]));
        var form = await visitor.Open("/en/rueckmeldung?zu=/leistung/anmeldung&art=fehler");
        Assert.Equal("/leistung/anmeldung", form.QuerySelector("[name=zu]")!.GetAttribute("value"));
        Assert.Equal("fehler", form.QuerySelector("[name=art][checked]")!.GetAttribute("value"));
        Assert.Equal("noindex", form.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Empty(form.QuerySelectorAll("script:not([src*='suggest'])"));
    }

    [Fact]
    public async Task A_wrong_fact_is_reported_passed_to_the_department_and_answered_for_all()
    {
        Assert.Equal(HttpStatusCode.SeeOther, (await Say("/leistung/anmeldung", "fehler", ("text", "Es kostet jetzt 12 Euro."))).StatusCode);
        var editor = await (await site.Add(Roles.Editor)).SignIn();
        var inbox = await editor.Open("/team/rueckmeldungen");
        Assert.Contains("Es kostet jetzt 12 Euro.", inbox.Body!.TextContent, StringComparison.Ordinal);
        var id = (await Remarks()).Single().Id;
        Assert.Equal(HttpStatusCode.SeeOther, (await editor.Send("/team/rueckmeldungen", $"/team/rueckmeldungen/{id}/weitergeben")).StatusCode);
        Assert.Equal(("rathaus", "service:anmeldung"), await site.Ask(async db => { var f = await db.Set<ReportedFault>().SingleAsync(); return (f.Department, f.Record); }));

        Assert.DoesNotContain("Hinweis vom", await Read("/de/leistung/anmeldung"), StringComparison.Ordinal); // in memory now
        Assert.Equal(HttpStatusCode.SeeOther, (await editor.Send("/team/rueckmeldungen", $"/team/rueckmeldungen/{id}/erledigt", ("notice", "Die Gebühr ist berichtigt <b>."))).StatusCode);
        Assert.Contains("Hinweis vom 3. November 2026: Die Gebühr ist berichtigt <b>.", await Read("/de/leistung/anmeldung"), StringComparison.Ordinal);
        Assert.Contains("Notice of", await Read("/en/leistung/anmeldung"), StringComparison.Ordinal);
        Assert.DoesNotContain("Hinweis vom", await Read("/de/leistung/fuehrung"), StringComparison.Ordinal);
        var guide = await (await site.Add(Roles.Guide)).SignIn();
        Assert.Contains("Die Gebühr ist berichtigt", (await guide.Open("/team/desk")).QuerySelector(".desk__side")!.TextContent, StringComparison.Ordinal);
        var handled = (await Remarks()).Single();
        Assert.Equal((RemarkState.Handled, null, null), (handled.State, handled.Text, handled.Contact));

        clock.Now += Duration.FromDays(31);
        Assert.DoesNotContain("Hinweis vom", await Read("/de/leistung/anmeldung"), StringComparison.Ordinal);
        Assert.DoesNotContain("Die Gebühr ist berichtigt", (await guide.Open("/team/desk")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_barrier_gets_a_number_and_a_day()
    {
        var first = await Say("/stelle/rathaus", "barriere", ("text", "Der Knopf hat keinen Namen."), ("answer", "yes"), ("contact", "anna@example.org"));
        var thanks = await Read(first.Headers.Location!.ToString());
        Assert.Contains("B-1", thanks, StringComparison.Ordinal);
        Assert.Contains("3. Dezember 2026", thanks, StringComparison.Ordinal);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Say("/stelle/rathaus", "barriere")));
        Assert.Equal([1, 2, 3, 4, 5, 6], (await Remarks()).Select(r => r.Number!.Value).Order());
        Assert.Equal("anna@example.org", (await Remarks()).Single(r => r.Number == 1).Contact);
    }

    [Fact]
    public async Task Helpful_is_counted_and_nothing_else_is_kept()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Say("/seite/umzug", "ja")));
        Assert.Empty(await Remarks());
        Assert.Equal(("2026-11", "/seite/umzug", RemarkKind.Helpful, 6), await site.Ask(async db => { var c = await db.Set<RemarkCount>().SingleAsync(); return (c.Month, c.Path, c.Kind, c.Count); }));
    }

    [Fact]
    public async Task Figures_show_bands_for_a_year_and_name_a_page_by_its_title()
    {
        await site.Ask(async db =>
        {
            void Add(string month, string path, RemarkKind kind, int count) => db.Add(new RemarkCount { Month = month, Path = path, Kind = kind, Count = count });
            Add("2026-11", "/leistung/anmeldung", RemarkKind.Helpful, 37);
            Add("2026-11", "/seite/umzug", RemarkKind.NotHelpful, 13);
            Add("2025-12", "/seite/umzug", RemarkKind.Unclear, 8);
            Add("2025-11", "/seite/umzug", RemarkKind.Helpful, 500);
            Add("2026-11", "/stelle/rathaus", RemarkKind.NotHelpful, 4);
            Add("2026-11", "/seite/weg", RemarkKind.NotHelpful, 3);
            return await db.SaveChangesAsync();
        });
        var page = await (await (await site.Add(Roles.Editor)).SignIn()).Open("/team/rueckmeldungen/zahlen");
        Assert.Equal(
            [["Umzug", "weniger als 5", "5 bis 19", "5 bis 19"], ["Wohnsitz anmelden", "20 bis 99", "weniger als 5", "weniger als 5"]],
            page.QuerySelectorAll("tbody tr").Select(r => r.QuerySelectorAll("th, td").Select(c => c.TextContent.Trim())));
        Assert.Equal(["/de/seite/weg", "Rathaus Kleinstadt"], page.QuerySelectorAll("main ul a").Select(a => a.TextContent.Trim()));
        Assert.Equal("/de/seite/umzug", page.QuerySelector("tbody a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("en", "/leistung/anmeldung", "Registering", null)]
    [InlineData("ar", "/leistung/anmeldung", "Wohnsitz anmelden", "de")]
    [InlineData("en", "/seite/umzug", "Moving", null)]
    [InlineData("en", "/stelle/rathaus", "Rathaus Kleinstadt", "de")]
    [InlineData("en", "/thema/wohnen", "Housing", null)]
    [InlineData("en", "/wir-punkt/treff", "Wir-Punkt im Rathaus", "de")]
    [InlineData("de", "/nicht-hier/rente", "Rentenberatung", null)]
    [InlineData("de", "/stellen", "Ämter und Stellen", null)]
    [InlineData("de", "", "Startseite", null)]
    public async Task The_form_and_the_inbox_name_the_page_by_its_title(string language, string path, string title, string? german)
    {
        var link = (await visitor.Open($"/{language}/rueckmeldung?zu={path}")).QuerySelector(".lead a")!;
        Assert.Equal((title, german), (link.TextContent.Trim(), link.QuerySelector("bdi")!.GetAttribute("lang")));
        await Say(path, "fehler");
        var member = await site.Add(Roles.Editor, language: language);
        var inbox = (await (await member.SignIn()).Open("/team/rueckmeldungen")).QuerySelector(".remark__what a")!;
        Assert.Equal((title, $"/de{path}"), (inbox.TextContent.Trim(), inbox.GetAttribute("href")));
    }

    [Fact]
    public async Task An_address_that_is_none_of_the_site_is_not_written_down()
    {
        await Say("/erfunden/<script>", "fehler");
        await Say("/laufzettel/leistung/anmeldung", "fehler");
        Assert.Equal(["", "/leistung/anmeldung"], (await Remarks()).Select(r => r.Path).Order());
    }

    [Fact]
    public async Task A_contact_is_kept_only_from_who_wants_an_answer()
    {
        await Say("/stelle/rathaus", "unklar", ("text", "Was heißt das?"), ("contact", "anna@example.org"));
        Assert.Null((await Remarks()).Single().Contact);
        var without = await Say("/stelle/rathaus", "unklar", ("text", "Was heißt das?"), ("answer", "yes"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.StatusCode);
        Assert.Contains("Was heißt das?", await without.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_long_is_named_and_what_a_machine_fills_in_is_thrown_away()
    {
        var long1 = await Say("/stelle/rathaus", "fehler", ("text", new string('x', 2001)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, long1.StatusCode);
        Assert.Contains("höchstens 2000 Zeichen", await long1.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Say("/stelle/rathaus", "fehler", ("text", new string('x', 20_000_000)))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await Say("/stelle/rathaus", "fehler", ("text", "buy"), ("website", "https://spam.example"))).StatusCode);
        Assert.Empty(await Remarks());
    }

    [Fact]
    public async Task Another_site_cannot_send_the_form_and_a_loop_is_stopped()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/de/rueckmeldung") { Content = new FormUrlEncodedContent([new("art", "ja")]) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
        var last = HttpStatusCode.OK;
        for (var i = 0; i < 25; i++) last = (await Say("", "ja")).StatusCode;
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Fact]
    public async Task Lead_and_editors_hear_of_it_once_and_without_the_words()
    {
        await site.Add(Roles.Lead, "leitung@kleinstadt.example");
        await site.Add(Roles.Editor, "redaktion@kleinstadt.example", language: "ar");
        await site.Add(Roles.Guide);
        await Say("/stelle/rathaus", "barriere", ("text", "geheim"));
        await Run<TellOfRemarks>();
        await Run<TellOfRemarks>();
        var mail = await site.Ask(db => db.Set<OutboxMessage>().OrderBy(m => m.To).ToListAsync());
        Assert.Equal(["leitung@kleinstadt.example", "redaktion@kleinstadt.example"], mail.Select(m => m.To));
        Assert.All(mail, m => Assert.DoesNotContain("geheim", m.Text + m.Html, StringComparison.Ordinal));
        Assert.Contains("dir=\"rtl\"", mail[1].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_ninety_days_the_words_are_gone_and_the_figures_stay()
    {
        await Say("/stelle/rathaus", "fehler", ("text", "alt"));
        await Say("/stelle/rathaus", "barriere", ("text", "alt"), ("answer", "yes"), ("contact", "anna@example.org"));
        clock.Now += Duration.FromDays(89);
        await Run<ForgetRemarks>();
        Assert.Equal(2, (await Remarks()).Count(r => r.Text is not null));
        clock.Now += Duration.FromDays(1);
        await Run<ForgetRemarks>();
        var left = Assert.Single(await Remarks());
        Assert.Equal((RemarkKind.Barrier, null, null), (left.Kind, left.Text, left.Contact));
        Assert.Equal(2, await site.Ask(db => db.Set<RemarkCount>().SumAsync(c => c.Count)));
    }

    public async ValueTask DisposeAsync()
    {
        visitor?.Dispose();
        site?.Dispose();
        package.Dispose();
        await engine.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class SqliteFeedbackTests() : FeedbackTests(Engine.Sqlite);

public sealed class PostgresFeedbackTests() : FeedbackTests(Engine.Postgres);
