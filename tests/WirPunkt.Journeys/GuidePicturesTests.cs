using System.Buffers.Binary;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Directory.Freshness;
using WirPunkt.Journeys.TestSupport;
using WirPunkt.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>The pictures in the guides are of the real program. <c>WIRPUNKT_UPDATE_SCREENSHOTS=1</c> takes them anew; run this class alone then, so that nobody else's traces are on them.</summary>
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
        await Editor();
        await Department();
        await Translator();
        await Administrator();
    }

    private async Task Editor()
    {
        await using var window = await Window();
        var page = await SignIn(window, Roles.Editor, "Rana Redaktion", "rana.redaktion@example.org");
        await Shoot(page, "redaktion-team", 480);

        await page.GotoAsync("/team/seiten/bankkonto/de");
        await page.TabTo("#t-body");
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("\nFragen Sie in der Bank nach einem Termin.\n");
        await Assertions.Expect(page.Locator(".text-preview")).ToContainTextAsync("nach einem Termin.");
        await Shoot(page, "redaktion-text", 900, from: "#t-title");
        await page.Press("button[value=publish]");
        await page.WaitForURLAsync("**ergebnis=published");

        await page.GotoAsync("/team/inhalte/schliessung/neu");
        await page.TypeInto("#f-key", "betriebsausflug-2026");
        await page.TypeDay("#f-from", new(2026, 11, 27));
        await page.TypeDay("#f-through", new(2026, 11, 27));
        foreach (var office in (string[])["bibliothek", "buergeramt", "ordnungsamt"]) await page.Locator($"#f-organizations input[value='{office}']").SetCheckedAsync(true);
        await page.TypeInto("#f-organizations-filter", "amt");
        await page.Choose("#f-reason-ready", "outing");
        await Shoot(page, "redaktion-schliessung", 900, from: "#f-from");

        await using (var street = await Window())
        {
            var visitor = await street.NewPageAsync();
            await visitor.GotoAsync("/de/rueckmeldung?zu=/ort/rathaus&art=fehler");
            await visitor.TypeInto("#text", "Es gibt jetzt einen Aufzug.");
            await visitor.Press(".feedback-form button[type=submit]");
            await visitor.WaitForURLAsync("**/danke**");
        }
        await page.GotoAsync("/team/rueckmeldungen");
        await Shoot(page, "redaktion-rueckmeldungen", 640);
    }

    private async Task Department()
    {
        await using var window = await Window();
        var page = await window.NewPageAsync();
        await page.GotoAsync(await Asked("treff-im-grund"));
        await Shoot(page, "fachamt-nachfrage", 900, from: "h1");
        await page.Press("summary");
        await Shoot(page, "fachamt-berichtigen", 800, from: "details[open]");
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
        await Shoot(page, "uebersetzung-liste", 900);
        await page.GotoAsync("/team/seiten/bankkonto/ar/abschnitte");
        await Shoot(page, "uebersetzung-abschnitte", 640, from: ".block-row--0, .block-row");
    }

    private async Task Administrator()
    {
        await using var window = await Window();
        var page = await SignIn(window, Roles.Administrator, "Anna Admin", "anna.admin@example.org");
        await page.EvaluateAsync("() => { document.querySelector('main code').textContent = 'data/mail'; }"); // not the folder of this test
        await Shoot(page, "administration-start", 720);
        await page.GotoAsync("/team/konten");
        await Shoot(page, "administration-konten", 900);
        await page.GotoAsync("/team/auftraege");
        await Shoot(page, "administration-auftraege", 560);
    }

    private Task<IBrowserContext> Window() =>
        site.OpenWindow(new() { Locale = "de-DE", ViewportSize = new() { Width = Width, Height = 900 }, ColorScheme = ColorScheme.Light });

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
    private static async Task Shoot(IPage page, string name, int height, string? from = null)
    {
        await page.EvaluateAsync("document.fonts.ready.then(() => { document.activeElement.blur(); scrollTo(0, 0); })");
        var top = from is null ? 0 : (await page.Locator(from).First.BoundingBoxAsync())!.Y - 48;
        await page.ScreenshotAsync(new() { Path = FileOf(name), FullPage = true, Clip = new() { X = 0, Y = Math.Max(0, top), Width = Width, Height = height } });
    }
}
