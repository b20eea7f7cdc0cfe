using WirPunkt.Journeys.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>Old telephones, careful people, broken networks: the site works without any script.</summary>
public sealed class NoScriptTests(SiteInBrowser site)
{
    private static readonly BrowserNewContextOptions WithoutScript = new() { JavaScriptEnabled = false };

    [Fact]
    public async Task Search_leads_to_the_service_and_on_to_the_office()
    {
        await using var window = await site.OpenWindow(WithoutScript);
        var page = await window.NewPageAsync();
        await page.GotoAsync(KindsOfPage.Start.In("de"));
        await page.Locator("input[type=search]").FillAsync("Anmeldung");
        await page.Locator(".search-box button").ClickAsync();
        await page.Locator($".hit a[href='{KindsOfPage.Service.In("de")}']").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Wohnsitz anmelden oder ummelden");

        await page.Locator("section[aria-labelledby=who] article a").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(site.Root + KindsOfPage.Office.In("de"));
        await Assertions.Expect(page.Locator(".opening").First).ToContainTextAsync("Jetzt geöffnet bis 18:00 Uhr");
    }

    [Fact]
    public async Task Language_switch_stays_on_the_page()
    {
        await using var window = await site.OpenWindow(WithoutScript);
        var page = await window.NewPageAsync();
        await page.GotoAsync(KindsOfPage.Service.In("de"));
        await page.Locator(".language-switch summary").ClickAsync();
        await page.Locator(".language-switch__list a[lang=uk]").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(site.Root + KindsOfPage.Service.In("uk"));
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "uk");
    }
}
