using WirPunkt.Journeys.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>A guide with a queue in front of her: from the person's words to the printed slip.</summary>
public sealed class DeskTests(SiteInBrowser site)
{
    private const int MostTaps = 4;

    /// <summary>A slow mobile network as Lighthouse has it: 1.6 Mbit/s down, 0.75 up, 150 ms.</summary>
    private static readonly Dictionary<string, object> SlowTelephone = new() { ["offline"] = false, ["latency"] = 150, ["downloadThroughput"] = 1_600_000 / 8, ["uploadThroughput"] = 750_000 / 8 };

    private const string CountTaps = """
        window.print = () => sessionStorage.setItem("printed", "yes");
        addEventListener("pointerdown", event => { if (event.isTrusted) sessionStorage.setItem("taps", Number(sessionStorage.getItem("taps") ?? 0) + 1); }, true);
        """;

    [Theory]
    [InlineData("tr", "kira yardımı", "/leistung/wohngeld", "/laufzettel/leistung/wohngeld")] // no question
    [InlineData("en", "I have moved", "/anliegen/umgezogen/dagersheim", "/laufzettel/anliegen/umgezogen/dagersheim")] // one, answered under the hit
    [InlineData("ar", "فقدت عملي", "/anliegen/keine-arbeit-mehr/angestellt", "/laufzettel/anliegen/keine-arbeit-mehr/angestellt")]
    public async Task From_the_start_page_to_a_printed_slip_it_is_four_taps(string language, string words, string answer, string slip)
    {
        await using var window = await site.OpenWindow(new() { ViewportSize = new() { Width = 820, Height = 1180 }, HasTouch = true });
        await window.AddInitScriptAsync(CountTaps);
        var page = await window.NewPageAsync();
        await page.GotoAsync(KindsOfPage.Start.In(language));
        await (await window.NewCDPSessionAsync(page)).SendAsync("Network.emulateNetworkConditions", SlowTelephone); // the start page is there, as at the desk
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await page.Locator("input[type=search]").TapAsync();
        await page.Keyboard.TypeAsync(words);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator($".hit a[href='{answer.In(language)}']").TapAsync();
        await page.Locator($"a[href='{slip.In(language)}']").TapAsync();
        await page.Locator("[data-print]").TapAsync();
        TestContext.Current.TestOutputHelper?.WriteLine($"{slip.In(language)}: {watch.Elapsed.TotalSeconds:0.00} s of waiting on a slow connection"); // a figure for docs/benchmarks.md, no test
        Assert.Equal("yes", await page.EvaluateAsync<string>("sessionStorage.getItem('printed')"));
        Assert.InRange(int.Parse(await page.EvaluateAsync<string>("sessionStorage.getItem('taps')"), System.Globalization.CultureInfo.InvariantCulture), 1, MostTaps);
    }

    [Fact]
    public async Task At_the_desk_the_keyboard_alone_leads_to_the_slip()
    {
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/team/desk?lang=ar");
        await Assertions.Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("إعانة السكن");
        await Assertions.Expect(page.Locator(".desk-hit [data-slip]").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".desk-hit__german").First).ToBeVisibleAsync();
        for (var i = 0; i < 8 && !await page.EvaluateAsync<bool>("!!document.activeElement.closest('[data-hit]')?.querySelector('[data-slip]')"); i++) await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("l");
        await Assertions.Expect(page.Locator(".slip")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "ar");

        // What was opened in this tab stands there when she comes back, and nowhere else.
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("[data-recent] a")).ToHaveCountAsync(1);
        var other = await (await site.OpenWindow()).NewPageAsync();
        await other.GotoAsync("/team/desk");
        await Assertions.Expect(other.Locator("[data-recent]")).ToBeHiddenAsync();
        await other.Context.CloseAsync();
    }

    [Fact]
    public async Task The_desk_has_no_barrier_light_or_dark()
    {
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        var problems = new List<string>();
        foreach (var address in new[] { "/team/desk", "/team/desk?q=Umzug&lang=de", "/team/desk?q=moving&lang=en", "/team/desk?q=%D8%B3%D9%83%D9%86&lang=ar" })
            problems.AddRange(await page.BarriersAt(address));
        Check.AssertNone(problems);
    }

    [Fact]
    public async Task An_appointment_becomes_a_calendar_entry_without_a_request()
    {
        await using var window = await site.OpenWindow(new() { AcceptDownloads = true });
        var page = await window.NewPageAsync();
        await page.GotoAsync(KindsOfPage.Answer.In("de"));
        await page.Locator(".share summary").ClickAsync();
        await page.Locator("[name=day]").FillAsync("2026-12-01");
        await page.Locator("[name=time]").FillAsync("10:30");
        var requests = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("[data-appointment] button").ClickAsync());
        using var reader = new StreamReader(await download.CreateReadStreamAsync());
        var entry = (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("DTSTART:20261201T103000\r\n", entry, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Bürgerbüro Dagersheim\r\n", entry, StringComparison.Ordinal);
        Assert.Contains("LOCATION:Albert-Schweitzer-Straße 2\\, 71034 Böblingen\r\n", entry, StringComparison.Ordinal);
        Assert.DoesNotContain(requests, r => r.StartsWith("http", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_script_the_questions_and_the_slip_work_all_the_same()
    {
        await using var window = await site.OpenWindow(new() { JavaScriptEnabled = false });
        var page = await window.NewPageAsync();
        await page.GotoAsync(KindsOfPage.Concerns.In("en"));
        await page.Locator("details:has(a[href='/en/anliegen/umgezogen']) summary").First.ClickAsync();
        await page.Locator("a[href='/en/anliegen/umgezogen']").First.ClickAsync();
        await page.Locator("a[href='/en/anliegen/umgezogen/dagersheim']").ClickAsync();
        await page.Locator("a[href='/en/laufzettel/anliegen/umgezogen/dagersheim']").ClickAsync();
        await Assertions.Expect(page.Locator(".slip")).ToContainTextAsync("Bürgerbüro Dagersheim");
        await Assertions.Expect(page.Locator("[data-print]")).ToBeHiddenAsync();
    }
}
