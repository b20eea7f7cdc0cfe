using System.Net;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Editing;
using WirPunkt.Editing.Links;
using WirPunkt.Platform.Languages;
using WirPunkt.TestSupport;

namespace WirPunkt.Handbook.Editing.Writing;

/// <summary>The editor of one text: what is written, previewed, planned and published.</summary>
public sealed class TextPageTests : TextDesk
{
    [Fact]
    public async Task What_is_published_is_public_with_the_next_request_and_its_translations_are_outdated()
    {
        Assert.DoesNotContain(Text("page.outdated"), await Public("en"), StringComparison.Ordinal);
        var answer = await DeskTown.Write(Lead, "de", "publish", Changed, more: ("note", "Pass statt Ausweis"));
        Assert.Equal("/team/seiten/umzug/de?ergebnis=published", answer.Headers.Location!.ToString());
        Assert.Contains("Pass mitbringen", await Public("de"), StringComparison.Ordinal);
        Assert.Contains(new TextLibrary().In(Language.Find("ar")!)["page.outdated"], await Public("ar"), StringComparison.Ordinal);

        var tree = await Lead.Open("/team/seiten?thema=wohnen");
        Assert.Equal("veraltet: ein Abschnitt", tree.QuerySelector("a[href='/team/seiten/umzug/ar']")!.FirstChild!.TextContent);
        Assert.Equal("Pass statt Ausweis", (await Town.Site.Ask(db => db.Revisions.OrderBy(r => r.Number).LastAsync(r => r.Key == "umzug/de", Cancel))).Note);
    }

