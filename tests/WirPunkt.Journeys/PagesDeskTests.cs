using System.Text.RegularExpressions;
using WirPunkt.Accounts;
using WirPunkt.Journeys.TestSupport;
using WirPunkt.Platform.Languages;
using WirPunkt.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>The desk of the handbook's texts: from a changed German page to the Arabic one that follows it, with the keyboard alone.</summary>
public sealed class PagesDeskTests(SiteInBrowser site)
{
    [Theory]
    [InlineData("/team/seiten", "de")]
    [InlineData("/team/seiten?thema=migration", "ar")]
    [InlineData("/team/seiten/bankkonto/de", "de")]
    [InlineData("/team/seiten/bankkonto/ar", "ar")]
    [InlineData("/team/seiten/bankkonto/de-simple", "de")]
    [InlineData("/team/seiten/bankkonto/ar/abschnitte", "de")]
    [InlineData("/team/seiten/ersetzen?sprache=de&suchen=Bankkonto&ersetzen=Konto", "de")]
    public async Task The_desk_has_no_barrier_light_or_dark(string address, string language)
    {
        var lead = await site.Site.Add(Roles.Lead, language: language);
        await using var window = await site.OpenWindow(new() { ViewportSize = new() { Width = 360, Height = 800 } });
        var page = await window.NewPageAsync();
        await page.SignIn(lead);
        Check.AssertNone(await page.BarriersAt(address));
    }

    [Fact]
    public async Task A_page_is_edited_published_outdated_in_Arabic_sent_out_and_back_and_published()
    {
        var lead = await site.Site.Add(Roles.Lead);
        await using var window = await site.OpenWindow(new() { AcceptDownloads = true });
        var page = await window.NewPageAsync();
        await page.SignIn(lead);

        await page.GotoAsync("/team/seiten?q=hund-und-hundesteuer");
        await page.TabTo("a[href='/team/seiten/hund-und-hundesteuer/de']");
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives("**/team/seiten/hund-und-hundesteuer/de");
        await page.TabTo("#t-body");
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("\nEin neuer Absatz für die Reise.\n");
        await Assertions.Expect(page.Locator(".text-preview")).ToContainTextAsync("Ein neuer Absatz für die Reise.");
        await page.TabTo("button[value=publish]");
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives("**?ergebnis=published");
        Assert.Null(await page.EvaluateAsync<string?>("localStorage.getItem('text:hund-und-hundesteuer/de')"));

        await page.GotoAsync("/de/seite/hund-und-hundesteuer");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Ein neuer Absatz für die Reise.");
        await page.GotoAsync("/ar/seite/hund-und-hundesteuer");
        var outdated = new TextLibrary().In(Language.Find("ar")!)["page.outdated"];
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(outdated);

        await page.GotoAsync("/team/uebersetzungen/ar");
        var download = await page.RunAndWaitForDownloadAsync(async () =>
        {
            await page.TabTo("a[href='/team/uebersetzungen/ar/xliff?page=hund-und-hundesteuer']");
            await page.Keyboard.PressAsync("Enter");
        });
        var file = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        const string source = "<source>Ein neuer Absatz für die Reise.</source>";
        Assert.Contains(source, file, StringComparison.Ordinal);
        file = Regex.Replace(file.Replace(source, source + "<target state=\"translated\">فقرة جديدة للسفر.</target>", StringComparison.Ordinal), "\r", "");
        await page.GetByLabel("XLIFF-Datei").SetInputFilesAsync(new FilePayload { Name = "back.xlf", MimeType = "application/xml", Buffer = System.Text.Encoding.UTF8.GetBytes(file) });
        await page.TabTo("form[enctype] button");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("Seiten übernommen: 1");

        await page.GotoAsync("/ar/seite/hund-und-hundesteuer");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("فقرة جديدة للسفر.");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync(outdated);
    }

    [Fact]
    public async Task What_was_typed_is_offered_again_after_the_window_was_closed()
    {
        var lead = await site.Site.Add(Roles.Lead);
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        await page.SignIn(lead);
        await page.GotoAsync("/team/seiten/bankkonto/de");
        await page.Locator("#t-body").FillAsync("Das war noch nicht gespeichert.");
        for (var i = 0; i < 100 && await page.EvaluateAsync<string?>("localStorage.getItem('text:bankkonto/de')") is null; i++) await page.WaitForTimeoutAsync(100);
        await page.CloseAsync();

        page = await window.NewPageAsync();
        await page.GotoAsync("/team/seiten/bankkonto/de");
        await page.TabTo("[data-kept-take]");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("Das war noch nicht gespeichert.", await page.Locator("#t-body").InputValueAsync());
    }

    [Fact]
    public async Task A_link_is_found_and_written_with_the_keyboard()
    {
        var lead = await site.Site.Add(Roles.Lead);
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        await page.SignIn(lead);
        await page.GotoAsync("/team/seiten/bankkonto/de");
        await page.Locator("#t-body").FillAsync("");
        await page.Locator("#t-title").FocusAsync();
        await page.TabTo("[data-write=heading]");
        for (var i = 0; i < 3; i++) await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("Bürgeramt");
        await Assertions.Expect(page.Locator("[data-link-list] button").First).ToBeVisibleAsync();
        await page.TabTo("[data-link-list] button");
        await page.Keyboard.PressAsync("Enter");
        Assert.Contains("](", await page.Locator("#t-body").InputValueAsync(), StringComparison.Ordinal);
    }
}
