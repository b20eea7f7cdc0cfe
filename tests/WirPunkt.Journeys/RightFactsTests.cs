using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Directory;
using WirPunkt.Feedback;
using WirPunkt.Journeys.TestSupport;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>What the editorial desk is there for, from the first to the last key: no mouse, and no barrier at any station.</summary>
public sealed class RightFactsTests(SiteInBrowser site)
{
    private const string Page = "stadtbibliothek-nutzen";

    private readonly List<string> barriers = [];

    private async Task Station(IPage page) => barriers.AddRange(await page.BarriersHere());

    [Fact]
    public async Task Somebody_is_invited_makes_a_passkey_edits_and_the_Arabic_page_follows_over_a_file()
    {
        var editor = $"{Guid.NewGuid():N}@example.org";
        await using (var office = await site.OpenWindow(new() { Locale = "de-DE" })) await Invite(await office.NewPageAsync(), editor);

        await using var desk = await site.OpenWindow(new() { Locale = "de-DE", BaseURL = site.RootByName, AcceptDownloads = true });
        var page = await desk.NewPageAsync();
        await page.AddDevice();
        await Arrive(page, editor);
        await EditAndPublish(page);
        await ReadInArabic(page, isOutdated: true);
        await SendOutAndTakeBack(page);
        await ReadInArabic(page, isOutdated: false);
        Check.AssertNone(barriers);
    }

    private async Task Invite(IPage page, string editor)
    {
        var administrator = await site.Site.Add(Roles.Administrator);
        await page.SignIn(administrator);
        await Station(page);
        await page.Press(".team-door[href='/team/konten']");
        await page.Arrives("**/team/konten");
        await Station(page);
        await page.TypeInto("#email", editor);
        await page.TypeInto("#name", "Rana Redaktion");
        await page.Tick("input[name=role][value=Editor]");
        await page.Press("form[action='/team/konten'] button");
        await Assertions.Expect(page.Locator(".staff-row", new() { HasText = editor })).ToContainTextAsync("eingeladen");
    }

    private async Task Arrive(IPage page, string editor)
    {
        await page.GotoAsync(MailFolder.LinkIn(await site.MailTo(editor), "/konto/link/"));
        await Station(page);
        await page.TypeInto("#password", Team.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives("**/konto/anmelden");
        await Station(page);
        await page.TypeInto("#email", editor);
        await page.TypeInto("#password", Team.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives("**/konto/authenticator"); // who publishes needs a second factor
        await Station(page);
        await page.Press("a[href='/konto#passkeys']");
        await page.Arrives("**/konto#passkeys");
        await page.TypeInto("#passkey-name", "Diensthandy");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".staff-row", new() { HasText = "Diensthandy" })).ToBeVisibleAsync();
        await Station(page);

        await page.Press("form[action='/konto/abmelden'] button");
        await page.Arrives("**/konto/anmelden");
        await page.Press("form[data-passkey] button");
        await page.Arrives("**/team");
        await Station(page);
    }

    private async Task EditAndPublish(IPage page)
    {
        await page.Press(".team-door[href='/team/seiten']");
        await page.Arrives("**/team/seiten");
        await page.TypeInto("#q", Page);
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives("**q=*");
        await Station(page);
        await page.Press($"a[href='/team/seiten/{Page}/de']");
        await page.Arrives($"**/team/seiten/{Page}/de");
        await page.TabTo("#t-body");
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("\nFragen Sie nach den neuen Büchern.\n");
        await Assertions.Expect(page.Locator(".text-preview")).ToContainTextAsync("Fragen Sie nach den neuen Büchern.");
        await Station(page);
        await page.Press("button[value=publish]");
        await page.Arrives("**?ergebnis=published");
        await Assertions.Expect(page.Locator("[role=status]").First).ToContainTextAsync("Veröffentlicht");
        await Station(page);
        await page.Press($"main a[href='/de/seite/{Page}']");
        await page.Arrives($"**/de/seite/{Page}");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Fragen Sie nach den neuen Büchern.");
        await Station(page);
    }

