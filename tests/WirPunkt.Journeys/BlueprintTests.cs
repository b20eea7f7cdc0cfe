using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Journeys.TestSupport;
using WirPunkt.Platform.Commands;
using WirPunkt.Platform.Content;
using WirPunkt.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>Musterstadt starts from the blueprint of Böblingen, and a clerk walks through what it asks.</summary>
public sealed class BlueprintTests(SiteInBrowser browser) : IAsyncLifetime
{
    private const string Home = "/team/neue-stadt";

    private readonly TemporaryFolder folder = new();
    private RunningSite site = null!;
    private IPage page = null!;

    public async ValueTask InitializeAsync()
    {
        await using (var first = new RunningSite { Clock = new FixedClock(2026, 11, 24, 9, 30) })
            await Run(first, "export", "--blueprint", folder["blaupause"]);
        site = new RunningSite { Content = folder["leer"], Clock = new FixedClock(2026, 11, 24, 9, 30) };
        site.UseKestrel(0);
        site.StartServer();
        await Run(site, "new-municipality", "Musterstadt", "--from", folder["blaupause"]);
        await site.Services.GetRequiredService<Publication>().Reload(TestContext.Current.CancellationToken);
        page = await (await browser.OpenWindow(new() { Locale = "de-DE", BaseURL = site.ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority) })).NewPageAsync();
    }

    [Fact]
    public async Task A_clerk_walks_through_the_steps_checks_a_list_and_sees_how_far_the_town_is()
    {
        foreach (var language in (string[])["de", "uk"])
        {
            await page.GotoAsync($"/{language}");
            await Assertions.Expect(page.Locator(".site-header .kern-alert--warning")).ToBeVisibleAsync();
            Assert.DoesNotMatch("Böblingen|Dagersheim|Беблінген", await page.Locator("body").InnerTextAsync());
        }

        await page.SignIn(await site.Add(Roles.Lead));
        Check.AssertNone([.. await page.BarriersAt(Home), .. await page.BarriersAt($"{Home}/angaben"), .. await page.BarriersAt($"{Home}/pruefen/stelle")]);

        await page.GotoAsync($"{Home}/angaben");
        await page.TypeInto("#key", "0899");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#key-error")).ToBeVisibleAsync();
        Assert.Equal("0899", await page.InputValueAsync("#key"));
        await page.FillAsync("#key", "08999001");
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives($"**{Home}/sprachen");
        await page.UncheckAsync("input[value=it]");
        await page.ClickAsync("main form.staff-form button");
        await page.Arrives($"**{Home}/kontakt");

        await page.GotoAsync($"{Home}/pruefen/schliessung");
        await page.CheckAsync(".town-check input >> nth=0");
        await page.ClickAsync("button[value=check]");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Alles ist geprüft.");

        await page.GotoAsync(Home);
        await Assertions.Expect(page.Locator("ol.staff-rows li").First).ToContainTextAsync("erledigt");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("Website veröffentlichen");
    }

    private static async Task Run(RunningSite where, string command, params string[] arguments)
    {
        await using var scope = where.Services.CreateAsyncScope();
        if (command == "export") await where.Services.GetRequiredService<Publication>().Reload();
        var (text, code) = (await scope.ServiceProvider.GetServices<IModuleCommand>().Single(c => c.Name == command).Run(arguments))!.Value;
        Assert.True(code == 0, text);
    }

    public async ValueTask DisposeAsync()
    {
        await page.Context.CloseAsync();
        await site.DisposeAsync();
        folder.Dispose();
    }
}
