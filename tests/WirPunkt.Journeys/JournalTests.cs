using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Directory;
using WirPunkt.Evaluation.Effort;
using WirPunkt.Evaluation.Journal;
using WirPunkt.Journeys.TestSupport;
using WirPunkt.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>The journal and the lead's minutes, with the keyboard alone and without barriers.</summary>
public sealed class JournalTests(SiteInBrowser site)
{
    private const string Journal = "/team/auswertung/journal", Effort = "/team/auswertung/aufwand";

    private async Task<IPage> Lead(string language = "de")
    {
        var page = await (await site.OpenWindow(new() { Locale = "de-DE" })).NewPageAsync();
        await page.SignIn(await site.Site.Add(Roles.Lead, language: language));
        return page;
    }

    private Task<int> SendWrongly() => site.Site.Ask(async db =>
    {
        if (!await db.Set<WrongDoor>().AnyAsync(d => d.Month == "2026-10")) db.Add(new WrongDoor { Month = "2026-10", From = "", To = "", Service = "anmeldung", Count = 3 });
        return await db.SaveChangesAsync();
    });

    [Fact]
    public async Task From_the_wrong_door_to_the_page_that_changed_with_the_keyboard_alone()
    {
        await SendWrongly();
        var page = await Lead();
        await page.GotoAsync($"{Journal}?herkunft=wrongdoor");
        var entry = await site.Site.Ask(db => db.Set<JournalEntry>().Where(e => e.Origin == "wrong-door:>>anmeldung@2026-10").Select(e => e.Id).SingleAsync());
        await page.Press($"main li.staff-row a[href='{Journal}/{entry}']");
        await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync("Zum falschen Amt geschickt");
        await page.Choose("#state", nameof(JournalState.Done));
        await page.TypeInto("#outcome", "Die Seite nennt jetzt zuerst das richtige Amt.");
        await page.TabTo("#changed-page");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Press("main form > button[type=submit]");
        await Assertions.Expect(page.Locator("[aria-labelledby=history] li")).ToHaveCountAsync(1);
        await page.GotoAsync($"{Journal}/wege");
        var row = page.Locator($"[aria-labelledby=done] tbody tr:has(a[href='{Journal}/{entry}'])");
        await Assertions.Expect(row).ToContainTextAsync("Die Seite nennt jetzt zuerst das richtige Amt.");
        await Assertions.Expect(row.Locator("td").Nth(2)).ToHaveTextAsync("24"); // days
    }

    [Fact]
    public async Task One_click_on_today_and_a_week_at_once_with_the_keyboard_alone()
    {
        var page = await Lead();
        await page.GotoAsync(Effort);
        await page.Press(".effort-today li:nth-child(3) button[value='30']");
        await Assertions.Expect(page.Locator(".effort-today li:nth-child(3)")).ToContainTextAsync("Dienste planen · 30 Minuten");
        await page.Press("a[href='/team/auswertung/aufwand/woche']");
        await page.TypeInto($"input[name='{EffortWeek.NameOf(new(2026, 11, 23), EffortKind.Accompanying)}']", "90");
        await page.Press("main form > button[type=submit]");
        await Assertions.Expect(page.Locator("[role=status]")).ToHaveTextAsync("Gespeichert");
        await page.GotoAsync(Effort);
        await Assertions.Expect(page.Locator("#months ~ .scrolls tbody tr").First).ToContainTextAsync("42,4");
    }

    [Theory]
    [InlineData("de")]
    [InlineData("ar")]
    public async Task Pages_of_journal_and_effort_have_no_barrier(string language)
    {
        await SendWrongly();
        await site.Site.Ask(async db =>
        {
            if (!await db.Set<EffortDay>().AnyAsync(d => d.Day.Month == 8))
                for (var month = 8; month <= 10; month++) db.Add(new EffortDay { Day = new(2026, month, 12), Kind = EffortKind.Planning, Minutes = 600 });
            return await db.SaveChangesAsync();
        });
        var page = await Lead(language);
        List<string> problems = [.. await page.BarriersAt(Journal)];
        var entry = await site.Site.Ask(db => db.Set<JournalEntry>().Select(e => e.Id).FirstAsync());
        foreach (var address in new[] { $"{Journal}/neu", $"{Journal}/{entry}", $"{Journal}/wege", Effort, $"{Effort}/woche", $"{Effort}/einstellungen" }) problems.AddRange(await page.BarriersAt(address));
        await page.GotoAsync($"{Journal}/neu");
        await page.Press("main form > button[type=submit]");
        await Assertions.Expect(page.Locator("#text-error")).ToBeVisibleAsync();
        problems.AddRange(await page.BarriersHere());
        Check.AssertNone(problems);
    }
}
