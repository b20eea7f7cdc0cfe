using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Journeys.TestSupport;
using WirPunkt.Statistics.Counters;
using WirPunkt.Statistics.Log;
using WirPunkt.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>A guide counts contacts: with a thumb, with the keyboard, without a network, with a browser that is closed in between.</summary>
public sealed class LogTests(SiteInBrowser site)
{
    private const string Home = "/team/desk/log";

    private const string CountTaps = """
        addEventListener("pointerdown", event => { if (event.isTrusted && event.target.closest("[data-board]")) sessionStorage.setItem("taps", Number(sessionStorage.getItem("taps") ?? 0) + 1); }, true);
        """;

    private static readonly string[] Topics = ["wohnsitz-anmelden", "arbeit", "kita", "gesundheit", "steuern"];

    private static string TileOf(string topic) => $".log-tile[value='{topic}']";

    /// <summary>Simulated contacts of other journeys are in other months.</summary>
    private Task<int> Counted(string point, Feature feature = Feature.Topic, string? category = null) => site.Site.Ask(db =>
        db.Set<Counter>().Where(c => c.Month == "2026-11" && c.Site == point && c.Feature == feature && (category == null || c.Category == category)).SumAsync(c => c.Number));

    /// <summary>Looks on the device until this is so.</summary>
    /// <param name="is">an expression of the browser</param>
    private static async Task Until(IPage page, string @is, string otherwise) => Assert.True(await page.EvaluateAsync<bool>($$"""
        async () => {
          const queue = await import(document.querySelector("[data-queue]").dataset.queue);
          for (let look = 0; look < 900; look++) {
            if ({{@is}}) return true;
            await new Promise(later => setTimeout(later, 100));
          }
          return false;
        }
        """), otherwise);

    /// <summary>Until everything tapped so far has been sent.</summary>
    private static Task IsSent(IPage page) => Until(page, "!(await queue.entries()).some(queue.waits)", "what was tapped has not been sent");

    /// <summary>Until the desk itself is on the device.</summary>
    private static Task IsTakenAlong(IPage page) => Until(page, """navigator.serviceWorker.controller && await caches.match("/team/desk/log/ohne-netz")""", "the desk was not taken along");

