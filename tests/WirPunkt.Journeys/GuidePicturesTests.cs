using System.Buffers.Binary;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Directory.Freshness;
using WirPunkt.Journeys.TestSupport;
using WirPunkt.Platform.Jobs;
using WirPunkt.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>The pictures in the guides are of the real program. <c>WIRPUNKT_UPDATE_SCREENSHOTS=1 LANGUAGE=de</c> takes them anew, in German where the browser knows it;
/// run this class alone then, so that nobody else's traces are on them.</summary>
public sealed class GuidePicturesTests(SiteInBrowser site)
{
    /// <summary>Pixels.</summary>
    private const int Width = 1000;

    /// <summary>Bytes.</summary>
    private const int Largest = 150_000;

    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "images", "guides");

    public static IReadOnlyList<string> Names { get; } =
    [
        "redaktion-team", "redaktion-text", "redaktion-schliessung", "redaktion-rueckmeldungen", "fachamt-nachfrage", "fachamt-berichtigen",
        "uebersetzung-liste", "uebersetzung-abschnitte", "administration-konten", "administration-start", "administration-auftraege",
        "projektleitung-monat", "projektleitung-warum", "projektleitung-zeit", "lotsen-dienste",
    ];

    [Fact]
    public async Task The_guides_show_the_real_program()
    {
        if (Environment.GetEnvironmentVariable("WIRPUNKT_UPDATE_SCREENSHOTS") == "1") await TakeAll();

        Assert.Equal(Names.Order(StringComparer.Ordinal), System.IO.Directory.GetFiles(Folder).Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal));
        foreach (var name in Names)
        {
            var png = await File.ReadAllBytesAsync(FileOf(name), TestContext.Current.CancellationToken);
            Assert.Equal(Width, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
            Assert.True(png.Length <= Largest, $"{name} has {png.Length} bytes");
        }
    }

    private static string FileOf(string name) => Path.Combine(Folder, name + ".png");

    private async Task TakeAll()
    {
        System.IO.Directory.CreateDirectory(Folder);
        await Roster();
        var settings = site.Services.GetRequiredService<IConfiguration>();
        (settings["WIRPUNKT_DESK"], settings["WIRPUNKT_JOBS"], settings["WIRPUNKT_LINKCHECK"]) = (null, null, "off"); // as an installation has it, but nobody is visited
        await Editor();
        await site.Services.GetRequiredService<RunJobs>().RunDue(TestContext.Current.CancellationToken);
        await Department();
        await Translator();
        await Administrator();
    }

    private async Task Editor()
    {
        await using var window = await Window();
        var page = await SignIn(window, Roles.Editor, "Rana Redaktion", "rana.redaktion@example.org");
        await Shoot(page, "redaktion-team", 420);

        await page.GotoAsync("/team/seiten/bankkonto/de");
        await page.TabTo("#t-body");
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.PressAsync("Backspace"); // the end of the last line
        await page.Keyboard.TypeAsync(", meist Montag bis Freitag");
        await Assertions.Expect(page.Locator(".text-preview")).ToContainTextAsync("meist Montag bis Freitag");
        await Shoot(page, "redaktion-text", 1240, from: "#t-body", above: 88);
        await page.Press("button[value=publish]");
        await page.Arrives("**ergebnis=published");

        await page.GotoAsync("/team/inhalte/schliessung/neu");
        await page.TypeInto("#f-key", "betriebsausflug-2026");
        await page.TypeDay("#f-from", new(2026, 11, 27));
        await page.TypeDay("#f-through", new(2026, 11, 27));
        foreach (var office in (string[])["buergeramt", "ordnungsamt", "standesamt"]) await page.Locator($"#f-organizations input[value='{office}']").SetCheckedAsync(true);
        await page.TypeInto("#f-organizations-filter", "stadt böblingen");
        await page.TypeInto("#f-locations-filter", "rathaus");
        await page.Choose("#f-reason-ready", "outing");
        await Shoot(page, "redaktion-schliessung", 1000, from: "#f-from");

        await using (var street = await Window())
        {
            var visitor = await street.NewPageAsync();
            await visitor.GotoAsync("/de/rueckmeldung?zu=/ort/rathaus&art=fehler");
            await visitor.TypeInto("#text", "Es gibt jetzt einen Aufzug.");
            await visitor.Press(".feedback-form button[type=submit]");
            await visitor.Arrives("**/danke**");
        }
        await page.GotoAsync("/team/rueckmeldungen");
        await Shoot(page, "redaktion-rueckmeldungen", 820);
    }

    private async Task Department()
    {
        await using var window = await Window();
        var page = await window.NewPageAsync();
        await page.GotoAsync(await Asked("treff-im-grund"));
        await Shoot(page, "fachamt-nachfrage", 1500);
        await page.Press("summary");
        await Shoot(page, "fachamt-berichtigen", 800, from: "details[open]", above: 80);
    }

    private async Task<string> Asked(string department)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var state = await scope.ServiceProvider.GetRequiredService<DepartmentStates>().Load(department, TestContext.Current.CancellationToken);
        Assert.True(await scope.ServiceProvider.GetRequiredService<AskDepartment>().Run(state!, "journey", TestContext.Current.CancellationToken));
        return MailFolder.LinkIn(await site.MailTo(state!.Receivers[0].Email), "/bestaetigen/");
    }

    private async Task Translator()
    {
        await using var window = await Window();
        var page = await SignIn(window, Roles.Translator, "Tarek Tolmetsch", "tarek.tolmetsch@example.org");
        await page.GotoAsync("/team/uebersetzungen/ar");
        await Shoot(page, "uebersetzung-liste", 960);
        await page.GotoAsync("/team/seiten/bankkonto/ar/abschnitte");
        await Shoot(page, "uebersetzung-abschnitte", 640, from: ".block-row:has(.state--Outdated)", above: 340);
    }

    private async Task Administrator()
    {
        await using var window = await Window();
        var page = await SignIn(window, Roles.Administrator, "Anna Admin", "anna.admin@example.org");
        await page.EvaluateAsync("() => { document.querySelector('main code').textContent = 'data/mail'; }"); // not the folder of this test
        await Shoot(page, "administration-start", 520);
        await page.GotoAsync("/team/konten");
        await Shoot(page, "administration-konten", 1240);
        await page.GotoAsync("/team/auftraege");
        await Shoot(page, "administration-auftraege", 560);
    }

    /// <summary>A month that is planned, and a guide's own times, on a site with a whole team.</summary>
    private async Task Roster()
    {
        await using var town = await RosterSite.Open(site);
        await town.PlanDecember();
        var lead = await town.SignIn(await town.Site.Add(Roles.Lead), Wide);
        await lead.GotoAsync(RosterSite.Month);
        await Shoot(lead, "projektleitung-monat", 1180);
        await lead.Press(".roster-block--empty summary");
        await Shoot(lead, "projektleitung-warum", 420, from: "tr:has(.roster-block--empty)", above: 16);
        await lead.GotoAsync($"/team/dienstplan/zeit/{(await town.NextOf("Cem Yildiz")).Block.Id}");
        await Shoot(lead, "projektleitung-zeit", 900);

        var guide = await town.SignIn(town.Guides["Ada Brunner"].Account, Wide);
        await guide.GotoAsync(RosterSite.Shifts);
        await Shoot(guide, "lotsen-dienste", 900);
    }

    private static BrowserNewContextOptions Wide => new() { Locale = "de-DE", ViewportSize = new() { Width = Width, Height = 900 }, ColorScheme = ColorScheme.Light };

    private Task<IBrowserContext> Window() => site.OpenWindow(Wide);

    private async Task<IPage> SignIn(IBrowserContext window, Roles roles, string name, string email)
    {
        var member = await site.Site.Add(roles, email, translates: ["ar"]);
        await site.Site.Ask(async db =>
        {
            (await db.Accounts.SingleAsync(a => a.Id == member.Id)).Name = name;
            return await db.SaveChangesAsync();
        });
        var page = await window.NewPageAsync();
        await page.SignIn(member);
        await page.ReloadAsync();
        return page;
    }

    /// <param name="from">what it begins above; null: the top of the page</param>
    /// <param name="above">pixels between the picture's edge and that</param>
    private static async Task Shoot(IPage page, string name, int height, string? from = null, int above = 48)
    {
        await page.EvaluateAsync("document.fonts.ready.then(() => { document.activeElement.blur(); scrollTo(0, 0); })");
        var top = from is null ? 0 : (await page.Locator(from).First.BoundingBoxAsync())!.Y - above;
        await page.ScreenshotAsync(new() { Path = FileOf(name), FullPage = true, Clip = new() { X = 0, Y = Math.Max(0, top), Width = Width, Height = height } });
    }
}
