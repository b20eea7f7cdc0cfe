using WirPunkt.Accounts;
using WirPunkt.Journeys.TestSupport;
using WirPunkt.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>A translator's round: the work list, a file out, the file back in.</summary>
public sealed class TranslationTests(SiteInBrowser site)
{
    [Theory]
    [InlineData("/team/uebersetzungen", "de")]
    [InlineData("/team/uebersetzungen", "ar")]
    [InlineData("/team/uebersetzungen/ar", "de")]
    [InlineData("/team/uebersetzungen/ar", "ar")]
    [InlineData("/team/uebersetzungen/tr", "de")]
    [InlineData("/team/uebersetzungen/de-simple", "de")]
    public async Task The_work_list_has_no_barrier_light_or_dark(string address, string language)
    {
        var translator = await site.Site.Add(Roles.Translator, language: language, translates: ["ar"]);
        await using var window = await site.OpenWindow(new() { ViewportSize = new() { Width = 360, Height = 800 } });
        var page = await window.NewPageAsync();
        await page.SignIn(translator);
        Check.AssertNone(await page.BarriersAt(address));
    }

    [Fact]
    public async Task A_file_goes_out_and_comes_back_without_script()
    {
        var translator = await site.Site.Add(Roles.Translator, translates: ["ar"]);
        await using var window = await site.OpenWindow(new() { JavaScriptEnabled = false, AcceptDownloads = true });
        var page = await window.NewPageAsync();
        await page.SignIn(translator);
        await page.GotoAsync("/team/uebersetzungen/ar");
        await page.GetByLabel("Thema").SelectOptionAsync("wohnsitz-anmelden");
        await page.Locator(".translations__filter button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByLabel("Format").SelectOptionAsync("2.1");
        var download = await page.RunAndWaitForDownloadAsync(async () =>
        {
            await page.Locator("form[action$=xliff] button").FocusAsync();
            await page.Keyboard.PressAsync("Enter");
        });
        Assert.Equal("handbook-wohnsitz-anmelden-ar.xlf", download.SuggestedFilename);

        await page.GetByLabel("XLIFF-Datei").SetInputFilesAsync(await download.PathAsync());
        await page.Locator("form[enctype] button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("Seiten übernommen: 0");

        var large = new FilePayload { Name = "large.xlf", MimeType = "application/xml", Buffer = new byte[30 * 1024 * 1024] };
        await page.GetByLabel("XLIFF-Datei").SetInputFilesAsync(large);
        await page.Locator("form[enctype] button").ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("größer als 20 MB");
    }
}