    private async Task ReadInArabic(IPage page, bool isOutdated)
    {
        var outdated = new TextLibrary().In(Language.Find("ar")!)["page.outdated"];
        await page.GotoAsync($"/de/seite/{Page}");
        await page.Press(".language-switch__summary");
        await page.Press(".language-switch a[hreflang=ar]");
        await page.Arrives($"**/ar/seite/{Page}");
        if (isOutdated) await Assertions.Expect(page.Locator("main")).ToContainTextAsync(outdated);
        else await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync(outdated);
        await Assertions.Expect(page.GetByText("اسألوا عن الكتب الجديدة.")).ToHaveCountAsync(isOutdated ? 0 : 1);
        await Station(page);
    }

    private async Task SendOutAndTakeBack(IPage page)
    {
        await page.GotoAsync("/team");
        await page.Press(".team-door[href='/team/uebersetzungen']");
        await page.Arrives("**/team/uebersetzungen");
        await Station(page);
        await page.Press("a[href='/team/uebersetzungen/ar']");
        await page.Arrives("**/team/uebersetzungen/ar");
        await Station(page);
        var file = $"/team/uebersetzungen/ar/xliff?page={Page}";
        await Assertions.Expect(page.Locator("section[aria-labelledby=need-Outdated]").Locator($"a[href='{file}']")).ToHaveCountAsync(1);
        var download = await page.RunAndWaitForDownloadAsync(() => page.Press($"a[href='{file}']"));

        const string source = "<source>Fragen Sie nach den neuen Büchern.</source>";
        var text = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Contains(source, text, StringComparison.Ordinal);
        text = text.Replace(source, source + "<target state=\"translated\">اسألوا عن الكتب الجديدة.</target>", StringComparison.Ordinal);

        await page.GoToTop();
        await page.ChooseFile("#file", new() { Name = "zurueck.xlf", MimeType = "application/xml", Buffer = Encoding.UTF8.GetBytes(text) });
        await page.Press("form[enctype] button");
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("Seiten übernommen: 1");
        await Station(page);
    }

    [Fact]
    public async Task One_closure_stands_on_the_pages_of_five_offices_at_once()
    {
        var offices = site.Services.GetRequiredService<Publication>().Current.All<Organization>()
            .Where(o => o.Kind == OrganizationKind.MunicipalOffice && o.Key is not ("buergeramt" or "auslaenderamt")).Take(5).Select(o => o.Key).ToHashSet();
        Assert.Equal(5, offices.Count);
        await using var street = await site.OpenWindow(new() { Locale = "de-DE" });
        var visitor = await street.NewPageAsync();
        foreach (var office in offices)
        {
            await visitor.GotoAsync($"/de/stelle/{office}");
            await Assertions.Expect(visitor.Locator("main")).Not.ToContainTextAsync("Betriebsausflug");
        }

        var editor = await site.Site.Add(Roles.Editor);
        await using var desk = await site.OpenWindow(new() { Locale = "de-DE" });
        var page = await desk.NewPageAsync();
        await page.SignIn(editor);
        await page.Press(".team-door[href='/team/inhalte']");
        await page.Press("a[href='/team/inhalte/schliessung']");
        await page.Arrives("**/team/inhalte/schliessung");
        await Station(page);
        await page.Press("a[href='/team/inhalte/schliessung/neu']");
        await page.Arrives("**/schliessung/neu");
        await Station(page);
        await page.TypeInto("#f-key", "betriebsausflug-2026");
        await page.TypeDay("#f-from", new(2026, 11, 27));
        await page.TypeDay("#f-through", new(2026, 11, 27));
        foreach (var office in await page.Locator("#f-organizations input[type=checkbox]").EvaluateAllAsync<string[]>("all => all.map(e => e.value)"))
            if (offices.Contains(office)) await page.Tick($"#f-organizations input[value='{office}']");
        await page.Choose("#f-reason-ready", "outing");
        await page.Choose("#f-fact-confidence", "high");
        await page.Press("button[value=publish]");
        await page.Arrives("**ergebnis=published");
        await Station(page);

        var arabic = new TextLibrary().In(Language.Find("ar")!)["closure-reason.outing"];
        foreach (var office in offices)
        {
            await visitor.GotoAsync($"/de/stelle/{office}");
            await Assertions.Expect(visitor.Locator("main")).ToContainTextAsync("Betriebsausflug");
            await visitor.GotoAsync($"/ar/stelle/{office}");
            await Assertions.Expect(visitor.Locator("main")).ToContainTextAsync(arabic);
        }
        await Station(visitor);
        Check.AssertNone(barriers);
    }

