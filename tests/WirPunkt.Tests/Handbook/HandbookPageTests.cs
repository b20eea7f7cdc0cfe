using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.TestSupport;

namespace WirPunkt.Handbook;

public sealed class HandbookPageTests : IDisposable
{
    private static readonly TextLibrary Library = new();

    private readonly TemporaryFolder package = SmallTown.Create();
    private readonly RunningSite site;
    private readonly HttpClient browser;

    public HandbookPageTests()
    {
        package.With("handbook/umzug/uk.md", "---\ntitle: Переїзд\ntranslation: { of: de, how: machine, reviewed: 2026-11-22 }\n---\nТекст\n");
        package.With("handbook/wohnen/de.md", SmallTown.Page("Überblick Wohnen", "original", "topic: wohnen\n", "Alles übers Wohnen\n"));
        package.Replace("package.yaml", "[de, en, ar]", "[de, en, ar, uk]");
        site = new RunningSite { Content = package.Path };
        browser = site.Browser();
    }

    private async Task<IHtmlDocument> Open(string path) => StarterSite.Parsed(await browser.GetStringAsync(path, TestContext.Current.CancellationToken));

    private static string Text(string language, string key) => Library.In(Language.Find(language)!)[key];

    [Fact]
    public async Task A_text_that_is_missing_is_shown_in_German_with_a_note_in_the_reader_s_language()
    {
        var page = await Open("/ar/seite/umzug");
        Assert.Equal(("ar", "rtl"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        var note = page.QuerySelector("main .kern-alert")!;
        Assert.Contains(Text("ar", "translation.german-shown"), note.TextContent, StringComparison.Ordinal);
        Assert.Null(note.Closest("[lang=de]"));
        foreach (var german in new[] { page.QuerySelector("h1")!, page.QuerySelector("main .prose")! })
            Assert.Equal(("de", "ltr"), (german.GetAttribute("lang"), german.GetAttribute("dir")));
        Assert.Equal("Umzug", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_text_that_is_there_needs_no_note()
    {
        var page = await Open("/de/seite/umzug");
        Assert.Null(page.QuerySelector("main .kern-alert"));
        Assert.DoesNotContain(page.QuerySelectorAll("main .source"), s => s.QuerySelector("svg") is not null); // the sign of a machine translation
        Assert.Null(page.QuerySelector("h1")!.GetAttribute("lang"));
        Assert.Null(page.QuerySelector("main .prose")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_machine_s_translation_says_so_until_somebody_has_read_it()
    {
        Assert.Contains(Text("en", "translation.machine"), (await Open("/en/seite/umzug")).QuerySelector("main .source")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Text("uk", "translation.machine"), (await Open("/uk/seite/umzug")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "/de/leistung/anmeldung")]
    [InlineData("en", "/en/leistung/anmeldung")]
    [InlineData("ar", "/ar/leistung/anmeldung")]
    public async Task A_page_shows_each_of_its_services_once_and_links_in_the_reader_s_language(string language, string address)
    {
        var page = await Open($"/{language}/seite/umzug");
        Assert.Equal([address], page.QuerySelectorAll("main .cards a").Select(a => a.GetAttribute("href")));
        Assert.Equal(address, page.QuerySelector("main .prose a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_overview_of_a_topic_stands_on_the_topic_s_own_address()
    {
        var page = await Open("/de/thema/wohnen");
        Assert.Contains("Alles übers Wohnen", page.QuerySelector("main .prose")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["/de/seite/umzug"], page.QuerySelectorAll("main section[aria-labelledby=pages] a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["/de/leistung/anmeldung"], page.QuerySelectorAll("main .cards a").Select(a => a.GetAttribute("href")));
        Assert.DoesNotContain("/seite/wohnen", await browser.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_lost_all_its_texts_is_not_there()
    {
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<WirPunktDb>();
            db.PageTexts.RemoveRange(await db.PageTexts.Where(t => t.Page == "umzug").ToListAsync(TestContext.Current.CancellationToken));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await site.Services.GetRequiredService<Publication>().Reload(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/de/seite/umzug", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Empty((await Open("/de/thema/wohnen")).QuerySelectorAll("a[href='/de/seite/umzug']"));
    }

    public void Dispose()
    {
        browser.Dispose();
        site.Dispose();
        package.Dispose();
    }
}
