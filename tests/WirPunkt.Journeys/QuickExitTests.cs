using System.Text.RegularExpressions;
using WirPunkt.Journeys.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>Somebody comes into the room.</summary>
public sealed class QuickExitTests(SiteInBrowser site)
{
    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task One_tap_or_three_times_escape_leaves_and_back_does_not_return(bool byKeys)
    {
        await using var window = await site.OpenWindow();
        await window.RouteAsync("https://www.boeblingen.de/**", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<h1>The town</h1>" }));
        var page = await window.NewPageAsync();
        await page.GotoAsync(KindsOfPage.Start.In("de"));
        await page.GotoAsync(KindsOfPage.Violence.In("de"));
        await Assertions.Expect(page.Locator("[data-exit]")).ToBeInViewportAsync();
        if (byKeys)
            for (var i = 0; i < 3; i++) await page.Keyboard.PressAsync("Escape");
        else
            await page.Locator("[data-exit]").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("The town");

        await page.GoBackAsync();
        await Assertions.Expect(page).ToHaveURLAsync(site.Root + KindsOfPage.Start.In("de"));
    }

    [Fact]
    public async Task Twice_escape_is_no_farewell()
    {
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        await page.GotoAsync(KindsOfPage.Violence.In("ar"));
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Paper_does_not_show_that_there_was_a_way_out()
    {
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        await page.GotoAsync(KindsOfPage.NeutralSlip.In("de"));
        await Assertions.Expect(page).ToHaveTitleAsync(new Regex("^Weg zu einer Stelle"));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator("[data-exit]")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("[data-exit-keys]")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".slip")).ToBeVisibleAsync();
    }
}
