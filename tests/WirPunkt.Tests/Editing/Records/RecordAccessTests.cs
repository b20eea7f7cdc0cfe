using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.TestSupport;

namespace WirPunkt.Editing.Records;

/// <summary>Who sees and changes which record.</summary>
public sealed class RecordAccessTests : RecordDesk
{
    [Fact]
    public async Task Whoever_was_signed_out_while_typing_comes_back_to_the_form_and_is_told()
    {
        var editor = await Editor();
        var shown = await editor.Open(Service);
        await Site.Ask(db => db.Set<Accounts.Identity.Session>().ExecuteDeleteAsync());
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
        var draft = await Site.Ask(db => db.Drafts.SingleAsync());
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
        var draft = await Site.Ask(db => db.Drafts.SingleAsync());
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

    /// <summary>With a good token, but not from the form.</summary>
    private static Task<HttpResponseMessage> Post(HttpClient browser, AngleSharp.Html.Dom.IHtmlDocument shown, string action)
    {
        var token = shown.QuerySelector("form[method=post] input[type=hidden]")!;
        return browser.PostAsync(action, new FormUrlEncodedContent([KeyValuePair.Create(token.GetAttribute("name")!, token.GetAttribute("value")!)]), TestContext.Current.CancellationToken);
    }
}
