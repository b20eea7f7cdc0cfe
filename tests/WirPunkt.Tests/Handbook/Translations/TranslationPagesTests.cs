using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Handbook.Xliff;
using WirPunkt.Platform.Languages;
using WirPunkt.TestSupport;

namespace WirPunkt.Handbook.Translations;

/// <summary>The translators' work list, and files through the browser.</summary>
public sealed class TranslationPagesTests : IAsyncLifetime
{
    private readonly TemporaryFolder package = XliffTown.Package().With("handbook/lage/de.md", SmallTown.Page("Lage", "original", "topic: arbeit\n", "Text.\n"));
    private readonly RunningSite site;
    private HttpClient browser = null!;

    public TranslationPagesTests()
    {
        package.Replace("package.yaml", "[de, en, ar]", "[de, de-simple, en, ar]");
        site = new RunningSite { Content = package.Path };
    }

    public async ValueTask InitializeAsync() => browser = await Translator("en", "ar");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<HttpClient> Translator(params string[] languages) => await (await site.Add(Roles.Translator, translates: languages)).SignIn();

    /// <summary>With the token of the form for English.</summary>
    private async Task<HttpResponseMessage> Send(string language, byte[] content, HttpClient? from = null)
    {
        var token = (IHtmlInputElement)(await (from ?? browser).Open("/team/uebersetzungen/en")).QuerySelector("form[method=post] input[type=hidden]")!;
        using var form = new MultipartFormDataContent { { new StringContent(token.Value), token.Name! }, { new ByteArrayContent(content), "file", "returned.xlf" } };
        return await (from ?? browser).PostAsync($"/team/uebersetzungen/{language}", form, Cancel);
    }

    private static string Text(string key, params (string, object?)[] values) => new TextLibrary().In(Language.German)[key, values];