    [Fact]
    public async Task A_wrong_fact_is_reported_corrected_and_answered_for_all_to_read()
    {
        const string place = "/ort/bahnhofstr27", wrong = "Bahnhofstraße 27", right = "Bahnhofstraße 29";
        await using var street = await site.OpenWindow(new() { Locale = "de-DE" });
        var visitor = await street.NewPageAsync();
        await visitor.GotoAsync("/de" + place);
        await Assertions.Expect(visitor.Locator("main")).ToContainTextAsync(wrong);
        await visitor.Press("a[href*='art=fehler']");
        await visitor.Arrives("**/de/rueckmeldung?**");
        await Station(visitor);
        await visitor.TypeInto("#text", "Das Haus hat die Nummer 29.");
        await visitor.Press(".feedback-form button[type=submit]");
        await visitor.Arrives("**/rueckmeldung/danke**");
        await Station(visitor);

        var editor = await site.Site.Add(Roles.Editor);
        await using var window = await site.OpenWindow(new() { Locale = "de-DE" });
        var desk = await window.NewPageAsync();
        await desk.SignIn(editor);
        await desk.Press(".team-door[href='/team/rueckmeldungen']");
        await desk.Arrives("**/team/rueckmeldungen");
        await Station(desk);
        var remark = (await site.Site.Ask(db => db.Remarks.SingleAsync(r => r.Path == place))).Id;
        await Assertions.Expect(desk.Locator($"#r-{remark:N}")).ToContainTextAsync("Das Haus hat die Nummer 29.");
        await Correct(desk, $"#r-{remark:N}", right);
        foreach (var language in (string[])["de", "ar"])
        {
            await visitor.GotoAsync($"/{language}{place}");
            await Assertions.Expect(visitor.Locator("main")).ToContainTextAsync(right);
            await Assertions.Expect(visitor.Locator("main")).Not.ToContainTextAsync(wrong);
        }

        await Answer(desk, remark, "Die Hausnummer ist jetzt richtig.");
        await visitor.GotoAsync("/de" + place);
        await Assertions.Expect(visitor.Locator(".notice")).ToContainTextAsync("Die Hausnummer ist jetzt richtig.");
        await Station(visitor);
        Assert.Null((await site.Site.Ask(db => db.Remarks.AsNoTracking().SingleAsync(r => r.Id == remark))).Text);
        Check.AssertNone(barriers);
    }

    /// <summary>From the remark to the record that it is about, and to what is public.</summary>
    private async Task Correct(IPage desk, string remark, string street)
    {
        await desk.Press($"{remark} a[href='/team/inhalte/ort/bahnhofstr27']");
        await desk.Arrives("**/team/inhalte/ort/bahnhofstr27");
        await Station(desk);
        await desk.TabTo("#f-street");
        await desk.Keyboard.PressAsync("Control+A");
        await desk.Keyboard.TypeAsync(street);
        await Assertions.Expect(desk.Locator("#f-street")).ToHaveValueAsync(street);
        await desk.Press("button[value=publish]");
        await desk.Arrives("**ergebnis=published");
        await Station(desk);
    }

    /// <summary>What was wrong is settled, and everybody may read that.</summary>
    private async Task Answer(IPage desk, Guid remark, string notice)
    {
        await desk.GotoAsync("/team");
        await desk.Press(".team-door[href='/team/rueckmeldungen']");
        await desk.Arrives("**/team/rueckmeldungen");
        await desk.TypeInto($"#n-{remark:N}", notice);
        await desk.Press($"form[action$='{remark}/erledigt'] button");
        await Assertions.Expect(desk.Locator($"form[action$='{remark}/erledigt']")).ToHaveCountAsync(0);
        await desk.GoToTop();
        await desk.Press("a[href='/team/rueckmeldungen/zahlen']");
        await desk.Arrives("**/zahlen");
        await Station(desk);
    }
}
