using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Journeys.TestSupport;
using WirPunkt.TestSupport;
using WirPunkt.Volunteering;
using WirPunkt.Volunteering.Roster;
using WirPunkt.Volunteering.Shifts;

namespace WirPunkt.Journeys;

/// <summary>A guide's own times on a phone, with the keyboard alone: confirm, swap, take, hours; the lead checks and closes the month.</summary>
public sealed class ShiftsTests(SiteInBrowser site)
{
    private const string Shifts = RosterSite.Shifts, Hours = "/team/dienstplan/stunden/2026-12";
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static BrowserNewContextOptions Phone => new() { Locale = "de-DE", ViewportSize = new() { Width = 360, Height = 740 } };

    [Fact]
    public async Task A_guide_confirms_and_swaps_and_the_hours_end_in_a_closed_month()
    {
        await using var town = await RosterSite.Open(site);
        await town.PlanDecember();
        var given = (await town.Site.Places()).First(p => p.Assignment.State == AssignmentState.Published && p.Block.StartsAt.Month == 12);
        var (from, to) = (NameOf(town, given.Assignment.VolunteerId), await WhoCouldCome(town, given));

        var page = await town.SignIn(town.Guides[from].Account, Phone);
        await page.GotoAsync(Shifts);
        await Assertions.Expect(page.Locator(".shift-next")).ToContainTextAsync("Ihr nächster Dienst");
        await page.Press(".shift-next button[value=Confirm]");
        await page.Arrives("**/dienste?ok=1");
        await page.Press(".shift-next summary");
        await page.Choose(".shift-next select", $"{town.Guides[to].Id}");
        await page.Press(".shift-next form[action*='/tauschen/'] button");
        await Assertions.Expect(page.Locator(".shift-ask").First).ToContainTextAsync("gebeten, diesen Dienst zu übernehmen");

        var other = await town.SignIn(town.Guides[to].Account, Phone);
        await other.GotoAsync(Shifts);
        await Assertions.Expect(other.Locator(".shift-ask").First).ToContainTextAsync("Kein Tausch");
        await other.Press("form[action*='/tausch/'] button[value=Accepted]");
        await other.Arrives("**/dienste?ok=1");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator($"#d-{given.Assignment.Id:N}")).ToHaveCountAsync(0);