    [Fact]
    public async Task A_translator_s_own_languages_stand_first()
    {
        var page = await (await Translator("ar")).Open("/team/uebersetzungen");
        Assert.Equal(["/team/uebersetzungen/ar", "/team/uebersetzungen/de-simple", "/team/uebersetzungen/en"], page.QuerySelectorAll("tbody a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_translator_sends_files_in_the_own_languages_only()
    {
        var other = await Translator("en");
        var page = await other.Open("/team/uebersetzungen/ar");
        Assert.Null(page.QuerySelector("input[type=file]"));
        Assert.Contains(Text("translations.not-yours"), page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await other.Open("/team/uebersetzungen/en")).QuerySelector("input[type=file]"));

        var file = Encoding.UTF8.GetBytes(await browser.GetStringAsync("/team/uebersetzungen/ar/xliff", Cancel));
        Assert.Equal(HttpStatusCode.NotFound, (await Send("ar", file, other)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Send("ar", new byte[22 * 1024 * 1024], other)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Send("ar", file)).StatusCode);
    }

    [Theory]
    [InlineData(Roles.Lead)]
    [InlineData(Roles.Editor)]
    [InlineData(Roles.Administrator)]
    public async Task Who_publishes_sends_files_in_every_language(Roles role)
    {
        var publisher = await (await site.Add(role)).SignIn();
        Assert.NotNull((await publisher.Open("/team/uebersetzungen/ar")).QuerySelector("input[type=file]"));
        Assert.Equal(HttpStatusCode.OK, (await Send("ar", Encoding.UTF8.GetBytes(await publisher.GetStringAsync("/team/uebersetzungen/ar/xliff", Cancel)), publisher)).StatusCode);
    }

    [Fact]
    public async Task Every_language_says_what_is_missing_outdated_machine_made_and_to_review()
    {
        var page = await browser.Open("/team/uebersetzungen");
        Assert.Equal(["/team/uebersetzungen/en", "/team/uebersetzungen/ar", "/team/uebersetzungen/de-simple"], page.QuerySelectorAll("tbody a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["1", "0", "1", "0", "0"], page.QuerySelectorAll("tbody tr")[0].QuerySelectorAll("td").Select(d => d.TextContent));
        Assert.Equal("2", page.QuerySelectorAll("tbody tr")[1].QuerySelector("td")!.TextContent);
    }

    [Fact]
    public async Task The_list_of_a_language_can_be_narrowed_to_a_topic()
    {
        var all = StarterSite.Parsed(await browser.GetStringAsync("/team/uebersetzungen/en", Cancel));
        Assert.Equal(["Lage", "Umzug"], all.QuerySelectorAll(".translations__tasks li > a:first-child").Select(a => a.TextContent));
        var one = StarterSite.Parsed(await browser.GetStringAsync("/team/uebersetzungen/en?topic=wohnen", Cancel));
        Assert.Equal(["Umzug"], one.QuerySelectorAll(".translations__tasks li > a:first-child").Select(a => a.TextContent));
        Assert.Equal("wohnen", one.QuerySelector("form[action$=xliff] input[name=topic]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_page_leads_to_where_it_is_translated_and_for_others_to_what_the_public_sees()
    {
        static string? To(IHtmlDocument list) => list.QuerySelector(".translations__tasks li > a:first-child")!.GetAttribute("href");
        Assert.Equal("/team/seiten/lage/en/abschnitte", To(await browser.Open("/team/uebersetzungen/en")));
        Assert.Equal("/en/seite/lage", To(await (await Translator("ar")).Open("/team/uebersetzungen/en")));
        Assert.Equal("/team/seiten/lage/de-simple", To(await (await Translator("de-simple")).Open("/team/uebersetzungen/de-simple")));
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("?topic=wohnen&version=2.1", 1)]
    [InlineData("?page=umzug", 1)]
    public async Task A_file_is_downloaded_for_a_page_a_topic_or_the_language(string query, int pages)
    {
        var answer = await browser.GetAsync("/team/uebersetzungen/en/xliff" + query, Cancel);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(pages, (await answer.Content.ReadAsStringAsync(Cancel)).Split("<file ").Length - 1);
    }

    [Fact]
    public async Task A_long_file_is_downloaded_to_its_end()
    {
        using var town = new RunningSite();
        var file = await (await (await town.Add(Roles.Translator)).SignIn()).GetStringAsync("/team/uebersetzungen/ar/xliff", Cancel);
        Assert.True(file.Length > 500_000);
        Assert.EndsWith("</xliff>", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/team/uebersetzungen/fr")]
    [InlineData("/team/uebersetzungen/de")]
    [InlineData("/team/uebersetzungen/de-simple/xliff")]
    [InlineData("/team/uebersetzungen/en/xliff?page=fort")]
    public async Task What_is_not_translated_has_no_address(string address) => Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address, Cancel)).StatusCode);

    [Fact]
    public async Task What_comes_back_is_public_at_once()
    {
        var file = (await browser.GetStringAsync("/team/uebersetzungen/en/xliff", Cancel)).Replace("Bring your ID", "Bring your passport", StringComparison.Ordinal);
        var answer = StarterSite.Parsed(await (await Send("en", Encoding.UTF8.GetBytes(file))).Content.ReadAsStringAsync(Cancel));
        Assert.Equal(Text("xliff.summary", ("taken", 1), ("unchanged", 1), ("refused", 0)), answer.QuerySelector("[role=status] .kern-title")!.TextContent);
        var entry = await site.Ask(db => db.AuditEntries.SingleAsync(e => e.Kind == "translation.imported", Cancel));
        Assert.Equal(("page:umzug/en", "Mika Muster"), (entry.Record, entry.Who));
        Assert.Equal("{\"title\":\"Moving\",\"how\":\"machine\",\"reviewed\":null,\"changed\":null}", entry.Before);
        Assert.Contains("\"changed\":1", entry.After, StringComparison.Ordinal);
        Assert.Contains("Bring your passport", await browser.GetStringAsync("/en/seite/umzug", Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar", "<xliff version=\"1.2\"><file original=\"handbook/umzug/de.md\" source-language=\"de\" target-language=\"en\"/></xliff>", "xliff.wrong-language", "en")]
    [InlineData("en", "PK\u0003\u0004", "xliff.broken", "1")]
    [InlineData("en", "", "xliff.no-file", "")]
    public async Task What_does_not_fit_is_answered_with_the_reason(string language, string content, string reason, string detail)
    {
        var sent = await Send(language, Encoding.UTF8.GetBytes(content));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        var answer = StarterSite.Parsed(await sent.Content.ReadAsStringAsync(Cancel));
        Assert.Contains(Text(reason, ("detail", detail)), answer.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_20_MB_is_too_much()
    {
        var answer = StarterSite.Parsed(await (await Send("en", new byte[20 * 1024 * 1024 + 1])).Content.ReadAsStringAsync(Cancel));
        Assert.Contains(Text("xliff.too-large"), answer.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        answer = StarterSite.Parsed(await (await Send("en", new byte[23 * 1024 * 1024])).Content.ReadAsStringAsync(Cancel));
        Assert.Contains(Text("xliff.too-large"), answer.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await site.DisposeAsync();
        package.Dispose();
    }
}
