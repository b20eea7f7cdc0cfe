using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Journeys.TestSupport;
using WirPunkt.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>The editorial desk with the keyboard only: a fee is changed, given to review, published by a second person, seen, compared and taken back.</summary>
public sealed class EditingTests(SiteInBrowser site)
{
    private const string Service = "/team/inhalte/leistung/blaue-karte", Public = "/de/leistung/blaue-karte";

    private async Task<IPage> SignIn(IBrowserContext window, Roles roles, string name, string language = "de", string[]? topics = null)
    {
        var member = await site.Site.Add(roles, language: language);
        await site.Site.Ask(async db =>
        {
            var account = await db.Accounts.SingleAsync(a => a.Id == member.Id);
            (account.Name, account.Topics) = (name, [.. topics ?? []]);
            return await db.SaveChangesAsync();
        });
        var page = await window.NewPageAsync();
        await page.SignIn(member);
        return page;
    }

    private static async Task Write(IPage page, string field, string text)
    {
        await page.TabTo(field);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    [Fact]
    public async Task A_fee_goes_from_a_draft_over_a_second_person_to_the_public_page_and_back()
    {
        await using var desk = await site.OpenWindow(new() { Locale = "de-DE" });
        await using var office = await site.OpenWindow(new() { Locale = "de-DE" });
        await using var street = await site.OpenWindow(new() { Locale = "de-DE" });
        var writer = await SignIn(desk, Roles.Editor, "Toni Tippt", topics: ["wohnsitz-anmelden"]);
        await writer.Press(".team-door[href='/team/inhalte']");
        await writer.Arrives("**/team/inhalte");
        await Write(writer, "#q", "Blaue Karte");
        await writer.Keyboard.PressAsync("Enter");
        await writer.Press(".team-door[href^='/team/inhalte/leistung']");
        await writer.Press($"a[href='{Service}']");
        await writer.Arrives("**" + Service);
        await Write(writer, "#f-fee", "101 Euro");
        await writer.Press("button[value=draft]:not([tabindex])");
        await writer.Arrives("**ergebnis=draftkept");
        await writer.Press("button[value=review]");
        await writer.Arrives("**ergebnis=giventoreview");

        var visitor = await street.NewPageAsync();
        await visitor.GotoAsync(Public);
        await Assertions.Expect(visitor.Locator("main")).Not.ToContainTextAsync("101 Euro");

        var lead = await SignIn(office, Roles.Lead, "Leo Leitet");
        await lead.Press(".team-door[href='/team/entwuerfe']");
        var item = lead.Locator(".inbox-draft", new() { HasText = "Blaue Karte" });
        await Assertions.Expect(item.Locator("ins")).ToContainTextAsync("101");
        var action = await item.Locator("form[action$='/annehmen']").GetAttributeAsync("action");
        await lead.Press($"form[action='{action}'] button");
        await lead.Arrives("**ergebnis=accepted");
        await visitor.ReloadAsync();
        await Assertions.Expect(visitor.Locator("main")).ToContainTextAsync("101 Euro");

        await lead.GotoAsync(Service);
        await lead.Press($"a[href='{Service}/verlauf']");
        await Assertions.Expect(lead.Locator(".differences del")).ToContainTextAsync("100");
        await lead.TabTo($"tbody tr:last-child a[href^='{Service}?fassung=']");
        await lead.Keyboard.PressAsync("Enter");
        await lead.Arrives("**fassung=*");
        await lead.Press("button[value=publish]");
        await lead.Arrives("**ergebnis=published");
        await visitor.ReloadAsync();
        await Assertions.Expect(visitor.Locator("main")).ToContainTextAsync("100 Euro");
    }

    [Fact]
    public async Task What_was_typed_and_not_saved_is_offered_again()
    {
        await using var window = await site.OpenWindow(new() { Locale = "de-DE" });
        var page = await SignIn(window, Roles.Lead, "Leo Leitet");
        await page.GotoAsync("/team/inhalte/leistung/eid-karte");
        await Write(page, "#f-fee", "38 Euro");
        await page.GotoAsync("/team");
        await page.GotoAsync("/team/inhalte/leistung/eid-karte");
        await Assertions.Expect(page.Locator("#f-fee")).ToHaveValueAsync("37 Euro");
        await page.Press("[data-kept-take]");
        await Assertions.Expect(page.Locator("#f-fee")).ToHaveValueAsync("38 Euro");
    }

    [Fact]
    public async Task Without_script_lines_are_added_and_the_form_is_sent()
    {
        await using var window = await site.OpenWindow(new() { Locale = "de-DE", JavaScriptEnabled = false });
        var page = await SignIn(window, Roles.Lead, "Leo Leitet");
        await page.GotoAsync("/team/inhalte/leistung/daueraufenthalt-eu");
        var lines = await page.Locator("#f-legalBasis .list-item").CountAsync();
        await page.Locator("button[value='add:legalBasis']").ClickAsync();
        await Assertions.Expect(page.Locator("#f-legalBasis .list-item")).ToHaveCountAsync(lines + 1);
        await page.FillAsync($"#f-legalBasis-{lines}", "§ 9a AufenthG");
        await page.Locator("button[value=draft]:not([tabindex])").ClickAsync();
        await page.Arrives("**ergebnis=draftkept");
        await Assertions.Expect(page.Locator($"#f-legalBasis-{lines}")).ToHaveValueAsync("§ 9a AufenthG");
    }

    [Theory]
    [InlineData("de")]
    [InlineData("ar")]
    public async Task The_desk_has_no_barrier(string language)
    {
        await using var window = await site.OpenWindow();
        var page = await SignIn(window, Roles.Lead, "Leo Leitet", language);
        await page.GotoAsync("/team/inhalte/ort/rathaus");
        await page.Locator("#f-street").FillAsync("Marktplatz 17");
        await page.Locator("button[value=review]").ClickAsync();
        await page.Arrives("**ergebnis=*");
        var problems = new List<string>();
        foreach (var address in new[]
        {
            "/team/inhalte", "/team/inhalte/stelle", "/team/inhalte/leistung/anmeldung", "/team/inhalte/stelle/buergeramt", "/team/inhalte/anliegen/umgezogen",
            "/team/inhalte/schliessung/neu", "/team/inhalte/leistung/blaue-karte/verlauf", "/team/entwuerfe",
        })
            problems.AddRange(await page.BarriersAt(address));
        Check.AssertNone(problems);
    }
}
