using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Editing;
using WirPunkt.Platform.Languages;
using WirPunkt.TestSupport;

namespace WirPunkt.Handbook.Editing.Blocks;

/// <summary>A translation block by block, over HTTP.</summary>
public sealed class BlocksPageTests : IAsyncLifetime
{
    private const string English = "/team/seiten/umzug/en/abschnitte";

    private readonly DeskTown town = new();
    private HttpClient lead = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => lead = await town.Editor();

    private static string Text(string key, params (string, object?)[] values) => new TextLibrary().In(Language.German)[key, values];

    private Task<HttpResponseMessage> Publish(string old, string now) => DeskTown.Write(lead, "de", "publish", XliffTown.German.Replace(old, now, StringComparison.Ordinal));

    /// <summary>Sends the blocks as they are shown, but for those that are named.</summary>
    private async Task<HttpResponseMessage> Send(string address, string act, IHtmlDocument? shown = null, params (string Name, string Value)[] typed)
    {
        shown ??= await lead.Open(address);
        var blocks = shown.QuerySelectorAll("textarea[name^=block]").Cast<IHtmlTextAreaElement>().Select(a => (a.Name!, a.Value)).Where(b => typed.All(t => t.Name != b.Item1));
        return await lead.Send(shown, address.Split('?')[0], [.. blocks, .. typed, ("act", act)]);
    }

    private static async Task<IHtmlDocument> Page(HttpResponseMessage answer) => StarterSite.Parsed(await answer.Content.ReadAsStringAsync(Cancel));

    [Fact]
    public async Task Each_German_block_stands_beside_its_translation_and_changes_are_marked()
    {
        await Publish("Ausweis mitbringen", "Pass mitbringen");
        var page = await lead.Open(English);
        Assert.Equal(6, page.QuerySelectorAll(".block-row").Length);
        var row = page.QuerySelector(".block-row:has(del)")!;
        Assert.Equal(("Ausweis", "Pass", "Bring your ID"), (row.QuerySelector("del")!.LastChild!.TextContent, row.QuerySelector("ins")!.LastChild!.TextContent, ((IHtmlTextAreaElement)row.QuerySelector("textarea")!).Value));
    }

    [Fact]
    public async Task A_changed_block_is_translated_and_the_page_is_up_to_date_again()
    {
        await Publish("Ausweis mitbringen", "Pass mitbringen");
        var answer = await Send(English, "publish", null, ("block-4", "Bring your passport"));
        Assert.Contains("ergebnis=published", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("- Bring your passport\n- Book an *appointment*", (await town.Text("en"))!.Body, StringComparison.Ordinal);
        Assert.False(TranslationState.Of((await town.Text("en"))!, (await town.Text("de"))!).IsOutdated);
    }

    [Fact]
    public async Task What_still_fits_is_confirmed_and_what_is_left_stays_outdated()
    {
        await Publish("Ausweis mitbringen", "Den Ausweis mitbringen");
        Assert.Contains("ergebnis=unchanged", (await Send(English, "publish")).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.True(TranslationState.Of((await town.Text("en"))!, (await town.Text("de"))!).IsOutdated);
        await Send(English, "publish", null, ("confirmed-4", "on"));
        Assert.False(TranslationState.Of((await town.Text("en"))!, (await town.Text("de"))!).IsOutdated);
    }

    [Fact]
    public async Task Who_has_read_all_of_it_has_reviewed_it()
    {
        await Send(English, "publish", null, ("reviewed", "on"));
        Assert.NotNull((await town.Text("en"))!.Translation.Reviewed);
    }

    [Fact]
    public async Task German_that_changed_while_somebody_translated_is_said_and_nothing_is_lost()
    {
        var shown = await lead.Open(English);
        await Publish("Ausweis mitbringen", "Pass mitbringen");
        var answer = await Send(English, "publish", shown, ("block-4", "Bring your identity card"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Page(answer);
        Assert.Contains(Text("xliff.stale"), page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Bring your identity card", DeskTown.Value(page, "#block-4"));
    }

    [Theory]
    [InlineData("Register within 14 days: [registration](https://casino.example).", "xliff.link")]
    [InlineData("[registration](service:fuehrung) in 14 days", "xliff.link")]
    public async Task A_link_that_German_does_not_have_is_refused(string typed, string remark)
    {
        var page = await Page(await Send(English, "publish", null, ("block-3", typed)));
        Assert.Contains(Text(remark, ("detail", "")).Split('(')[0], page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, DeskTown.Value(page, "#block-3"));
        Assert.Equal(XliffTown.English, (await town.Text("en"))!.Body);
    }

    [Fact]
    public async Task Another_number_is_asked_about_and_taken_when_the_person_is_sure()
    {
        var typed = ("block-3", "Register within four days: [registration](service:anmeldung).");
        var page = await Page(await Send(English, "publish", null, typed));
        Assert.NotNull(page.QuerySelector("input[name=sure]"));
        Assert.Contains("ergebnis=published", (await Send(English, "publish", page, typed, ("sure", "on"))).Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_translation_is_a_draft_and_no_page()
    {
        const string address = "/team/seiten/lage/en/abschnitte";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send(address, "publish", null, ("block-0", "Situation"))).StatusCode);
        var kept = (await Send(address, "draft", null, ("block-0", "Situation"))).Headers.Location!.ToString();
        Assert.Contains("ergebnis=draftkept", kept, StringComparison.Ordinal);
        var shown = await lead.Open(kept);
        Assert.Equal(("Situation", ""), (DeskTown.Value(shown, "#block-0"), DeskTown.Value(shown, "#block-2")));
        Assert.Contains(Text("xliff.half", ("detail", 1)), (await Page(await Send(kept, "publish", shown))).Body!.TextContent, StringComparison.Ordinal);

        var missing = await Page(await Send(kept, "publish", await lead.Open(kept), ("block-2", "Money is here.")));
        Assert.Contains(Text("problem.kept-word", ("word", "Kindergeld")), missing.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("ergebnis=published", (await Send(kept, "publish", await lead.Open(kept), ("block-2", "Child benefit (*Kindergeld*) is here."))).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("Child benefit", await lead.GetStringAsync("/en/seite/lage", Cancel), StringComparison.Ordinal);
        Assert.Equal(0, await town.Site.Ask(db => db.Drafts.CountAsync(Cancel)));
    }

    [Fact]
    public async Task The_words_of_the_glossary_stand_beside_the_block()
    {
        var page = await lead.Open("/team/seiten/lage/en/abschnitte");
        var terms = page.QuerySelector(".block-terms")!.TextContent;
        Assert.Contains("child benefit", terms, StringComparison.Ordinal);
        Assert.Contains(Text("editor.keep-german"), terms, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("button[value=machine]"));
    }

    [Theory]
    [InlineData("/team/seiten/umzug/de/abschnitte")]
    [InlineData("/team/seiten/umzug/de-simple/abschnitte")]
    [InlineData("/team/seiten/gibt-es-nicht/en/abschnitte")]
    public async Task What_does_not_follow_German_has_no_blocks(string address) => Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync(address, Cancel)).StatusCode);

    public async ValueTask DisposeAsync()
    {
        lead.Dispose();
        await town.DisposeAsync();
    }
}
