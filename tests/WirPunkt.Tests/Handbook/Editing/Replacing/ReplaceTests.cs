using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Editing;
using WirPunkt.Platform.Languages;
using WirPunkt.TestSupport;

namespace WirPunkt.Handbook.Editing.Replacing;

public sealed class ReplaceTests : IAsyncLifetime
{
    private const string Address = "/team/seiten/ersetzen";

    private readonly DeskTown town = new();
    private HttpClient lead = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => lead = await town.Editor();

    private static PageText Sample(string body) => new() { Key = "a/de", Page = "a", Language = "de", Title = "Amt", Summary = "amtlich", Body = body, Translation = new() { Of = "de", How = TranslationHow.Original } };

    private Task<IHtmlDocument> Search(string find, string by, string language = "de") => lead.Open($"{Address}?sprache={language}&suchen={Uri.EscapeDataString(find)}&ersetzen={Uri.EscapeDataString(by)}");

    private async Task<(HttpStatusCode Status, IHtmlDocument Page)> Replace(IHtmlDocument shown, params (string Name, string Value)[] more)
    {
        var answer = await lead.Send(shown, Address, [.. shown.QuerySelectorAll("input[name=stelle]").Cast<IHtmlInputElement>().Select(i => ("stelle", i.Value)), .. more]);
        return (answer.StatusCode, StarterSite.Parsed(await answer.Content.ReadAsStringAsync(Cancel)));
    }

    [Theory]
    [InlineData("amt", false, 4)]
    [InlineData("amt", true, 2)]
    [InlineData("a.t", false, 0)]
    [InlineData("aa", false, 1)]
    public void Places_are_plain_text_in_title_summary_and_body(string find, bool matchesCase, int expected) =>
        Assert.Equal(expected, new Replacement(Language.German, find, "x", matchesCase).Places([Sample("Das Amt, das amt. aaa")]).Count());

    [Fact]
    public void Only_the_chosen_places_are_replaced()
    {
        var text = Sample("Amt eins, Amt zwei, Amt drei");
        new Replacement(Language.German, "Amt", "Büro", true).In(text, new HashSet<(TextPart, int)> { (TextPart.Body, 0), (TextPart.Body, 2) });
        Assert.Equal(("Amt", "Büro eins, Amt zwei, Büro drei"), (text.Title, text.Body));
    }

    [Fact]
    public async Task What_is_replaced_is_public_at_once_and_translations_are_outdated_or_stay_valid()
    {
        var shown = await Search("Ausweis", "Pass");
        Assert.Equal("Ausweis", shown.QuerySelector(".places del")!.LastChild!.TextContent);
        var (status, page) = await Replace(shown);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.NotNull(page.QuerySelector(".kern-alert--success"));
        Assert.Contains("Pass mitbringen", await lead.GetStringAsync("/de/seite/umzug", Cancel), StringComparison.Ordinal);
        Assert.True(TranslationState.Of((await town.Text("en"))!, (await town.Text("de"))!).IsOutdated);

        await Replace(await Search("buchen", "ausmachen"), ("stays-valid", "on"));
        Assert.Equal(1, TranslationState.Of((await town.Text("en"))!, (await town.Text("de"))!).Outdated);
        Assert.Equal(3, await town.Site.Ask(db => db.Revisions.CountAsync(r => r.Key == "umzug/de", Cancel)));
    }

    [Fact]
    public async Task All_or_nothing_when_a_text_changed_meanwhile_or_would_be_wrong()
    {
        var shown = await Search("a", "A");
        await DeskTown.Write(lead, "de", "publish", XliffTown.German + "Neu.\n");
        var (status, _) = await Replace(shown);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal("Kindergeld gibt es hier.\n", (await town.Text("de", "lage"))!.Body);

        var (broken, page) = await Replace(await Search("service:anmeldung", "service:fort"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, broken);
        Assert.Contains("service:fort", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_people_meet_on_doors_is_not_replaced_in_a_translation()
    {
        await DeskTown.Write(lead, "en", "publish", "Child benefit (*Kindergeld*) is here.\n", "lage", more: ("title", "Situation"));
        var (status, _) = await Replace(await Search("Kindergeld", "money", "en"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
    }

    public async ValueTask DisposeAsync()
    {
        lead.Dispose();
        await town.DisposeAsync();
    }
}
