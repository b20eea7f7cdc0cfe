using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.TestSupport;

namespace WirPunkt.Handbook;

/// <summary>A translation that its source has left behind says so to its readers, and only then.</summary>
public sealed class OutdatedPageTests : IDisposable
{
    private static readonly TextLibrary Library = new();

    private readonly TemporaryFolder package = XliffTown.Package().With("handbook/umzug/ar.md", SmallTown.Page("انتقال", "machine", "", "## المهلة\n"));
    private readonly RunningSite site;
    private readonly HttpClient browser;

    public OutdatedPageTests()
    {
        site = new RunningSite { Content = package.Path };
        browser = site.Browser();
    }

    private async Task<IHtmlDocument> Open(string language) => StarterSite.Parsed(await browser.GetStringAsync($"/{language}/seite/umzug", TestContext.Current.CancellationToken));

    private async Task Edit(Action<PageText> change, string key = "umzug/de")
    {
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<WirPunktDb>();
            change(await db.PageTexts.SingleAsync(t => t.Key == key, TestContext.Current.CancellationToken));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await site.Services.GetRequiredService<Publication>().Reload(TestContext.Current.CancellationToken);
    }

    private static string Note(string language) => Library.In(Language.Find(language)!)["page.outdated"];

    [Fact]
    public async Task A_changed_German_text_is_said_once_with_the_date_in_the_reader_s_language()
    {
        Assert.DoesNotContain(Note("en"), (await Open("en")).Body!.TextContent, StringComparison.Ordinal);
        await Edit(t => t.Body = t.Body.Replace("14", "15", StringComparison.Ordinal));

        var note = Assert.Single((await Open("en")).QuerySelectorAll("main .kern-alert"));
        Assert.Contains(Note("en"), note.TextContent, StringComparison.Ordinal);
        Assert.Contains("November 2026", note.TextContent, StringComparison.Ordinal);
        Assert.Contains(Note("ar"), (await Open("ar")).QuerySelector("main .kern-alert")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await Open("de")).QuerySelector("main .kern-alert"));
    }

    [Fact]
    public async Task A_date_of_the_German_text_is_not_given_for_an_outdated_one()
    {
        var asOf = Library.In(Language.Find("en")!)["page.as-of", ("date", "November 2026")];
        Assert.Contains(asOf, (await Open("en")).Body!.TextContent, StringComparison.Ordinal);
        await Edit(t => t.Title = "Umziehen");
        Assert.DoesNotContain(asOf, (await Open("en")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_address_of_a_link_is_no_reason_for_a_note()
    {
        await Edit(t => t.Body = t.Body.Replace("service:anmeldung", "service:fuehrung", StringComparison.Ordinal));
        Assert.Null((await Open("en")).QuerySelector("main .kern-alert"));
    }

    [Fact]
    public async Task The_note_goes_when_somebody_says_that_the_translation_stays_valid()
    {
        await Edit(t => t.Title = "Umziehen");
        Assert.NotNull((await Open("en")).QuerySelector("main .kern-alert"));
        var german = site.Services.GetRequiredService<Publication>().Current.FindAny<PageText>("umzug/de")!;
        await Edit(t => t.WasMadeFrom(german, null), "umzug/en");
        Assert.Null((await Open("en")).QuerySelector("main .kern-alert"));
    }

    public void Dispose()
    {
        browser.Dispose();
        site.Dispose();
        package.Dispose();
    }
}
