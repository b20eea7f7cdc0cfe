using WirPunkt.Accounts;
using WirPunkt.Journeys.TestSupport;
using WirPunkt.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>The team's own pages: from the invitation to a passkey with the keyboard only; no barrier, light and dark, in German and Arabic.</summary>
public sealed class TeamTests(SiteInBrowser site)
{
    [Fact]
    public async Task With_the_keyboard_alone_one_makes_a_passkey_and_comes_back_with_it()
    {
        var guide = await site.Site.Add(Roles.Guide);
        await using var window = await site.OpenWindow(new() { Locale = "de-DE", BaseURL = site.RootByName });
        var page = await window.NewPageAsync();
        await page.AddDevice();
        await page.SignIn(guide);
        await page.Arrives("**/team");

        await page.GotoAsync("/konto");
        await page.TypeInto("#passkey-name", "Diensthandy");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".staff-row", new() { HasText = "Diensthandy" })).ToBeVisibleAsync();

        await page.TabTo("form[action='/konto/abmelden'] button");
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives("**/konto/anmelden");
        await page.TabTo("form[data-passkey] button");
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives("**/team");
    }

    [Fact]
    public async Task Without_script_password_and_code_lead_in_and_no_dead_button_is_there()
    {
        var editor = await site.Site.Add(Roles.Editor);
        await using var window = await site.OpenWindow(new() { JavaScriptEnabled = false });
        var page = await window.NewPageAsync();
        await page.GotoAsync("/konto/anmelden");
        Assert.False(await page.Locator("form[data-passkey] button").IsVisibleAsync());
        await page.FillAsync("#email", editor.Email);
        await page.FillAsync("#password", Team.Password);
        await page.Locator("#password").PressAsync("Enter");
        await page.Arrives("**/konto/zweiter-faktor**");
        await page.FillAsync("#code", Team.CodeOf(editor.Key!));
        await page.Locator("#code").PressAsync("Enter");
        await page.Arrives("**/team");
    }

    [Theory]
    [InlineData("de")]
    [InlineData("ar")]
    public async Task Pages_of_the_team_have_no_barrier(string language)
    {
        var administrator = await site.Site.Add(Roles.Administrator, language: language);
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        var problems = new List<string>();
        foreach (var address in new[] { "/konto/anmelden", "/konto/passwort-vergessen", "/konto/link/x" }) problems.AddRange(await page.BarriersAt(address));
        await page.SignIn(administrator);
        foreach (var address in new[] { "/team", "/team/desk?q=Umzug", "/team/konten", $"/team/konten/{administrator.Id}", "/team/protokoll", "/konto", "/konto/authenticator" })
            problems.AddRange(await page.BarriersAt(address));
        Check.AssertNone(problems);
    }
}
