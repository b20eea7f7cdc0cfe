using System.Net;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Editing;
using WirPunkt.Platform.Languages;
using WirPunkt.TestSupport;

namespace WirPunkt.Handbook.Editing.Writing;

/// <summary>The editor of a translation: up to date, reviewed, in the languages of whoever writes.</summary>
public sealed class TranslationPageTests : TextDesk
{
    [Fact]
    public async Task A_minor_change_leaves_the_translations_valid_in_the_same_save()
    {
        await DeskTown.Write(Lead, "de", "publish", Changed, more: ("stays-valid", "on"));
        Assert.Contains("Pass mitbringen", await Public("de"), StringComparison.Ordinal);
        foreach (var language in new[] { "en", "ar" })
        {
            Assert.DoesNotContain(new TextLibrary().In(Language.Find(language)!)["page.outdated"], await Public(language), StringComparison.Ordinal);
            Assert.Equal(1, await Town.Site.Ask(db => db.Revisions.CountAsync(r => r.Key == $"umzug/{language}" && r.Who == "Mika Muster", Cancel)));
        }
    }

    [Fact]
    public async Task The_preview_of_an_Arabic_text_is_Arabic()
    {
        var answer = await Lead.Send(await Lead.Open(DeskTown.Address + "ar"), "/team/seiten/umzug/ar", ("title", "نص"), ("body", "كلمة *Bescheid*"), ("act", "preview"));
        var preview = StarterSite.Parsed(await answer.Content.ReadAsStringAsync(Cancel)).QuerySelector(".text-preview")!;
        Assert.Equal(("ar", "rtl"), (preview.GetAttribute("lang"), preview.GetAttribute("dir")));
        Assert.Equal("de", preview.QuerySelector("em")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task With_the_original_its_translations_go_off_the_site_and_nobody_reads_a_language_of_somebody_else()
    {
        Assert.Contains("/de/seite/umzug", await Lead.GetStringAsync("/de/thema/wohnen", Cancel), StringComparison.Ordinal);
        await DeskTown.Write(Lead, "de", "withdraw");
        foreach (var language in new[] { "de", "en", "ar" })
            Assert.Equal(HttpStatusCode.NotFound, (await Lead.GetAsync($"/{language}/seite/umzug", Cancel)).StatusCode);
        Assert.DoesNotContain("/de/seite/umzug", await Lead.GetStringAsync("/de/thema/wohnen", Cancel), StringComparison.Ordinal);
        Assert.Equal(3, await Town.Site.Ask(db => db.AuditEntries.CountAsync(e => e.Kind == "content.withdrawn", Cancel)));

        await DeskTown.Write(Lead, "de", "publish");
        await DeskTown.Write(Lead, "ar", "publish");
        Assert.Contains("Umzug", await Public("en"), StringComparison.Ordinal);
        Assert.Contains("الانتقال", await Public("ar"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_gets_its_first_text_in_a_language_and_a_day_of_its_readers()
    {
        await DeskTown.Write(Lead, "de-simple", "publish", "Sie ziehen um?\n", more: [("title", "Umzug"), ("target-group", "2026-11-20")]);
        Assert.Contains("20. November 2026", await Public("de-simple"), StringComparison.Ordinal);
        var text = (await Town.Text("de-simple"))!;
        Assert.Equal(("de", TranslationHow.Human), (text.Translation.Of, text.Translation.How));
        Assert.Contains("\"checkedByTargetGroup\":\"2026-11-20\"", EditableKind.Write(text), StringComparison.Ordinal);
        Assert.DoesNotContain("checkedByTargetGroup", EditableKind.Write((await Town.Text("de"))!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_assistant_tells_what_is_not_Leichte_Sprache_and_how_hard_German_is()
    {
        var answer = await DeskTown.Write(Lead, "de-simple", "preview", "Ein Satz.\n\nDer Antrag wird von der Behörde z. B. morgen bearbeitet.\n", more: ("title", "Umzug"));
        var page = StarterSite.Parsed(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Contains(page.QuerySelectorAll(".findings a[data-line='3']"), a => a.TextContent.Contains("z. B.", StringComparison.Ordinal));
        Assert.Equal(4, page.QuerySelectorAll(".figures dd").Length);
        Assert.Null((await Lead.Open(DeskTown.Address + "en")).QuerySelector(".figures"));
    }

    [Fact]
    public async Task A_translation_is_reviewed_when_a_person_says_so_and_no_longer_when_it_changes()
    {
        await DeskTown.Write(Lead, "en", "publish", more: ("reviewed", "on"));
        Assert.Equal("2026-11-24", (await Town.Text("en"))!.Translation.Reviewed.ToString());
        await DeskTown.Write(Lead, "en", "publish", XliffTown.English.Replace("Bring", "Take", StringComparison.Ordinal));
        Assert.Null((await Town.Text("en"))!.Translation.Reviewed);
    }

    [Fact]
    public async Task A_translation_without_the_German_word_that_people_meet_is_not_published()
    {
        var answer = await DeskTown.Write(Lead, "en", "publish", "There is money for families.\n", "lage", more: ("title", "Situation"));
        Assert.Contains(Text("problem.kept-word", ("word", "Kindergeld")), await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        answer = await DeskTown.Write(Lead, "en", "publish", "There is child benefit (*Kindergeld*).\n", "lage", more: ("title", "Situation"));
        Assert.Contains("ergebnis=published", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", HttpStatusCode.NotFound)]
    [InlineData("en", HttpStatusCode.NotFound)]
    [InlineData("ar", HttpStatusCode.OK)]
    public async Task A_translator_writes_in_the_own_languages_only(string language, HttpStatusCode expected)
    {
        var translator = await Town.Editor(Roles.Translator, "ar");
        Assert.Equal(expected, (await translator.GetAsync(DeskTown.Address + language, Cancel)).StatusCode);
        if (expected != HttpStatusCode.OK) return;
        await DeskTown.Write(translator, language, "publish", XliffTown.English.Replace("Bring", "Take", StringComparison.Ordinal));
        Assert.Contains("Take your ID", await Public("ar"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await translator.GetAsync("/team/seiten/ersetzen", Cancel)).StatusCode);
    }
}
