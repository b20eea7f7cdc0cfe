using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.TestSupport;
using WirPunkt.Volunteering;
using WirPunkt.Volunteering.Hours;
using WirPunkt.Volunteering.Roster;
using WirPunkt.Volunteering.Training;

namespace WirPunkt.Journeys.TestSupport;

/// <summary>
/// A site of its own with twelve guides and the times that come again each week, so that no other journey meets them.
/// It is Tuesday, 24 November 2026, 9:30; yesterday somebody was at a Wir-Punkt, December is not planned yet.
/// </summary>
public sealed class RosterSite : IAsyncDisposable
{
    public const string Month = "/team/dienstplan/2026-12", Shifts = "/team/ich/dienste";

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly DateTime BeforeAll = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly (string Site, IsoDayOfWeek Day, int Hour, bool WithFormHelp)[] Week =
    [
        ("treff-am-see", IsoDayOfWeek.Monday, 10, true), ("treff-am-see", IsoDayOfWeek.Wednesday, 15, false), ("treff-am-see", IsoDayOfWeek.Friday, 14, false),
        ("dagersheim", IsoDayOfWeek.Tuesday, 9, false), ("dagersheim", IsoDayOfWeek.Thursday, 14, true),
        ("treff-im-grund", IsoDayOfWeek.Monday, 14, false), ("treff-im-grund", IsoDayOfWeek.Thursday, 10, true),
        ("paul-gerhardt-weg", IsoDayOfWeek.Tuesday, 15, true), ("paul-gerhardt-weg", IsoDayOfWeek.Friday, 9, false),
    ];

    private readonly FixedClock clock = new(2026, 11, 24, 9, 30);
    private readonly SiteInBrowser browser;

    public RunningSite Site { get; }
    public Dictionary<string, Guide> Guides { get; } = [];

    private RosterSite(SiteInBrowser browser)
    {
        this.browser = browser;
        Site = new() { Clock = clock };
    }

    public static async Task<RosterSite> Open(SiteInBrowser browser)
    {
        var site = new RosterSite(browser);
        site.Site.UseKestrel(0);
        site.Site.StartServer();
        await site.Fill();
        return site;
    }

    /// <summary>It is then, by the clock of the town.</summary>
    public void ItIs(LocalDateTime then) => clock.Now = then.InZoneStrictly(Zone).ToInstant();

    /// <summary>Somebody of the team in front of a window of their own.</summary>
    public async Task<IPage> SignIn(Member member, BrowserNewContextOptions? window = null)
    {
        window ??= new() { Locale = "de-DE" };
        window.BaseURL = Site.ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);
        var page = await (await browser.OpenWindow(window)).NewPageAsync();
        await page.SignIn(member);
        return page;
    }

    /// <summary>December is planned and everybody has been told, without a browser.</summary>
    public Task PlanDecember() => Site.PlanAndPublish(new(2026, 12));

    /// <summary>The first coming time of a guide.</summary>
    public async Task<TakenPlace> NextOf(string guide) =>
        (await Site.Places()).First(p => p.Assignment.VolunteerId == Guides[guide].Id && p.Assignment.Stands && p.Block.StartsAt > clock.Now.ToDateTimeUtc());

    public async ValueTask DisposeAsync() => await Site.DisposeAsync();

    private async Task Fill()
    {
        await Site.Ask(db =>
        {
            db.Add(new ProgrammeSettings { Requirements = [], ShiftsUntilExperienced = 1 });
            db.Add(new TrainingSettings { Required = [] });
            db.Add(new RosterSettings { WantedLanguages = ["ar", "tr", "uk"] });
            foreach (var (site, day, hour, withFormHelp) in Week)
                db.Add(new BlockSeries { Site = site, Day = day, From = new(hour, 0), To = new(hour + 2, 0), FirstOn = new(2026, 12, 1), WithFormHelp = withFormHelp });
            return db.SaveChangesAsync();
        });
        await Add("Ada Brunner", ["de", "en"], IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday);
        await Add("Bela Okafor", ["de", "en", "fr"], IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday);
        await Add("Cem Yildiz", ["de", "tr"], IsoDayOfWeek.Tuesday, IsoDayOfWeek.Thursday);
        await Add("Daria Kovalenko", ["de", "uk"], IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday);
        await Add("Emil Haas", ["de"], IsoDayOfWeek.Tuesday, IsoDayOfWeek.Thursday);
        await Add("Fatima Haddad", ["ar", "de"], IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday);
        await Add("Goran Horvat", ["de", "hr"], IsoDayOfWeek.Wednesday, IsoDayOfWeek.Tuesday);
        await Add("Hana Popescu", ["de", "ro"], IsoDayOfWeek.Thursday);
        await Add("Ivo Conti", ["de", "it"], IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday);
        await AddNovice("Jana Weiss", IsoDayOfWeek.Friday, IsoDayOfWeek.Monday);
        await AddNovice("Kofi Mensah", IsoDayOfWeek.Tuesday);
        await Site.AddGuide("Lena Vogt", VolunteerStage.Reserve, ["de"], IsoDayOfWeek.Thursday);
    }

    private async Task Add(string name, string[] languages, params IsoDayOfWeek[] days)
    {
        Guides[name] = await Site.AddGuide(name, languages: languages, days: days);
        await Site.Ask(async db =>
        {
            var longAgo = Past(1 + Guides.Count);
            db.Add(longAgo);
            var there = new Assignment { BlockId = longAgo.Id, VolunteerId = Guides[name].Id };
            there.WasThere(true, longAgo, clock.Now.ToDateTimeUtc());
            db.Add(there);
            var hours = new WorkEntry { VolunteerId = Guides[name].Id, Day = DateOnly.FromDateTime(longAgo.StartsAt), Kind = WorkKind.Shift, AssignmentId = there.Id };
            Assert.True(hours.Confirm(longAgo.Minutes, null) && hours.Check());
            db.Add(hours);
            if (name != "Ada Brunner") return await db.SaveChangesAsync();
            var yesterday = Past(23);
            db.Add(yesterday);
            db.Add(new Assignment { BlockId = yesterday.Id, VolunteerId = Guides[name].Id });
            return await db.SaveChangesAsync();
        });
    }

    private async Task AddNovice(string name, params IsoDayOfWeek[] days) => Guides[name] = await Site.AddGuide(name, languages: ["de"], days: days);

    /// <summary>A time of November, ten o'clock to noon.</summary>
    private static PresenceBlock Past(int day) => new() { Site = "treff-am-see", StartsAt = BeforeAll.AddDays(day - 1).AddHours(9), EndsAt = BeforeAll.AddDays(day - 1).AddHours(11) };
}
