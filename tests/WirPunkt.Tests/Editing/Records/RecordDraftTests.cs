using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.TestSupport;

namespace WirPunkt.Editing.Records;

/// <summary>Drafts, planned changes and earlier versions of a record.</summary>
public sealed class RecordDraftTests : RecordDesk
{
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
        var draft = await Site.Ask(db => db.Drafts.SingleAsync());
        Assert.Contains("12 Euro", inbox.QuerySelector(".inbox-draft ins")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Toni Tippt", inbox.QuerySelector(".inbox-draft")!.TextContent, StringComparison.Ordinal);

        await lead.Send(inbox, $"/team/entwuerfe/{draft.Id}/zurueck", ("note", "Bitte mit Quelle"));
        Assert.Equal((DraftState.Own, "Bitte mit Quelle"), await Site.Ask(db => db.Drafts.Select(d => ValueTuple.Create(d.State, d.Note)).SingleAsync()));
        Place(await writer.Change($"{Service}?entwurf={draft.Id}", "review", ("f.fact.source", "https://example.org/satzung")));

        var accepted = await lead.Send("/team/entwuerfe", $"/team/entwuerfe/{draft.Id}/annehmen");
        Assert.Equal("/team/entwuerfe?ergebnis=accepted", Place(accepted));
        Assert.Contains("12 Euro", await Public("/de/leistung/anmeldung"), StringComparison.Ordinal);
        Assert.Equal(0, await Site.Ask(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task A_draft_that_somebody_else_ended_meanwhile_becomes_a_new_one()
    {
        var (one, lead) = (await SignIn(Roles.Editor, a => a.Topics = ["arbeit"], "Toni Tippt"), await SignIn(Roles.Lead));
        Place(await one.Change(Service, "review", ("f.fee.de", "3 Euro")));
        var draft = await Site.Ask(db => db.Drafts.SingleAsync());
        var shown = await lead.Open($"{Service}?entwurf={draft.Id}");
        Place(await one.Change($"{Service}?entwurf={draft.Id}", "review", ("f.fee.de", "4 Euro")));
        Assert.EndsWith("ergebnis=draftgone", Place(await lead.Press(shown, "publish", ("f.deadline.de", "bald"))), StringComparison.Ordinal);
        Assert.Equal(2, await Site.Ask(db => db.Drafts.CountAsync()));
        Assert.Null(Catalog.FindAny<Service>("anmeldung")!.Fee);
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
        Assert.Equal(0, await Site.Ask(db => db.Drafts.CountAsync()));
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
    public async Task The_draft_of_another_record_is_not_ended_with_this_one()
    {
        var editor = await Editor();
        Place(await editor.Change("/team/inhalte/leistung/fuehrung", "draft", ("f.fee.de", "4 Euro")));
        var draft = await Site.Ask(db => db.Drafts.SingleAsync());
        foreach (var act in new[] { "publish", "draft" })
        {
            var answer = await editor.Change(Service, act, ("f.fee.de", "5 Euro"), ("draft", draft.Id.ToString()), ("draft-version", $"{draft.Version}"));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        Assert.Equal(1, await Site.Ask(db => db.Drafts.CountAsync()));
        Assert.Null(Catalog.FindAny<Service>("anmeldung")!.Fee);
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
        var draft = await Site.Ask(db => db.Drafts.SingleAsync());
        Assert.Equal((DraftState.Planned, new DateTime(2026, 12, 31, 23, 0, 0, DateTimeKind.Utc)), (draft.State, draft.PublishAt));
        Assert.Contains("1. Januar 2027", (await editor.Open("/team/entwuerfe")).QuerySelector(".inbox-draft")!.TextContent, StringComparison.Ordinal);

        Assert.Equal((0, 0), await PublishPlanned());
        Clock.Now = NodaTime.Instant.FromUtc(2026, 12, 31, 23, 0);
        Assert.Equal((1, 0), await PublishPlanned());
        Assert.Contains("1 Euro", await Public("/de/leistung/anmeldung"), StringComparison.Ordinal);
        Assert.Equal("Mika Muster", (await Site.Ask(db => db.Revisions.OrderBy(r => r.Number).LastAsync())).Who);
    }

    [Fact]
    public async Task A_planned_change_on_a_record_that_is_different_by_then_stays_and_says_so_once()
    {
        var editor = await Editor();
        Place(await editor.Change(Service, "plan", ("f.fee.de", "1 Euro"), ("publish-at", "2026-11-25T00:00")));
        Place(await editor.Change(Service, "publish", ("f.fee.de", "2 Euro")));
        Clock.Now += NodaTime.Duration.FromDays(1);
        Assert.Equal((0, 1), await PublishPlanned());
        Assert.Equal((0, 0), await PublishPlanned());
        Assert.Contains("hat den Eintrag inzwischen geändert", (await (await Editor()).Open("/team/entwuerfe")).QuerySelector(".inbox-draft")!.TextContent, StringComparison.Ordinal);
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

    private async Task<(int, int)> PublishPlanned()
    {
        await using var scope = Site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PublishPlanned>().Run(TestContext.Current.CancellationToken);
    }
}