        town.ItIs(Instant.FromDateTimeUtc(given.Block.EndsAt).InZone(Zone).LocalDateTime.PlusMinutes(10));
        await ConfirmHours(await town.SignIn(town.Guides[to].Account, Phone));
        await CheckAndLock(await town.SignIn(await town.Site.Add(Roles.Lead)), to);
    }

    private static async Task ConfirmHours(IPage page)
    {
        await page.GotoAsync(Shifts);
        await Assertions.Expect(page.Locator(".shift-ask").First).ToContainTextAsync("Waren Sie da?");
        await page.Press("button[name=was][value=yes]");
        await page.Arrives("**/dienste?ok=1");
        await Assertions.Expect(page.Locator("[aria-labelledby=stunden]")).ToContainTextAsync("bestätigt");
    }

    private static async Task CheckAndLock(IPage lead, string guide)
    {
        await lead.GotoAsync(Hours);
        await Assertions.Expect(lead.Locator("tbody tr")).ToContainTextAsync(guide);
        await Assertions.Expect(lead.Locator("[aria-labelledby=open]")).ToContainTextAsync("Noch nicht bestätigt");
        await lead.Press("form[action*='/bestaetigen/'] button[value=yes]");
        await Assertions.Expect(lead.Locator("tbody tr")).ToHaveCountAsync(2);
        await lead.Press("form[action$='/pruefen'] button");
        await Assertions.Expect(lead.Locator("tbody tr").First).ToContainTextAsync("geprüft");
        await lead.Press("form[action$='/abschliessen'] button");
        await Assertions.Expect(lead.Locator("main")).ToContainTextAsync("Der Monat ist abgeschlossen.");
    }

    [Fact]
    public async Task The_lead_opens_free_places_and_a_guide_takes_one()
    {
        await using var town = await RosterSite.Open(site);
        await town.PlanDecember();
        var lead = await town.SignIn(await town.Site.Add(Roles.Lead));
        await lead.GotoAsync("/team/dienstplan/einstellungen");
        await lead.Tick("input[name=self]");
        await lead.Press("form[action='/team/dienstplan/einstellungen'] button");
        await Assertions.Expect(lead.Locator("[role=status]")).ToContainTextAsync("Gespeichert.");

        var place = (await town.Site.Places()).First(p => p.Assignment.State == AssignmentState.Published && p.Block.StartsAt.Month == 12);
        var taker = await WhoCouldCome(town, place);
        await using (var scope = town.Site.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<AnswerShift>().Run(place.Assignment.Id, null, ShiftAnswer.Cancel, TestContext.Current.CancellationToken);
        var page = await town.SignIn(town.Guides[taker].Account, Phone);
        await page.GotoAsync(Shifts);
        await page.Press($"form[action$='/nehmen/{place.Block.Id}'] button");
        await page.Arrives("**/dienste?ok=1");
        Assert.Contains(await town.Site.Places(), p => p.Block.Id == place.Block.Id && p.Assignment.VolunteerId == town.Guides[taker].Id && p.Assignment.State == AssignmentState.Confirmed);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task A_guides_own_times_have_no_barrier(string language)
    {
        await using var town = await RosterSite.Open(site);
        await town.PlanDecember();
        await town.Site.Ask(async db =>
        {
            (await db.RosterSettings.SingleAsync()).SelfSignUp = true;
            await db.Accounts.ExecuteUpdateAsync(set => set.SetProperty(a => a.Language, language));
            return await db.SaveChangesAsync();
        });
        var asked = await SomebodyIsAsked(town);
        var page = await town.SignIn(town.Guides["Ada Brunner"].Account, new() { ViewportSize = new() { Width = 360, Height = 740 } }); // has been there yesterday
        var problems = await page.BarriersAt(Shifts);
        await page.Press("form[action$='/kalender'] button[value=new]");
        await Assertions.Expect(page.Locator(".secret")).ToBeVisibleAsync();
        problems.AddRange(await page.BarriersHere());

        var other = await town.SignIn(town.Guides[asked].Account);
        problems.AddRange(await other.BarriersAt(Shifts));
        var stranger = await town.SignIn(await town.Site.Add(Roles.Guide, language: language));
        problems.AddRange(await stranger.BarriersAt(Shifts));
        Check.AssertNone(problems);
    }

    private static async Task<string> SomebodyIsAsked(RosterSite town)
    {
        await using var scope = town.Site.Services.CreateAsyncScope();
        var next = await town.NextOf("Cem Yildiz");
        await scope.ServiceProvider.GetRequiredService<AnswerShift>().Run(next.Assignment.Id, null, ShiftAnswer.Cancel, TestContext.Current.CancellationToken);
        return NameOf(town, (await town.Site.Ask(db => db.StandInSearches.AsNoTracking().SingleAsync())).Open!.VolunteerId);
    }

    private static string NameOf(RosterSite town, Guid guide) => town.Guides.Single(g => g.Value.Id == guide).Key;

    /// <summary>Somebody who may take over a place.</summary>
    private static async Task<string> WhoCouldCome(RosterSite town, TakenPlace place)
    {
        await using var scope = town.Site.Services.CreateAsyncScope();
        var check = scope.ServiceProvider.GetRequiredService<ShiftCheck>();
        foreach (var (name, guide) in town.Guides)
            if (guide.Id != place.Assignment.VolunteerId && await check.Breaks(new(2026, 12), [(place.Assignment.VolunteerId, place.Block.Id)], [(guide.Id, place.Block.Id)], TestContext.Current.CancellationToken) is null) return name;
        throw new InvalidOperationException("Nobody could come");
    }
}
