using WirPunkt.Journeys.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>Somebody who arrived last week, with a telephone set to Arabic and a keyboard instead of fingers.</summary>
public sealed class NewcomerTests(SiteInBrowser site)
{
    [Fact]
    public async Task Newcomer_finds_who_registers_the_address_what_to_bring_when_it_is_open_and_a_Wir_Punkt()
    {
        await using var window = await site.OpenWindow(new()
        {
            Locale = "ar-SY",
            ViewportSize = new() { Width = 390, Height = 844 },
            DeviceScaleFactor = 3,
            HasTouch = true,
            IsMobile = true,
        });
        var page = await window.NewPageAsync();

        // The door opens in Arabic.
        await page.GotoAsync("/");
        await Assertions.Expect(page).ToHaveURLAsync($"{site.Root}/ar");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");

        // "Register home"
        await page.TabTo("input[type=search]");
        await page.Keyboard.TypeAsync("تسجيل السكن");
        await page.Keyboard.PressAsync("Enter");
        await page.TabTo($".hit a[href='{KindsOfPage.Service.In("ar")}']");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("تسجيل محل السكن");

        // Who: the name that stands on the door, and a number to call.
        var who = page.Locator("section[aria-labelledby=who] article").First;
        await Assertions.Expect(who).ToContainTextAsync("Bürgeramt Böblingen");
        await Assertions.Expect(who.Locator("a[href='tel:+4970316699900']")).ToBeVisibleAsync();

        // What to bring, and until when.
        await Assertions.Expect(page.Locator("section[aria-labelledby=bring] li")).ToContainTextAsync(["تأكيد من صاحب المسكن"]);
        await Assertions.Expect(page.Locator("section[aria-labelledby=facts]")).ToContainTextAsync("خلال أسبوعين");

        // When: it is Tuesday, half past nine.
        var when = page.Locator("section[aria-labelledby=when]");
        await Assertions.Expect(when.Locator(".opening")).ToContainTextAsync("مفتوح الآن");
        await Assertions.Expect(when.Locator("tr").Filter(new() { HasText = "الثلاثاء" })).ToContainTextAsync("18:00");

        // A Wir-Punkt, for the form.
        await page.GoToTop();
        await page.TabTo(".site-nav a[href='/ar/wir-punkte']");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync($"{site.Root}/ar/wir-punkte");
        await page.TabTo("main a[href='/ar/wir-punkt/treff-am-see']");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Wir-Punkt Treff am See");
        await Assertions.Expect(page.Locator("section[aria-labelledby=where]")).ToContainTextAsync("Poststraße 38");
        await Assertions.Expect(page.Locator("section[aria-labelledby=when] .opening")).ToBeVisibleAsync();
    }
}
