using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.TestSupport;

namespace WirPunkt.Editing.Records;

/// <summary>The editorial desk over HTTP: what a form does, who may do it, and that nothing typed is lost.</summary>
public sealed class RecordPageTests : IDisposable
{
    private const string Service = "/team/inhalte/leistung/anmeldung";

    private readonly TemporaryFolder package = SmallTown.Create();
    private readonly FixedClock clock = new(2026, 11, 24, 9, 30);
    private readonly RunningSite site;

    public RecordPageTests() => site = new RunningSite { Content = package.Path, Clock = clock };

    private async Task<HttpClient> SignIn(Roles roles, Action<Account>? more = null, string name = "Mika Muster", string language = "de")
    {
        var member = await site.Add(roles, language: language);
        await using var scope = site.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await accounts.FindByIdAsync(member.Id.ToString()))!;
        account.Name = name;
        more?.Invoke(account);
        Assert.True((await accounts.UpdateAsync(account)).Succeeded);
        return await member.SignIn();
    }

    private Task<HttpClient> Editor(string name = "Mika Muster", string language = "de") => SignIn(Roles.Editor, name: name, language: language);

    private Task<string> Public(string path) => site.Browser().GetStringAsync(path, TestContext.Current.CancellationToken);

    private Catalog Catalog => site.Services.GetRequiredService<Publication>().Current;

    private static string Place(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    [Fact]
    public async Task What_an_editor_publishes_the_next_request_shows()
    {
        Assert.DoesNotContain("13,50 Euro", await Public("/de/leistung/anmeldung"), StringComparison.Ordinal);
        var editor = await Editor();
        var place = Place(await editor.Change(Service, "publish", ("f.fee.de", "13,50 Euro"), ("f.fee.ar", "13,50 يورو"), ("note", "neue Satzung")));
        Assert.Equal(Service + "?ergebnis=published", place);
        Assert.Contains("13,50 Euro", await Public("/de/leistung/anmeldung"), StringComparison.Ordinal);
        Assert.Contains("13,50 يورو", await Public("/ar/leistung/anmeldung"), StringComparison.Ordinal);
        Assert.Equal("neue Satzung", (await site.Ask(db => db.Revisions.OrderBy(r => r.Number).LastAsync())).Note);
    }

    [Fact]
    public async Task A_draft_says_what_is_not_Leichte_Sprache_and_how_hard_the_German_is()
    {
        var editor = await Editor();
        var draft = Place(await editor.Change(Service, "draft", ("f.summary.de", "Sie melden sich im Rathaus an."), ("f.summary.de-simple", "Der Antrag wird vom Amt geprüft.")));
        var field = (await editor.Open(draft)).QuerySelector("[name='f.summary.de-simple']")!.Closest("fieldset")!;
        Assert.Contains("Kein Passiv", field.QuerySelector(".findings")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Leichte Sprache: Fehler (1)", field.QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("LIX ", field.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_changes_nothing_until_a_second_person_publishes_it()
    {
        var writer = await SignIn(Roles.Editor, a => a.Topics = ["arbeit"], "Toni Tippt");
        var place = Place(await writer.Change(Service, "publish", ("f.fee.de", "12 Euro")));
        Assert.EndsWith("ergebnis=reviewinstead", place, StringComparison.Ordinal);
        Assert.DoesNotContain("12 Euro", await Public("/de/leistung/anmeldung"), StringComparison.Ordinal);

        var lead = await SignIn(Roles.Lead);
        var inbox = await lead.Open("/team/entwuerfe");
        var draft = await site.Ask(db => db.Drafts.SingleAsync());
        Assert.Contains("12 Euro", inbox.QuerySelector(".inbox-draft ins")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Toni Tippt", inbox.QuerySelector(".inbox-draft")!.TextContent, StringComparison.Ordinal);

        await lead.Send(inbox, $"/team/entwuerfe/{draft.Id}/zurueck", ("note", "Bitte mit Quelle"));
        Assert.Equal((DraftState.Own, "Bitte mit Quelle"), await site.Ask(db => db.Drafts.Select(d => ValueTuple.Create(d.State, d.Note)).SingleAsync()));
        Place(await writer.Change($"{Service}?entwurf={draft.Id}", "review", ("f.fact.source", "https://example.org/satzung")));

        var accepted = await lead.Send("/team/entwuerfe", $"/team/entwuerfe/{draft.Id}/annehmen");
        Assert.Equal("/team/entwuerfe?ergebnis=accepted", Place(accepted));
        Assert.Contains("12 Euro", await Public("/de/leistung/anmeldung"), StringComparison.Ordinal);
        Assert.Equal(0, await site.Ask(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task One_closure_for_five_offices_stands_on_all_their_pages_at_once()
    {
        using var five = new RunningSite { Clock = new FixedClock(2026, 11, 24, 9, 30) };
        var offices = five.Services.GetRequiredService<Publication>().Current.All<Organization>().Where(o => o.Kind == OrganizationKind.MunicipalOffice).Take(5).Select(o => o.Key).ToList();
        foreach (var office in offices) Assert.DoesNotContain("Personalversammlung", await five.Browser().GetStringAsync($"/de/stelle/{office}", TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var editor = await (await five.Add(Roles.Editor)).SignIn();
        Place(await editor.Change("/team/inhalte/schliessung/neu", "publish",
            [("f.key", "versammlung"), ("f.from", "2026-11-24"), ("f.through", "2026-11-24"), ("w.reason", "staff-meeting"), ("f.fact.confidence", "high"), .. offices.Select(o => ("f.organizations+", (string?)o))]));
        foreach (var office in offices)
        {
            Assert.Contains("Personalversammlung", await five.Browser().GetStringAsync($"/de/stelle/{office}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.Contains("اجتماع الموظفين", await five.Browser().GetStringAsync($"/ar/stelle/{office}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Two_editors_at_once_see_both_versions_and_lose_nothing()
    {
        var (one, other) = (await Editor("Eva Erste"), await Editor("Zoe Zweite"));
        var (seenByOne, seenByOther) = (await one.Open(Service), await other.Open(Service));
        Assert.Contains("Eva Erste bearbeitet das seit 9:30", seenByOther.Body!.TextContent, StringComparison.Ordinal);

        Place(await one.Press(seenByOne, "publish", ("f.fee.de", "11 Euro"), ("f.deadline.de", "zwei Wochen")));
        var place = Place(await other.Press(seenByOther, "publish", ("f.fee.de", "22 Euro"), ("f.say.de", "Guten Tag, ich bin umgezogen.")));
        Assert.EndsWith("/abgleich", place, StringComparison.Ordinal);
        var both = await other.Open(place);
        Assert.Contains("11 Euro", both.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("22 Euro", both.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("beide geändert", both.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("11 Euro", await Public("/de/leistung/anmeldung"), StringComparison.Ordinal);

        var renewed = Place(await other.Send(both, place.Replace("abgleich", "erneuern", StringComparison.Ordinal)));
        Place(await other.Change(renewed, "publish"));
        var service = Catalog.FindAny<Service>("anmeldung")!;
        Assert.Equal(("22 Euro", "zwei Wochen", "Guten Tag, ich bin umgezogen."), (service.Fee!.German, service.Deadline!.German, service.Say!.German));
        Assert.Equal(0, await site.Ask(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task Whoever_left_a_record_long_ago_does_not_edit_it_any_more()
    {
        var (one, other) = (await Editor("Eva Erste"), await Editor("Zoe Zweite"));
        await one.Open(Service);
        Assert.Contains("Eva Erste", (await other.Open(Service)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        clock.Now += NodaTime.Duration.FromMinutes(16);
        Assert.DoesNotContain("Eva Erste", (await other.Open(Service)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_somebody_else_ended_meanwhile_becomes_a_new_one()
    {
        var (one, lead) = (await SignIn(Roles.Editor, a => a.Topics = ["arbeit"], "Toni Tippt"), await SignIn(Roles.Lead));
        Place(await one.Change(Service, "review", ("f.fee.de", "3 Euro")));
        var draft = await site.Ask(db => db.Drafts.SingleAsync());
        var shown = await lead.Open($"{Service}?entwurf={draft.Id}");
        Place(await one.Change($"{Service}?entwurf={draft.Id}", "review", ("f.fee.de", "4 Euro")));
        Assert.EndsWith("ergebnis=draftgone", Place(await lead.Press(shown, "publish", ("f.deadline.de", "bald"))), StringComparison.Ordinal);
        Assert.Equal(2, await site.Ask(db => db.Drafts.CountAsync()));
        Assert.Null(Catalog.FindAny<Service>("anmeldung")!.Fee);
    }

    [Fact]
    public async Task An_import_while_somebody_edits_is_a_conflict_like_any_other()
    {
        var editor = await Editor();
        var shown = await editor.Open(Service);
        File.WriteAllText(Path.Combine(package.Path, "directory", "services.json"), File.ReadAllText(Path.Combine(package.Path, "directory", "services.json")).Replace("Nach dem Umzug", "Wenn Sie umgezogen sind", StringComparison.Ordinal));
        await using (var scope = site.Services.CreateAsyncScope()) Assert.Empty((await scope.ServiceProvider.GetRequiredService<ImportPackage>().Run(package.Path, TestContext.Current.CancellationToken)).Problems);
        var place = Place(await editor.Press(shown, "publish", ("f.fee.de", "5 Euro")));
        Assert.EndsWith("/abgleich", place, StringComparison.Ordinal);
        Assert.Contains("Wenn Sie umgezogen sind", (await editor.Open(place)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("5 Euro", (await site.Ask(db => db.Drafts.SingleAsync())).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_stands_at_its_field_in_the_language_of_the_editor()
    {
        var editor = await Editor(language: "tr");
        var answer = await editor.Change(Service, "publish", ("f.responsible", "gibt-es-nicht"), ("f.summary.de", ""), ("f.leikaKey", "12"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Page();
        Assert.Equal("Almanca metin eksik.", page.QuerySelector("#f-summary-error .kern-body")!.TextContent);
        Assert.Equal("#f-summary", page.QuerySelector("#problems a")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("#f-summary"));

        page = await (await editor.Press(page, "publish", ("f.summary.de", "Kurz gesagt"))).Page();
        Assert.Equal("“gibt-es-nicht” adlı bir kurum yok.", page.QuerySelector("#f-responsible-error .kern-body")!.TextContent);
        Assert.Contains("99", page.QuerySelector("#f-leikaKey-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("gibt-es-nicht", page.QuerySelector<IHtmlSelectElement>("#f-responsible")!.Value);
    }

    [Fact]
    public async Task Not_known_and_none_are_two_answers()
    {
        var editor = await Editor();
        var shown = await editor.Open(Service);
        Assert.Null(Catalog.FindAny<Service>("anmeldung")!.Documents);
        shown = await (await editor.Press(shown, "know:documents")).Page();
        shown = await (await editor.Press(shown, "add:documents")).Page();
        shown = await (await editor.Press(shown, "add:documents", ("f.documents[0].de", "Ausweis"))).Page();
        Assert.Equal("Ausweis", shown.QuerySelector("#f-documents-0")!.TextContent);
        shown = await (await editor.Press(shown, "up:documents[1]", ("f.documents[1].de", "Mietvertrag"))).Page();
        Place(await editor.Press(shown, "publish"));
        Assert.Equal(["Mietvertrag", "Ausweis"], Catalog.FindAny<Service>("anmeldung")!.Documents!.Select(d => d.German));

        shown = await (await editor.Press(await editor.Open(Service), "remove:documents[0]")).Page();
        shown = await (await editor.Press(shown, "remove:documents[0]")).Page();
        Place(await editor.Press(shown, "publish"));
        Assert.Empty(Catalog.FindAny<Service>("anmeldung")!.Documents!);
        shown = await (await editor.Press(await editor.Open(Service), "forget:documents")).Page();
        Place(await editor.Press(shown, "publish"));
        Assert.Null(Catalog.FindAny<Service>("anmeldung")!.Documents);
    }

    [Fact]
    public async Task An_unfinished_draft_keeps_everything_as_it_was_typed()
    {
        var editor = await Editor();
        var place = Place(await editor.Change("/team/inhalte/leistung/neu", "draft", ("f.name.de", "Hund anmelden"), ("f.leikaKey", "kommt noch")));
        Assert.StartsWith("/team/inhalte/leistung/neu?entwurf=", place, StringComparison.Ordinal);
        var shown = await editor.Open(place);
        Assert.Equal("kommt noch", shown.QuerySelector("#f-leikaKey")!.GetAttribute("value"));
        Assert.Equal("hund-anmelden", shown.QuerySelector("#f-key")!.GetAttribute("value"));
        place = Place(await editor.Press(shown, "publish", ("f.leikaKey", ""), ("f.summary.de", "Steuer"), ("f.responsible", "rathaus"), ("f.fact.confidence", "high")));
        Assert.Equal("/team/inhalte/leistung/hund-anmelden?ergebnis=published", place);
        Assert.Contains("Hund anmelden", await Public("/de/leistung/hund-anmelden"), StringComparison.Ordinal);
        Assert.Equal(0, await site.Ask(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task A_draft_without_a_name_can_be_found_and_one_with_a_name_is_called_by_it()
    {
        var editor = await Editor();
        Place(await editor.Change("/team/inhalte/leistung/neu", "draft"));
        Place(await editor.Change("/team/inhalte/leistung/neu", "draft", ("f.name.de", "Hund anmelden")));
        Assert.Equal(["Hund anmelden", "Noch ohne Namen"], (await editor.Open("/team/entwuerfe")).QuerySelectorAll(".inbox-draft h3").Select(h => h.TextContent).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_second_record_of_a_name_gets_a_key_of_its_own_and_the_same_sent_twice_does_not()
    {
        var editor = await Editor();
        (string, string?)[] closure = [("f.from", "2026-12-01"), ("f.through", "2026-12-01"), ("f.organizations+", "rathaus"), ("w.reason", "training"), ("f.fact.confidence", "high")];
        Assert.Equal("/team/inhalte/schliessung/fortbildung?ergebnis=published", Place(await editor.Change("/team/inhalte/schliessung/neu", "publish", closure)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await editor.Change("/team/inhalte/schliessung/neu", "publish", closure)).StatusCode);
        closure[1] = ("f.through", "2026-12-02");
        Assert.Equal("/team/inhalte/schliessung/fortbildung-2?ergebnis=published", Place(await editor.Change("/team/inhalte/schliessung/neu", "publish", closure)));
    }

    [Fact]
    public async Task The_draft_of_another_record_is_not_ended_with_this_one()
    {
        var editor = await Editor();
        Place(await editor.Change("/team/inhalte/leistung/fuehrung", "draft", ("f.fee.de", "4 Euro")));
        var draft = await site.Ask(db => db.Drafts.SingleAsync());
        foreach (var act in new[] { "publish", "draft" })
        {
            var answer = await editor.Change(Service, act, ("f.fee.de", "5 Euro"), ("draft", draft.Id.ToString()), ("draft-version", $"{draft.Version}"));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        Assert.Equal(1, await site.Ask(db => db.Drafts.CountAsync()));
        Assert.Null(Catalog.FindAny<Service>("anmeldung")!.Fee);
    }

    [Fact]
    public async Task A_key_that_is_taken_is_no_new_record()
    {
        var editor = await Editor();
        var answer = await editor.Change("/team/inhalte/thema/neu", "publish", ("f.key", "wohnen"), ("f.name.de", "Wohnen"), ("f.icon", "home"));
        Assert.Contains("Es gibt schon einen Eintrag", (await answer.Page()).QuerySelector("#f-key-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_in_any_field_comes_out_as_text()
    {
        const string evil = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";
        var editor = await Editor();
        var shown = await editor.Open(Service);
        var fields = shown.QuerySelectorAll(".record-form textarea, .record-form input[type=text]").Select(f => f.GetAttribute("name")!).Where(n => n is not "f.responsible").ToList();
        Assert.True(fields.Count > 50);
        var answer = await editor.Press(shown, "publish", [.. fields.Select(f => (f, (string?)evil))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Harmless(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Place(await editor.Press(shown, "publish", [.. fields.Where(f => f is not ("f.leikaKey" or "f.onlineUrl" or "f.fact.source" or "f.fact.asOf" or "f.fact.owner" or "f.fact.confirmedOn" or "f.fact.reviewEvery")).Select(f => (f, (string?)evil))]));
        foreach (var page in new[] { "/de/leistung/anmeldung", "/ar/leistung/anmeldung" }) Harmless(await Public(page));
        foreach (var page in new[] { Service, Service + "/verlauf", "/team/inhalte/leistung" }) Harmless(await editor.GetStringAsync(page, TestContext.Current.CancellationToken));

        void Harmless(string html)
        {
            Assert.Contains("alert(1)", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Twenty_megabytes_are_refused_in_words()
    {
        var editor = await Editor();
        var answer = await editor.Change(Service, "publish", ("f.summary.de", new string('a', 20 * 1024 * 1024)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("Das ist zu viel auf einmal", (await answer.Page()).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_signed_out_while_typing_comes_back_to_the_form_and_is_told()
    {
        var editor = await Editor();
        var shown = await editor.Open(Service);
        await site.Ask(db => db.Set<Accounts.Identity.Session>().ExecuteDeleteAsync());
        var place = Place(await editor.Press(shown, "publish", ("f.fee.de", "7 Euro")));
        Assert.Equal($"/konto/anmelden?weiter={Uri.EscapeDataString(Service)}&abgelaufen=1", place);
        var door = await editor.Open(place);
        Assert.Contains("Ihre Anmeldung war abgelaufen", door.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Service, door.QuerySelector("input[name=weiter]")!.GetAttribute("value"));
        Assert.DoesNotContain("7 Euro", await Public("/de/leistung/anmeldung"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_department_sees_its_own_records_only_and_proposes()
    {
        var department = await SignIn(Roles.Department, a => a.Organization = "rathaus");
        Assert.Equal(["anmeldung"], Rows(await department.Open("/team/inhalte/leistung")));
        foreach (var path in new[] { "/team/inhalte/leistung/fuehrung", "/team/inhalte/leistung/fuehrung/verlauf", "/team/inhalte/stelle/museum", "/team/inhalte/stelle/neu", "/team/inhalte/thema/neu", "/team/inhalte/thema/wohnen" })
            Assert.Equal(HttpStatusCode.NotFound, (await department.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);

        var shown = await department.Open(Service);
        Assert.Null(shown.QuerySelector("button[value=publish], button[value=withdraw], #f-note"));
        Assert.EndsWith("ergebnis=reviewinstead", Place(await department.Press(shown, "publish", ("f.fee.de", "9 Euro"))), StringComparison.Ordinal);
        var draft = await site.Ask(db => db.Drafts.SingleAsync());
        Assert.Equal(("rathaus", "Rathaus Kleinstadt", DraftState.Review), (draft.Organization, draft.Who, draft.State));
        Assert.Equal(HttpStatusCode.NotFound, (await Post(department, shown, $"/team/entwuerfe/{draft.Id}/annehmen")).StatusCode);
        Assert.DoesNotContain("9 Euro", await Public("/de/leistung/anmeldung"), StringComparison.Ordinal);

        var other = await SignIn(Roles.Department, a => a.Organization = "museum");
        Assert.Empty((await other.Open("/team/entwuerfe")).QuerySelectorAll(".inbox-draft"));
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/team/entwuerfe/{draft.Id}/abgleich", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Post(other, await other.Open("/team/inhalte"), $"/team/entwuerfe/{draft.Id}/verwerfen")).StatusCode);
    }

    [Fact]
    public async Task A_department_proposes_a_new_service_of_its_own_and_nothing_else()
    {
        var department = await SignIn(Roles.Department, a => a.Organization = "rathaus");
        Assert.NotNull((await department.Open("/team/inhalte/leistung")).QuerySelector("a[href='/team/inhalte/leistung/neu']"));
        Assert.Null((await department.Open("/team/inhalte/stelle")).QuerySelector("a[href$='/neu']"));

        var place = Place(await department.Change("/team/inhalte/leistung/neu", "publish", ("f.name.de", "Fischereischein"), ("f.summary.de", "Wer angeln will"), ("f.responsible", "museum"), ("f.fact.confidence", "high"), ("f.fact.owner", "museum")));
        Assert.EndsWith("ergebnis=reviewinstead", place, StringComparison.Ordinal);
        var draft = await site.Ask(db => db.Drafts.SingleAsync());
        Assert.Equal(("fischereischein", DraftState.Review, "rathaus", "Rathaus Kleinstadt"), (draft.Key, draft.State, draft.Organization, draft.Who));
        Assert.Contains("\"owner\":\"rathaus\"", draft.Json, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await department.GetAsync(place, TestContext.Current.CancellationToken)).StatusCode);

        var other = await SignIn(Roles.Department, a => a.Organization = "museum");
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/team/inhalte/leistung/neu", TestContext.Current.CancellationToken)).StatusCode);
        Assert.DoesNotContain("Fischereischein", (await other.Open($"/team/inhalte/leistung/neu?entwurf={draft.Id}")).Body!.InnerHtml, StringComparison.Ordinal);

        var lead = await SignIn(Roles.Lead);
        Assert.Equal("/team/entwuerfe?ergebnis=accepted", Place(await lead.Send("/team/entwuerfe", $"/team/entwuerfe/{draft.Id}/annehmen")));
        Assert.Equal("rathaus", Catalog.FindAny<Service>("fischereischein")!.Fact.Owner);
        Assert.Contains("Fischereischein", await Public("/de/leistung/fischereischein"), StringComparison.Ordinal);
        Assert.Contains("fischereischein", Rows(await department.Open("/team/inhalte/leistung")));
    }

    [Theory]
    [InlineData(Roles.Guide)]
    [InlineData(Roles.Translator)]
    [InlineData(Roles.Administrator)]
    public async Task For_all_others_there_is_no_desk(Roles role)
    {
        var browser = await SignIn(role);
        foreach (var path in new[] { "/team/inhalte", "/team/inhalte/leistung", Service, "/team/entwuerfe" })
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Nobody_takes_a_record_over_by_moving_it_into_a_topic_of_their_own()
    {
        var editor = await SignIn(Roles.Editor, a => a.Topics = ["arbeit"]);
        var place = Place(await editor.Change(Service, "publish", ("f.topics", "arbeit")));
        Assert.EndsWith("ergebnis=reviewinstead", place, StringComparison.Ordinal);
        Assert.Equal(["wohnen"], Catalog.FindAny<Service>("anmeldung")!.Topics);
    }

    [Fact]
    public async Task A_change_for_a_day_needs_a_day_to_come()
    {
        var editor = await Editor();
        var answer = await editor.Change(Service, "plan", ("f.fee.de", "1 Euro"), ("publish-at", "2026-11-24T09:00"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var shown = await answer.Page();
        Assert.NotNull(shown.QuerySelector("#publish-at-error"));
        Assert.StartsWith("Tag und Uhrzeit: ", shown.QuerySelector("#problems a[href='#publish-at']")!.TextContent, StringComparison.Ordinal);
        answer = await editor.Change(Service, "expire", ("withdraw-at", "2026-11-24T09:00"));
        Assert.NotNull((await answer.Page()).QuerySelector("#withdraw-at-error"));
        Place(await editor.Change(Service, "plan", ("f.fee.de", "1 Euro"), ("publish-at", "2027-01-01T00:00")));
        var draft = await site.Ask(db => db.Drafts.SingleAsync());
        Assert.Equal((DraftState.Planned, new DateTime(2026, 12, 31, 23, 0, 0, DateTimeKind.Utc)), (draft.State, draft.PublishAt));
        Assert.Contains("1. Januar 2027", (await editor.Open("/team/entwuerfe")).QuerySelector(".inbox-draft")!.TextContent, StringComparison.Ordinal);

        Assert.Equal((0, 0), await PublishPlanned());
        clock.Now = NodaTime.Instant.FromUtc(2026, 12, 31, 23, 0);
        Assert.Equal((1, 0), await PublishPlanned());
        Assert.Contains("1 Euro", await Public("/de/leistung/anmeldung"), StringComparison.Ordinal);
        Assert.Equal("Mika Muster", (await site.Ask(db => db.Revisions.OrderBy(r => r.Number).LastAsync())).Who);
    }

    [Fact]
    public async Task A_planned_change_on_a_record_that_is_different_by_then_stays_and_says_so_once()
    {
        var editor = await Editor();
        Place(await editor.Change(Service, "plan", ("f.fee.de", "1 Euro"), ("publish-at", "2026-11-25T00:00")));
        Place(await editor.Change(Service, "publish", ("f.fee.de", "2 Euro")));
        clock.Now += NodaTime.Duration.FromDays(1);
        Assert.Equal((0, 1), await PublishPlanned());
        Assert.Equal((0, 0), await PublishPlanned());
        Assert.Contains("hat den Eintrag inzwischen geändert", (await (await Editor()).Open("/team/entwuerfe")).QuerySelector(".inbox-draft")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<(int, int)> PublishPlanned()
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PublishPlanned>().Run(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_history_compares_both_ways_and_an_old_version_can_be_taken_up_again()
    {
        var editor = await Editor();
        Place(await editor.Change(Service, "publish", ("f.fee.de", "10 Euro")));
        Place(await editor.Change(Service, "publish", ("f.fee.de", "12 Euro")));
        var history = await editor.Open(Service + "/verlauf");
        Assert.Equal(("10", "12"), (Words(history, "del"), Words(history, "ins")));
        history = await editor.Open(history.QuerySelector("#differences + p a")!.GetAttribute("href")!);
        Assert.Equal(("12", "10"), (Words(history, "del"), Words(history, "ins")));

        var old = history.QuerySelectorAll("tbody a")[1].GetAttribute("href")!;
        Place(await editor.Change(old, "publish"));
        Assert.Equal("10 Euro", Catalog.FindAny<Service>("anmeldung")!.Fee!.German);

        static string Words(AngleSharp.Html.Dom.IHtmlDocument page, string mark) => page.QuerySelector($".differences {mark}")!.LastChild!.TextContent;
    }

    [Fact]
    public async Task What_is_taken_off_the_site_is_found_again_and_comes_back()
    {
        var editor = await Editor();
        var answer = await editor.Change("/team/inhalte/stelle/rathaus", "withdraw");
        Assert.Contains("Leistungen, Wohnsitz anmelden: Es gibt keine Stelle „rathaus“.", (await answer.Page()).QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        Place(await editor.Change("/team/inhalte/schliessung/brueckentag", "withdraw"));
        Assert.Empty(Catalog.Everything<Closure>());
        Assert.Equal(["brueckentag"], Rows(await editor.Open("/team/inhalte/schliessung?stand=withdrawn")));
        Place(await editor.Change("/team/inhalte/schliessung/brueckentag", "publish"));
        Assert.Single(Catalog.Everything<Closure>());
    }

    [Fact]
    public async Task Lists_are_searched_and_filtered()
    {
        var editor = await Editor();
        Assert.Equal(["fuehrung", "anmeldung"], Rows(await editor.Open("/team/inhalte/leistung")));
        Assert.Equal(["anmeldung"], Rows(await editor.Open("/team/inhalte/leistung?q=umzug")));
        Assert.Equal(["fuehrung"], Rows(await editor.Open("/team/inhalte/leistung?thema=arbeit")));
        Assert.Equal(["anmeldung"], Rows(await editor.Open("/team/inhalte/leistung?stelle=rathaus")));
        Assert.Empty(Rows(await editor.Open("/team/inhalte/leistung?stand=unconfirmed")));
        Place(await editor.Change(Service, "draft", ("f.fact.confidence", "medium")));
        Assert.Equal(["anmeldung"], Rows(await editor.Open("/team/inhalte/leistung?stand=draft")));
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync("/team/inhalte/gibt-es-nicht", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task The_public_page_shows_nothing_of_all_this()
    {
        var editor = await Editor();
        Place(await editor.Change(Service, "draft", ("f.fee.de", "geheim")));
        var page = await Public("/de/leistung/anmeldung");
        Assert.DoesNotContain("/team", page, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", page, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Rows(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelectorAll(".staff-row .source[dir=ltr]").Select(s => s.TextContent);

    /// <summary>With a good token, but not from the form.</summary>
    private static Task<HttpResponseMessage> Post(HttpClient browser, AngleSharp.Html.Dom.IHtmlDocument shown, string action)
    {
        var token = shown.QuerySelector("form[method=post] input[type=hidden]")!;
        return browser.PostAsync(action, new FormUrlEncodedContent([KeyValuePair.Create(token.GetAttribute("name")!, token.GetAttribute("value")!)]), TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        site.Dispose();
        package.Dispose();
    }
}