    private static async Task Begin(IPage page, string point)
    {
        await page.GotoAsync(Home);
        await page.Locator("[data-begin] [name=site]").SelectOptionAsync(point);
        await page.Locator("[data-begin] button").ClickAsync();
        await Assertions.Expect(page.Locator("[data-board]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_shift_with_thirty_contacts_half_of_them_without_a_network_is_one_tap_each()
    {
        const string point = "paul-gerhardt-weg";
        var guide = await site.Site.Add(Roles.Guide);
        await using var window = await site.OpenWindow(new() { ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true });
        await window.AddInitScriptAsync(CountTaps);
        var page = await window.NewPageAsync();
        await page.SignIn(guide);
        await Begin(page, point);
        await page.EvaluateAsync("sessionStorage.setItem('taps', 0)");
        for (var i = 0; i < 30; i++)
        {
            if (i == 15)
            {
                await IsSent(page);
                await window.SetOfflineAsync(true);
            }
            await page.Locator(TileOf(Topics[i % 5])).TapAsync();
            var name = await page.Locator(TileOf(Topics[i % 5]) + " span").InnerTextAsync();
            await Assertions.Expect(page.Locator("[data-said]")).ToHaveTextAsync($"Gezählt: {name}");
        }
        await Assertions.Expect(page.Locator("[data-unsent]")).ToContainTextAsync("15");
        Assert.Equal("30", await page.EvaluateAsync<string>("sessionStorage.getItem('taps')"));

        await window.SetOfflineAsync(false);
        await IsSent(page);
        Assert.Equal(0, await Counted(point)); // the shift still runs
        await page.Locator(".log-end button").ClickAsync();
        await Assertions.Expect(page.Locator("[data-unsent]")).ToHaveTextAsync("Die Schicht ist beendet. Alles ist gezählt.");
        Assert.Equal(30, await Counted(point));
        Assert.Equal(0, await page.EvaluateAsync<int>("import(document.querySelector('[data-queue]').dataset.queue).then(q => q.entries()).then(all => all.length)"));
    }

    [Fact]
    public async Task What_waits_survives_a_closed_browser_and_a_sign_in_that_is_over()
    {
        const string point = "treff-im-grund";
        var guide = await site.Site.Add(Roles.Guide);
        var profile = System.IO.Directory.CreateTempSubdirectory("wirpunkt-profile-");
        await using (var before = await site.OpenBrowser(profile.FullName))
        {
            var page = await before.NewPageAsync();
            await page.SignIn(guide);
            await Begin(page, point);
            await IsTakenAlong(page);
            await before.SetOfflineAsync(true);
            await page.Locator(TileOf("arbeit")).ClickAsync();
            await page.Locator("[value='help:way']").ClickAsync();
            await page.Locator(TileOf("kita")).ClickAsync();
            await Assertions.Expect(page.Locator("[data-unsent]")).ToContainTextAsync("2");
        }

        await using var after = await site.OpenBrowser(profile.FullName);
        await after.SetOfflineAsync(true);
        var again = await after.NewPageAsync();
        await again.GotoAsync(Home); // from the device: there is no network
        await Assertions.Expect(again.Locator("[data-unsent]")).ToContainTextAsync("2");
        await again.Locator(TileOf("steuern")).ClickAsync();
        await Assertions.Expect(again.Locator("[data-unsent]")).ToContainTextAsync("3");
        await after.SetOfflineAsync(false);
        await after.ClearCookiesAsync(); // days later nobody is signed in any more
        await again.EvaluateAsync("dispatchEvent(new Event('online'))");
        await again.Locator("p[data-sign-in] a").ClickAsync();
        await again.TypeInto("#email", guide.Email);
        await again.TypeInto("#password", Team.Password);
        await again.Keyboard.PressAsync("Enter");
        await again.Arrives($"**{Home}");
        await IsSent(again);
        await again.Locator(".log-end button").ClickAsync();
        await Assertions.Expect(again.Locator("[data-unsent]")).ToHaveTextAsync("Die Schicht ist beendet. Alles ist gezählt.");
        Assert.Equal(3, await Counted(point));
        Assert.Equal(1, await Counted(point, Feature.Help, "way"));
        await after.CloseAsync();
        profile.Delete(recursive: true);
    }

    [Fact]
    public async Task Digits_count_and_Tab_or_a_nought_takes_back()
    {
        const string point = "dagersheim";
        var guide = await site.Site.Add(Roles.Guide);
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        await page.SignIn(guide);
        await page.GotoAsync(Home);
        await page.Choose("[data-begin] [name=site]", point);
        await page.Press("[data-begin] button");
        await Assertions.Expect(page.Locator("[data-board]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("1");
        await Assertions.Expect(page.Locator("[data-said]")).ToContainTextAsync("Gezählt");
        await page.Keyboard.PressAsync("4");
        await Assertions.Expect(page.Locator("[data-list] button")).ToHaveCountAsync(2);
        await page.Press("[value=undo]");
        await Assertions.Expect(page.Locator("[data-said]")).ToHaveTextAsync("Zurückgenommen");
        await Assertions.Expect(page.Locator("[data-list] button")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("0"); // nothing is open
        await page.Keyboard.PressAsync("2");
        await Assertions.Expect(page.Locator("[data-list] button")).ToHaveCountAsync(2);
        await page.Keyboard.PressAsync("0");
        await Assertions.Expect(page.Locator("[data-said]")).ToHaveTextAsync("Zurückgenommen");
        await Assertions.Expect(page.Locator("[data-list] button")).ToHaveCountAsync(1);
        await IsSent(page);
        await page.Press(".log-end button");
        await Assertions.Expect(page.Locator("[data-unsent]")).ToHaveTextAsync("Die Schicht ist beendet. Alles ist gezählt.");
        Assert.Equal(1, await Counted(point));
    }

    [Fact]
    public async Task A_network_that_takes_everything_and_answers_nothing_loses_nothing_and_is_said()
    {
        const string point = "formularhilfe-tetragon";
        var guide = await site.Site.Add(Roles.Guide);
        await using var window = await site.OpenWindow(new() { ServiceWorkers = ServiceWorkerPolicy.Block });
        var page = await window.NewPageAsync();
        await page.SignIn(guide);
        await Begin(page, point);
        var held = new List<IRoute>();
        await page.RouteAsync("**" + Home + "/batch", held.Add);
        await page.Locator(TileOf("arbeit")).ClickAsync();
        await page.Locator(TileOf("kita")).ClickAsync();
        await Assertions.Expect(page.Locator("[data-unsent]")).ToContainTextAsync("2", new() { Timeout = 30_000 });
        await page.Locator(TileOf("steuern")).ClickAsync();
        await Assertions.Expect(page.Locator("[data-unsent]")).ToContainTextAsync("3"); // at once: something waits already
        Assert.NotEmpty(held);
        await page.UnrouteAllAsync(new() { Behavior = UnrouteBehavior.IgnoreErrors });
        await page.ReloadAsync();
        await IsSent(page);
        await page.Locator(".log-end button").ClickAsync();
        await Assertions.Expect(page.Locator("[data-unsent]")).ToHaveTextAsync("Die Schicht ist beendet. Alles ist gezählt.");
        Assert.Equal(3, await Counted(point));
    }

    [Theory]
    [InlineData("bankkonto", false), InlineData("kita", true)]
    public async Task What_a_wrong_clock_kept_out_is_counted_for_today_even_when_the_shift_is_over(string topic, bool stillEnding)
    {
        const string point = "treff-am-see";
        var guide = await site.Site.Add(Roles.Guide);
        await using var window = await site.OpenWindow(new() { ServiceWorkers = ServiceWorkerPolicy.Block });
        var page = await window.NewPageAsync();
        await page.SignIn(guide);
        await page.Clock.SetFixedTimeAsync("1999-01-01T10:00:00");
        await Begin(page, point);
        await page.Locator(TileOf(topic)).ClickAsync();
        await Assertions.Expect(page.Locator("[data-refused]")).ToContainTextAsync("Geht die Uhr des Geräts richtig?");
        var held = new TaskCompletionSource<IRoute>();
        if (stillEnding) await page.RouteAsync("**" + Home + "/ende", held.SetResult, new() { Times = 1 });
        await page.Locator(".log-end button").ClickAsync();
        await Assertions.Expect(page.Locator("[data-begin]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-unsent]")).Not.ToContainTextAsync("Alles ist gezählt");
        if (stillEnding) await held.Task;
        else await Until(page, "(await queue.ending()).length === 0", "the shift has not ended");
        await page.Locator("[data-refused] li button").First.ClickAsync();
        if (stillEnding)
        {
            await Until(page, "(await queue.entries()).every(queue.waits)", "it was not kept again");
            await (await held.Task).ContinueAsync();
        }
        await Assertions.Expect(page.Locator("[data-refused]")).ToBeHiddenAsync();
        await Until(page, "(await queue.entries()).length === 0", "the shift has not ended once more");
        Assert.Equal(1, await Counted(point, category: topic));
    }

    [Theory]
    [InlineData("de"), InlineData("ar")]
    public async Task The_log_has_no_barrier(string language)
    {
        var guide = await site.Site.Add(Roles.Lead | Roles.Guide, language: language);
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        await page.SignIn(guide);
        var problems = await page.BarriersAt(Home);
        await Begin(page, "treff-am-see");
        await page.Locator(TileOf("arbeit")).ClickAsync();
        await Assertions.Expect(page.Locator("[data-strip]")).ToBeVisibleAsync();
        problems.AddRange(await page.BarriersHere());
        problems.AddRange(await page.Problems("targets"));
        problems.AddRange(await page.BarriersAt(Home + "/monat"));
        problems.AddRange(await page.BarriersAt(Home + "/ohne-netz"));
        problems.AddRange(await page.BarriersAt("/team/desk"));
        Check.AssertNone(problems);
    }

    [Fact]
    public async Task A_language_that_was_taken_along_is_there_without_a_network()
    {
        var guide = await site.Site.Add(Roles.Guide);
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        await page.SignIn(guide);
        await page.GotoAsync(Home);
        await page.Locator("[data-take-along] [name=lang]").SelectOptionAsync("de");
        await page.Locator("[data-take-along] button").ClickAsync();
        await Assertions.Expect(page.Locator("[data-packs] li")).ToContainTextAsync("Deutsch: geladen am 24.11.2026", new() { Timeout = 600_000 });
        await IsTakenAlong(page);
        await window.SetOfflineAsync(true);
        foreach (var address in new[] { "/de", "/de/leistung/anmeldung", "/de/laufzettel/leistung/anmeldung", "/de/anliegen/umgezogen/dagersheim", "/team/desk" })
        {
            await page.GotoAsync(address);
            await Assertions.Expect(page.Locator("h1")).ToHaveCountAsync(1);
            Assert.NotEqual("Ohne Netz ist diese Seite nicht da", await page.Locator("h1").InnerTextAsync());
            if (address.StartsWith("/de", StringComparison.Ordinal)) await Assertions.Expect(page.Locator("main > [data-kept]")).ToContainTextAsync("Gespeichert am 24. November 2026, ohne Netz.");
            await Assertions.Expect(page.Locator(".opening")).ToHaveCountAsync(0);
        }
        await page.Locator("#q").FillAsync("Wohnsitz");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".desk-hit a").First).ToContainTextAsync("Wohnsitz");
        await Assertions.Expect(page.Locator("[data-hits] h2")).ToHaveTextAsync("Das passt am besten");
        await Assertions.Expect(page.Locator("[data-hits] [role=status]")).ToContainTextAsync("Treffer: ");
        await Assertions.Expect(page.Locator("[data-hits] [role=status]")).ToContainTextAsync("nur in den Titeln");
        await Assertions.Expect(page.Locator("[data-hits] [role=status]")).ToContainTextAsync("Geladen: \u2068Deutsch\u2069.");
        await page.GotoAsync("/team/desk?q=Wohnsitz&lang=tr"); // what is loaded is found, whatever language was chosen
        await Assertions.Expect(page.Locator(".desk-hit a").First).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^/de/"));
        await page.Locator("#q").FillAsync("xyzzy");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-hits] [role=status]")).ToContainTextAsync("Kein gespeicherter Titel passt dazu.");
        await Assertions.Expect(page.Locator("[data-hits] h2")).Not.ToContainTextAsync("Das passt am besten");
        await page.GotoAsync("/en/leistung/anmeldung");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Ohne Netz ist diese Seite nicht da");
        await Assertions.Expect(page.Locator("[data-taken] li:visible")).ToHaveTextAsync(["Deutsch"]);
    }
}
