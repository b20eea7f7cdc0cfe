using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Evaluation.Surveys;
using WirPunkt.Evaluation.Surveys.Leading;
using WirPunkt.Journeys.TestSupport;
using WirPunkt.Platform.Content;
using WirPunkt.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>Surveys in a browser: a resident without script and with a keyboard, a guide at the desk, the lead from opening to themes.</summary>
public sealed class SurveysTests(SiteInBrowser site)
{
    private const string Home = "/team/auswertung/umfragen";

    private static readonly SemaphoreSlim Once = new(1);
    private static bool isOpen;

    /// <summary>The starter's own surveys for all, open once for all journeys here.</summary>
    private async Task Open()
    {
        await Once.WaitAsync();
        try
        {
            if (isOpen) return;
            await using var window = await site.OpenWindow();
            await (await window.NewPageAsync()).GotoAsync("/de"); // the content is there with the first page
            await using var scope = site.Services.CreateAsyncScope();
            var content = scope.ServiceProvider.GetRequiredService<Publication>().Current;
            foreach (var key in new[] { "einwohner", "zufriedenheit" })
                Assert.Equal(OpenResult.Opened, await scope.ServiceProvider.GetRequiredService<OpenSurvey>().Run(content.Find<Survey>(key)!, new(2026, 11, 1), new(2026, 12, 31), new(2026, 11, 24), TestContext.Current.CancellationToken));
            isOpen = true;
        }
        finally
        {
            Once.Release();
        }
    }

    [Theory]
    [InlineData("de")]
    [InlineData("ar")]
    public async Task A_resident_answers_with_the_keyboard_and_without_script(string language)
    {
        await Open();
        await using var window = await site.OpenWindow(new() { JavaScriptEnabled = false });
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/{language}/umfrage/einwohner");
        await page.Locator("[name='q.bekannt']").First.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Locator("textarea").FillAsync("Länger offen haben.");
        await page.Locator("main button[type=submit]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives($"**/{language}/umfrage/einwohner?danke");
        Assert.Empty(await window.CookiesAsync());

        await using var another = await site.OpenWindow();
        var looked = await another.NewPageAsync();
        List<string> barriers = [.. await looked.BarriersAt($"/{language}/umfrage"), .. await looked.BarriersAt($"/{language}/umfrage/einwohner"), .. await looked.BarriersAt($"/{language}/umfrage/zufriedenheit"), .. await looked.BarriersAt($"/{language}/umfrage/einwohner?danke")];
        await looked.GotoAsync($"/{language}/umfrage/einwohner");
        await looked.ClickAsync("main button[type=submit]");
        await Assertions.Expect(looked.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        Check.AssertNone([.. barriers, .. await looked.BarriersHere()]);
    }

    [Fact]
    public async Task A_guide_hands_the_question_over_and_one_tap_is_enough()
    {
        await Open();
        var guide = await site.Site.Add(Roles.Guide);
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        await page.SignIn(guide);
        Check.AssertNone(await page.BarriersAt("/team/desk/zufriedenheit"));
        await page.ClickAsync("nav [hreflang=uk]");
        await page.ClickAsync("button[value=ja]");
        await page.Arrives("**/team/desk/zufriedenheit?sprache=uk&danke");
        Check.AssertNone(await page.BarriersHere());
    }

    [Fact]
    public async Task The_lead_opens_invites_closes_reads_and_writes_themes()
    {
        await Open();
        var lead = await site.Site.Add(Roles.Lead);
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        await page.SignIn(lead);
        List<string> barriers = [.. await page.BarriersAt(Home), .. await page.BarriersAt(Home + "/einwohner"), .. await page.BarriersAt(Home + "/fachaemter")];
        await page.FillAsync("#until", "2026-12-20");
        await page.ClickAsync("main form button[type=submit]");
        await page.FillAsync("#number", "12");
        await page.ClickAsync("form[action$=zettel] button");
        await Assertions.Expect(page.Locator(".slips li")).ToHaveCountAsync(12);
        barriers.AddRange(await page.BarriersHere());
        var links = await page.Locator(".slips__link").AllInnerTextsAsync();
        foreach (var link in links)
        {
            await page.GotoAsync(new Uri(link).AbsolutePath);
            await page.Locator("textarea").First.FillAsync("Formulare üben");
            await page.Locator("[name='q.falsch']").First.CheckAsync();
            await page.ClickAsync("main button[type=submit]");
        }
        await page.GotoAsync(Home + "/fachaemter");
        barriers.AddRange(await page.BarriersHere());
        await page.CheckAsync("[name=sure]");
        await page.ClickAsync("form[action$=schliessen] button");
        await Assertions.Expect(page.Locator("figure.chart").First).ToBeVisibleAsync();
        barriers.AddRange(await page.BarriersHere());
        await page.ClickAsync("main a[href*='/texte/']");
        barriers.AddRange(await page.BarriersHere());
        await page.CheckAsync("[name=confirmed]");
        await page.ClickAsync("main form button[type=submit]");
        await Assertions.Expect(page.Locator(".survey-texts__list").First).ToBeVisibleAsync();
        barriers.AddRange(await page.BarriersHere());
        await page.Locator("textarea").First.FillAsync("Formulare im Rollenspiel üben");
        await page.ClickAsync("main form button[type=submit]");
        await page.Arrives("**" + Home + "/fachaemter");
        await Assertions.Expect(page.GetByText("Formulare im Rollenspiel üben")).ToBeVisibleAsync();
        Check.AssertNone(barriers);
    }
}
