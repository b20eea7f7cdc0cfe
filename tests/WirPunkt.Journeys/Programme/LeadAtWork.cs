using WirPunkt.Accounts;
using WirPunkt.Journeys.TestSupport;
using WirPunkt.TestSupport;
using WirPunkt.Volunteering;

namespace WirPunkt.Journeys.Programme;

/// <summary>The lead in the office, with a keyboard.</summary>
/// <param name="problems">what keeps people out of a page</param>
public sealed class LeadAtWork(IPage page, ProgrammeSite site, List<string> problems)
{
    private const string Month = "/team/dienstplan/2026-12", Series = "/team/dienstplan/reihen";

    private string person = "";

    /// <summary>One of the leads: the code of an app counts once, and nobody waits half a minute for the next.</summary>
    public async Task SignIn() => await page.SignIn(await site.Site.Add(Roles.Lead));

    /// <returns>What the QR code of a channel's sheet says: the same address stands below it.</returns>
    public async Task<string> AddressOnSheet(string channel)
    {
        await Look("/team/lotsen/kanaele");
        await Look($"/team/lotsen/kanaele/{channel}");
        return new Uri((await page.Locator(".sheet__address").InnerTextAsync()).Trim()).AbsolutePath;
    }

    /// <summary>Whoever has been there a while is left alone with others from the first shift on.</summary>
    public async Task AskNoExperience()
    {
        await Look("/team/lotsen/einstellungen");
        await page.TypeInto("#experienced", "0"); // the field is selected: what stood there goes
        await page.Press("main form button[type=submit]");
        await Assertions.Expect(page.Locator("[role=status]")).ToHaveTextAsync("Gespeichert");
    }

    public async Task Contact()
    {
        await Look("/team/lotsen");
        await page.Press("form[action$='/kontakt'] button");
        await page.Arrives("**/team/lotsen/*-*");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Kontakt: Erstgespräch");
        person = new Uri(page.Url).AbsolutePath;
    }

    public async Task Interview()
    {
        await Look($"{person}/gespraech");
        await page.TypeInto("#expects", "Menschen begegnen");
        await page.TypeInto("#per-week", "4");
        await page.TypeInto("#per-month", "16");
        await page.TypeInto("#boundaries", "Keine Begleitung zu Terminen");
        await page.Press("form[action$='/gespraech'] button[type=submit]");
        await page.Arrives($"**{person}");
        await Look(person);
    }

    public async Task RecordFormality(string formality)
    {
        await page.GotoAsync(person);
        await page.Press($".formality:has-text('{formality}') .act button");
        await Assertions.Expect(page.Locator($".formality:has-text('{formality}') .state")).ToHaveTextAsync("erledigt");
    }

    /// <summary>The ledger has a table of its own only then.</summary>
    public async Task Pay(string euros)
    {
        await page.GotoAsync(person);
        await page.TypeInto("#amount", euros);
        await page.Press("form[action$='/zahlung'] button");
        await Assertions.Expect(page.Locator("[aria-labelledby=payments] table")).ToContainTextAsync(euros);
        await Look(person);
    }

    public async Task Move(VolunteerStage stage, string said)
    {
        await page.GotoAsync(person);
        await page.Choose("#stage", stage.ToString());
        await page.Press("form[action$='/stand'] button");
        await Assertions.Expect(page.Locator(".facts").First).ToContainTextAsync(said);
    }

    public async Task Invite()
    {
        await page.GotoAsync(person);
        await page.Press("form[action$='/einladen'] button");
        await Assertions.Expect(page.Locator("[aria-labelledby=account]")).ToContainTextAsync("Die Einladung ist verschickt");
    }

    /// <returns>The session.</returns>
    public async Task<Guid> PlanTraining(DateOnly day, params string[] modules)
    {
        await Look("/team/schulung/termine/neu");
        await page.TypeInto("#title", "Erste Schritte");
        await page.TypeInto("#place", "Treff am See");
        await page.TypeInto("#places", "8");
        await page.TypeDay("#on-0", day);
        await page.TypeTime("#from-0", new(9, 0));
        await page.TypeTime("#until-0", new(12, 0));
        await page.Press("details summary");
        foreach (var module in modules) await page.Tick($"input[name='modules.0'][value='{module}']");
        await page.Press("main form[action$='/neu'] > button");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Erste Schritte");
        return Guid.Parse(page.Url.Split('/')[^1]);
    }

    public async Task RecordAttendance(Guid session)
    {
        await Look($"/team/schulung/termine/{session}");
        await page.TabTo("form[action$='/anwesenheit'] select");
        await page.Keyboard.TypeAsync("anwesend");
        await page.Press("form[action$='/anwesenheit'] button");
        await Assertions.Expect(page.Locator("p[role=status]")).ToHaveTextAsync("Gespeichert");
    }

    /// <summary>What is missing for duty, or that nothing is.</summary>
    public async Task SeeFitness(string said)
    {
        await page.GotoAsync(person);
        await Assertions.Expect(page.Locator(".facts").First).ToContainTextAsync(said);
    }

    public async Task PlanThursdaysOfDecember()
    {
        await Look(Series);
        await page.Choose("#site", "treff-am-see");
        await page.Choose("#weekday", "Thursday");
        await page.TypeTime("#from", new(10, 0));
        await page.TypeTime("#to", new(12, 0));
        await page.TabTo("input[name=places][value='2']");
        await page.Keyboard.PressAsync("ArrowUp"); // one place: the two take turns
        await page.TypeDay("#first", new(2026, 12, 1));
        await page.Press($"main form[action='{Series}'] button[type=submit]");
        await Assertions.Expect(page.Locator(".staff-rows").First).ToContainTextAsync("Donnerstag");
        await page.GotoAsync(Month);
        await page.Press("form[action$='/fuellen'] button");
        await Assertions.Expect(page.Locator("form[action$='/planen']")).ToBeVisibleAsync();
        await page.Press("form[action$='/planen'] button[value=usual]");
        await Assertions.Expect(page.Locator("form[action$='/veroeffentlichen']")).ToBeVisibleAsync();
        await page.Press("form[action$='/veroeffentlichen'] button");
        await Assertions.Expect(page.Locator("form[action$='/veroeffentlichen']")).ToHaveCountAsync(0);
        await Look(Month);
    }

    /// <summary>How many have come so far by the flyer: applied, interviewed, trained, first shift, stayed.</summary>
    public async Task SeeFunnel(params string[] figures)
    {
        await page.GotoAsync("/team/lotsen/kanaele");
        Assert.Equal(figures, await page.Locator("tbody tr:has(th:text-is('Flyer')) td").AllInnerTextsAsync());
    }

    public async Task SeeNobodyCalled(string name)
    {
        await page.GotoAsync("/team/lotsen");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync(name);
    }

    private async Task Look(string address) => problems.AddRange(await page.BarriersAt(address));
}