    [Fact]
    public async Task Shortly_after_midnight_it_is_the_towns_day()
    {
        await using var night = new DeskTown(new FixedClock(2026, 11, 24, 0, 30));
        var editor = await night.Editor();
        await DeskTown.Write(editor, "en", "publish", XliffTown.English.Replace("Bring your ID", "Bring your passport", StringComparison.Ordinal), more: ("reviewed", "on"));
        Assert.Equal("2026-11-24", (await night.Text("en"))!.Translation.Reviewed?.ToString());
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_stands_at_the_text_and_in_the_work_list()
    {
        const string gone = "https://gone.example.org/amt";
        await DeskTown.Write(Lead, "de", "publish", $"## Frist\n\n[Amt]({gone})\n");
        Assert.DoesNotContain(gone, (await Lead.Open("/team/seiten/umzug/de")).QuerySelector("[data-aside] .kern-alert")?.TextContent ?? "", StringComparison.Ordinal);
        await Town.Site.Ask(async db =>
        {
            var link = OutgoingLink.To(gone);
            for (var day = 1; day <= OutgoingLink.BrokenAfter; day++) link.Visited(new Finding(404), new DateOnly(2026, 11, day));
            db.Add(link);
            return await db.SaveChangesAsync(Cancel);
        });
        var aside = (await Lead.Open("/team/seiten/umzug/de")).QuerySelector("[data-aside] .kern-alert")!;
        Assert.Contains("Eine Adresse einer anderen Website führt ins Leere", aside.TextContent, StringComparison.Ordinal);
        Assert.Equal(gone, aside.QuerySelector("[data-find]")!.GetAttribute("data-find"));

        var list = await Lead.Open("/team/arbeitsliste/niemand");
        var task = Assert.Single(list.QuerySelectorAll(".work-list__task"), t => t.TextContent.Contains(gone, StringComparison.Ordinal));
        Assert.Equal("/team/seiten/umzug/de", task.QuerySelector("h2 a")!.GetAttribute("href"));
        Assert.Contains("Texte der Handbuchseiten", task.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versions_of_a_text_are_compared_and_an_old_one_is_taken_up_again()
    {
        await DeskTown.Write(Lead, "de", "publish", Changed, more: ("note", "Pass statt Ausweis"));
        var history = await Lead.Open((await Lead.Open(DeskTown.Address + "de")).QuerySelector(".record-links a[href$='/verlauf']")!.GetAttribute("href")!);
        Assert.EndsWith("Ausweis", history.QuerySelector(".differences del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Pass statt Ausweis", history.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);

        var answer = await Lead.Change(history.QuerySelector(".compare tbody tr:last-child a")!.GetAttribute("href")!, "publish");
        Assert.EndsWith("ergebnis=published", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("Ausweis mitbringen", await Public("de"), StringComparison.Ordinal);
        Assert.DoesNotContain(new TextLibrary().In(Language.Find("ar")!)["page.outdated"], await Public("ar"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_sent_as_it_was_shown_changes_nothing()
    {
        foreach (var language in new[] { "de", "en", "ar" })
            Assert.EndsWith("?ergebnis=unchanged", (await DeskTown.Write(Lead, language, "publish")).Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_shows_the_text_as_the_public_would_see_it_without_script()
    {
        var page = StarterSite.Parsed(await (await DeskTown.Write(Lead, "de", "preview", "## Neu\n\nMit [Anmeldung](service:anmeldung) und einem Bescheid: 115.\n")).Content.ReadAsStringAsync(Cancel));
        var preview = page.QuerySelector(".text-preview")!;
        Assert.Equal("/de/leistung/anmeldung", preview.QuerySelector("a.kern-link[href*=leistung]")!.GetAttribute("href"));
        Assert.NotNull(preview.QuerySelector("a[href='tel:115']"));
        Assert.NotNull(preview.QuerySelector("#wort-bescheid"));
        Assert.NotNull(preview.QuerySelector(".cards"));
        Assert.StartsWith("## Neu", DeskTown.Value(page, "#t-body"), StringComparison.Ordinal);
        Assert.DoesNotContain("tel:115", await Public("de"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_link_is_named_and_nothing_is_saved()
    {
        var answer = await DeskTown.Write(Lead, "de", "publish", "Siehe [hier](service:gibt-es-nicht).\n");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = StarterSite.Parsed(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Contains("service:gibt-es-nicht", page.QuerySelector("#problems a[href='#t-body']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Siehe [hier](service:gibt-es-nicht).\n", DeskTown.Value(page, "#t-body"));
        Assert.Contains("Ausweis mitbringen", await Public("de"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("![x](data:text/html,<script>alert(1)</script>)")]
    [InlineData("</textarea><script>alert(1)</script>")]
    public async Task A_script_in_the_text_is_harmless_in_the_preview_and_in_the_form(string text)
    {
        var page = StarterSite.Parsed(await (await DeskTown.Write(Lead, "de", "preview", text)).Content.ReadAsStringAsync(Cancel));
        Assert.Equal(text, DeskTown.Value(page, "#t-body"));
        Assert.Null(page.QuerySelector("main script, main img, main [onerror], .text-preview a[href^='javascript']"));
    }

    [Fact]
    public async Task Twenty_megabytes_come_back_with_a_word_about_it()
    {
        var shown = await Lead.Open(DeskTown.Address + "de");
        using var form = new MultipartFormDataContent { { new StringContent("Umzug"), "title" }, { new StringContent(new string('x', 20 * 1024 * 1024)), "body" }, { new StringContent("publish"), "act" } };
        foreach (var field in shown.QuerySelectorAll("form[enctype] input[type=hidden]").Cast<AngleSharp.Html.Dom.IHtmlInputElement>()) form.Add(new StringContent(field.Value), field.Name!);
        var answer = await Lead.PostAsync("/team/seiten/umzug/de", form, Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(html.Length > 20 * 1024 * 1024); // nothing of it is lost
        Assert.Contains(Text("problem.too-long", ("count", TypedText.LongestBody)), html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_that_is_refused_with_the_way_back()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[26 * 1024 * 1024]), "body" } };
        var answer = await Lead.PostAsync("/team/seiten/umzug/de", form, Cancel);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains(Text("editor.too-long-title"), await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_write_the_second_sees_both_versions_and_loses_nothing()
    {
        var (mine, theirs) = (await Lead.Open(DeskTown.Address + "de"), await Town.Editor());
        Assert.NotNull((await theirs.Open(DeskTown.Address + "de")).QuerySelector(".kern-alert--warning")); // who is editing
        await DeskTown.Write(theirs, "de", "publish", XliffTown.German + "Von den anderen.\n");
        var answer = await DeskTown.Write(Lead, "de", "publish", XliffTown.German + "Von mir.\n", shown: mine);
        Assert.Contains("ergebnis=conflict&entwurf=", answer.Headers.Location!.ToString(), StringComparison.Ordinal);

        var page = await Lead.Open(answer.Headers.Location.ToString());
        Assert.Contains("den anderen", page.QuerySelector("table.conflict")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("Von mir.\n", DeskTown.Value(page, "#t-body"), StringComparison.Ordinal);
        Assert.Contains("Von den anderen", await Public("de"), StringComparison.Ordinal);
        Assert.Equal(1, await Town.Site.Ask(db => db.Drafts.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_draft_is_the_person_s_own_and_comes_out_when_it_is_published()
    {
        var kept = (await DeskTown.Write(Lead, "de", "draft", Changed)).Headers.Location!.ToString();
        Assert.StartsWith("/team/seiten/umzug/de?ergebnis=draftkept&entwurf=", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Pass", await Public("de"), StringComparison.Ordinal);

        var other = await (await Town.Editor()).Open(kept);
        Assert.Contains("Ausweis", DeskTown.Value(other, "#t-body"), StringComparison.Ordinal);
        Assert.NotNull((await Lead.Open(DeskTown.Address + "de")).QuerySelector("a[href*='entwurf=']"));

        await DeskTown.Write(Lead, "de", "publish", shown: await Lead.Open(kept));
        Assert.Contains("Pass mitbringen", await Public("de"), StringComparison.Ordinal);
        Assert.Equal(0, await Town.Site.Ask(db => db.Drafts.CountAsync(Cancel)));
    }

    [Fact]
    public async Task What_is_planned_waits_for_its_day_and_stands_in_the_tree()
    {
        var answer = await DeskTown.Write(Lead, "de", "plan", Changed, more: ("publish-at", "2026-12-01T08:00"));
        Assert.Contains("ergebnis=planned", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Pass", await Public("de"), StringComparison.Ordinal);
        Assert.Contains(Text("editor.draft-Planned"), (await Lead.Open("/team/seiten?zustand=Planned")).QuerySelector(".page-tree")!.TextContent, StringComparison.Ordinal);

        answer = await DeskTown.Write(Lead, "de", "plan", Changed, more: ("publish-at", "2026-11-01T08:00"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull(StarterSite.Parsed(await answer.Content.ReadAsStringAsync(Cancel)).QuerySelector("#problems a[href='#publish-at']"));
    }

    [Fact]
    public async Task A_text_goes_off_the_site_at_once_or_on_a_day_and_comes_back()
    {
        await DeskTown.Write(Lead, "en", "expire", more: ("withdraw-at", "2026-12-24T00:00"));
        var draft = await Town.Site.Ask(db => db.Drafts.SingleAsync(Cancel));
        Assert.Equal((true, DraftState.Planned, new DateTime(2026, 12, 23, 23, 0, 0, DateTimeKind.Utc)), (draft.Withdraws, draft.State, draft.PublishAt));

        await DeskTown.Write(Lead, "en", "withdraw");
        Assert.DoesNotContain("Moving", await Public("en"), StringComparison.Ordinal);
        Assert.Contains(Text("editor.withdrawn"), (await Lead.Open(DeskTown.Address + "en")).Body!.TextContent, StringComparison.Ordinal);
        await DeskTown.Write(Lead, "en", "publish");
        Assert.Contains("Moving", await Public("en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_signed_out_while_writing_comes_back_to_the_text()
    {
        var shown = await Lead.Open(DeskTown.Address + "de");
        await Town.Site.Ask(db => db.Set<WirPunkt.Accounts.Identity.Session>().ExecuteDeleteAsync(Cancel));
        var answer = await DeskTown.Write(Lead, "de", "publish", Changed, shown: shown);
        Assert.Equal($"/konto/anmelden?weiter={Uri.EscapeDataString(DeskTown.Address + "de")}&abgelaufen=1", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Links_are_found_by_what_people_call_them()
    {
        var found = await Lead.GetStringAsync("/team/seiten/verweise?q=wohnsitz", Cancel);
        Assert.Contains("\"link\":\"service:anmeldung\"", found, StringComparison.Ordinal);
        Assert.Equal("[]", await Lead.GetStringAsync("/team/seiten/verweise?q=", Cancel));
    }
}
