using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Journeys.TestSupport;
using WirPunkt.TestSupport;
using WirPunkt.Volunteering;
using WirPunkt.Volunteering.Roster;

namespace WirPunkt.Journeys;

/// <summary>The lead's month with the keyboard alone: filled, planned, explained, pinned, compared, published; one cancels, a stand-in says yes.</summary>
public sealed class RosterTests(SiteInBrowser site)
{
    private const string Month = RosterSite.Month, Shifts = RosterSite.Shifts;

    [Fact]
    public async Task A_month_is_planned_and_published_and_a_stand_in_is_found_with_the_keyboard_alone()
    {
        await using var town = await RosterSite.Open(site);
        var lead = await town.SignIn(await town.Site.Add(Roles.Lead));
        await lead.GotoAsync(Month);
        await lead.Press($"form[action='{Month}/fuellen'] button");
        await Assertions.Expect(lead.Locator("[role=status]")).ToContainTextAsync("Zeiten sind dazugekommen");
        await Solve(lead, "Plan 1");

        await lead.Press(".roster-block--empty summary");
        await Assertions.Expect(lead.Locator(".roster-block--empty details").First).ToContainTextAsync("Nur Neue frei, die nicht allein sein dürfen: 1: Jana Weiss");
        await Pin(lead);
        await lead.GotoAsync(Month);
        await Solve(lead, "Plan 2");

        await lead.Press("details > summary:has-text('2 Pläne')");
        await lead.Press("a[href*='mit=1']");
        await lead.Arrives("**plan=2&mit=1**");
        await Assertions.Expect(lead.Locator("main")).ToContainTextAsync("Nur in Plan 1");
        await lead.Press("form[action$='/veroeffentlichen'] button");
        await lead.Arrives("**/2026-12");
        await Assertions.Expect(lead.Locator("#plan ~ p").First).ToContainTextAsync("Plan 2 · veröffentlicht");

        var standIn = await ConfirmAndCancel(town);
        await lead.ReloadAsync();
        await Assertions.Expect(lead.Locator("#ausfaelle ~ ul")).ToContainTextAsync(standIn);
        await StandIn(town, standIn);
        await lead.ReloadAsync();
        await Assertions.Expect(lead.Locator("#ausfaelle")).ToHaveCountAsync(0);
    }

    private static async Task Solve(IPage page, string plan)
    {
        await page.Press("form[action$='/planen'] button[value=usual]");
        await Assertions.Expect(page.Locator("#plan ~ p b").First).ToHaveTextAsync(plan, new() { Timeout = 300_000 }); // the script looks by itself whether it is finished
    }

    /// <summary>From time to time with the arrow keys, then to the page of one of them.</summary>
    private static async Task Pin(IPage page)
    {
        await page.TabTo(".roster-grid td a");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives("**/team/dienstplan/zeit/*");
        await page.Press("button[value=Pinned]");
        await page.Arrives("**/zeit/*#p-*");
        await Assertions.Expect(page.Locator("button[value=free]")).ToHaveCountAsync(1);
    }

    /// <returns>Who is asked to stand in.</returns>
    private static async Task<string> ConfirmAndCancel(RosterSite town)
    {
        var first = (await town.Site.Places()).First(p => p.Assignment.State == AssignmentState.Published && p.Block.StartsAt.Month == 12);
        var page = await town.SignIn(town.Guides.Values.Single(g => g.Id == first.Assignment.VolunteerId).Account);
        await page.GotoAsync(Shifts);
        await page.Press("button[value=Confirm]");
        await page.Arrives("**/dienste?ok=1");
        await Assertions.Expect(page.Locator(".shift-next")).ToContainTextAsync("zugesagt");
        await page.Press("button[value=Cancel]");
        await Assertions.Expect(page.Locator($"#d-{first.Assignment.Id:N}")).ToHaveCountAsync(0);
        var asked = (await town.Site.Ask(db => db.StandInSearches.AsNoTracking().SingleAsync())).Open!.VolunteerId;
        return town.Guides.Single(g => g.Value.Id == asked).Key;
    }

    private static async Task StandIn(RosterSite town, string name)
    {
        var page = await town.SignIn(town.Guides[name].Account);
        await page.GotoAsync(Shifts);
        await Assertions.Expect(page.Locator(".shift-ask").First).ToContainTextAsync("Können Sie einspringen?");
        await page.Press("form[action*='/einspringen/'] button[value=yes]");
        await page.Arrives("**/dienste?ok=1");
        await Assertions.Expect(page.Locator("form[action*='/einspringen/']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_cannot_be_is_said_at_the_top_and_nothing_typed_is_lost()
    {
        await using var town = await RosterSite.Open(site);
        var lead = await town.SignIn(await town.Site.Add(Roles.Lead));
        await lead.GotoAsync(Month);
        await lead.Press($"form[action='{Month}/fuellen'] button");
        await lead.Arrives("**/fuellen");
        await lead.Press("details > summary:has-text('Einzelne Zeit')");
        await lead.TypeDay("#day", new(2026, 12, 7));
        await lead.TypeTime("#from", new(11, 0));
        await lead.TypeTime("#to", new(13, 0));
        await lead.Press("form[action$='/zeiten'] > button");
        await Assertions.Expect(lead.Locator("[role=alert]")).ToContainTextAsync("Montag, 7. Dezember 2026, 11:00–13:00 Uhr, Wir-Punkt Treff am See: Zu dieser Zeit gibt es dort schon einen Eintrag: 10:00–12:00 Uhr.");
        await Assertions.Expect(lead.Locator("#day")).ToHaveValueAsync("2026-12-07");
        Check.AssertNone(await lead.BarriersHere());
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Pages_of_the_roster_have_no_barrier(string language)
    {
        await using var town = await RosterSite.Open(site);
        await town.PlanDecember();
        await town.PlanDecember(); // a second version, to compare
        var block = (await town.NextOf("Cem Yildiz")).Block.Id;
        var page = await town.SignIn(await town.Site.Add(Roles.Lead, language: language));
        var problems = new List<string>();
        foreach (var address in new[] { Month, $"{Month}?plan=2&mit=1", "/team/dienstplan/2027-01", $"/team/dienstplan/zeit/{block}", "/team/dienstplan/reihen", "/team/dienstplan/einstellungen", "/team/dienstplan/stunden/2026-11" })
            problems.AddRange(await page.BarriersAt(address));
        Check.AssertNone(problems);
    }
}
