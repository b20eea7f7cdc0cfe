using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.TestSupport;

namespace WirPunkt.Editing.Records;

/// <summary>What a form of the editorial desk does, and that nothing typed is lost.</summary>
public sealed class RecordPageTests : RecordDesk
{
    [Fact]
    public async Task What_an_editor_publishes_the_next_request_shows()
    {
        Assert.DoesNotContain("13,50 Euro", await Public("/de/leistung/anmeldung"), StringComparison.Ordinal);
        var editor = await Editor();
        var place = Place(await editor.Change(Service, "publish", ("f.fee.de", "13,50 Euro"), ("f.fee.ar", "13,50 يورو"), ("note", "neue Satzung")));
        Assert.Equal(Service + "?ergebnis=published", place);
        Assert.Contains("13,50 Euro", await Public("/de/leistung/anmeldung"), StringComparison.Ordinal);
        Assert.Contains("13,50 يورو", await Public("/ar/leistung/anmeldung"), StringComparison.Ordinal);
        Assert.Equal("neue Satzung", (await Site.Ask(db => db.Revisions.OrderBy(r => r.Number).LastAsync())).Note);
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
        Assert.Equal(0, await Site.Ask(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task Whoever_left_a_record_long_ago_does_not_edit_it_any_more()
    {
        var (one, other) = (await Editor("Eva Erste"), await Editor("Zoe Zweite"));
        await one.Open(Service);
        Assert.Contains("Eva Erste", (await other.Open(Service)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Clock.Now += NodaTime.Duration.FromMinutes(16);
        Assert.DoesNotContain("Eva Erste", (await other.Open(Service)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_while_somebody_edits_is_a_conflict_like_any_other()
    {
        var editor = await Editor();
        var shown = await editor.Open(Service);
        File.WriteAllText(Path.Combine(Package.Path, "directory", "services.json"), File.ReadAllText(Path.Combine(Package.Path, "directory", "services.json")).Replace("Nach dem Umzug", "Wenn Sie umgezogen sind", StringComparison.Ordinal));
        await using (var scope = Site.Services.CreateAsyncScope()) Assert.Empty((await scope.ServiceProvider.GetRequiredService<ImportPackage>().Run(Package.Path, TestContext.Current.CancellationToken)).Problems);
        var place = Place(await editor.Press(shown, "publish", ("f.fee.de", "5 Euro")));
        Assert.EndsWith("/abgleich", place, StringComparison.Ordinal);
        Assert.Contains("Wenn Sie umgezogen sind", (await editor.Open(place)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("5 Euro", (await Site.Ask(db => db.Drafts.SingleAsync())).Json, StringComparison.Ordinal);
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
}
