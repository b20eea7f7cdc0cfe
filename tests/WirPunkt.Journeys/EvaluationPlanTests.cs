using WirPunkt.Accounts;
using WirPunkt.Journeys.TestSupport;
using WirPunkt.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>Plan, money and comparison in a browser: by eye, by ear, with the keyboard and from right to left.</summary>
public sealed class EvaluationPlanTests(SiteInBrowser site)
{
    private async Task<(IBrowserContext Window, IPage Page)> Lead(string language = "de")
    {
        var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/de"); // the content is there with the first page
        await page.SignIn(await site.Site.Add(Roles.Lead, language: language));
        return (window, page);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("ar")]
    public async Task The_rooms_have_no_barriers(string language)
    {
        var (window, page) = await Lead(language);
        await using var _ = window;
        Check.AssertNone(
        [
            .. await page.BarriersAt("/team/auswertung/ablauf"), .. await page.BarriersAt("/team/auswertung/vergleich"), .. await page.BarriersAt("/team/auswertung/vergleich?kriterium=guides&sortieren=population"),
            .. await page.BarriersAt("/team/auswertung/geld"),
        ]);
    }

    [Fact]
    public async Task The_lead_books_with_the_keyboard_and_takes_it_back()
    {
        var (window, page) = await Lead();
        await using var _ = window;
        await page.GotoAsync("/team/auswertung");
        await page.Press("a[href='/team/auswertung/geld']");
        await page.Arrives("**/team/auswertung/geld");
        await page.Choose("#line", "oeffentlichkeit");
        await page.TypeInto("#amount", "zwölf");
        await page.TypeInto("#purpose", "Flyer");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#amount-error")).ToContainTextAsync("12,50");
        Check.AssertNone(await page.BarriersHere());
        await page.Locator("#amount").FillAsync("1.012,50");
        await page.Locator("#amount").PressAsync("Enter");
        await Assertions.Expect(page.GetByText("1.012,50 €").First).ToBeVisibleAsync();
        await page.Press(".staff-row summary");
        await page.TypeInto("[name=reason]", "falscher Posten");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("aufgehoben durch eine Gegenbuchung")).ToBeVisibleAsync();
        Check.AssertNone(await page.BarriersHere());
    }
}
