using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.TestSupport;

namespace WirPunkt.Signposting;

/// <summary>Whatever vanishes from the content, the visitor gets 115 and a Wir-Punkt.</summary>
public sealed class LostSignpostTests : IDisposable
{
    private readonly TemporaryFolder package = SmallTown.Create().WithSignposts();

    [Theory]
    [InlineData("/de/anliegen/eingezogen/dorf", "Museum Kleinstadt"), InlineData("/de/anliegen/umgezogen/stadt", "Rathaus Kleinstadt")]
    public async Task A_concern_that_leads_on_ends_at_the_office_of_the_other(string path, string office)
    {
        using var site = new RunningSite { Content = package.Path };
        var page = StarterSite.Parsed(await site.Browser().GetStringAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal(office, page.QuerySelector("section[aria-labelledby=who] h3")!.TextContent.Trim());
    }

    [Fact]
    public async Task An_answer_may_lead_to_a_kind_of_letter()
    {
        package.With("concerns.yaml", "- { key: post, text: Ich habe Post, way: { ask: { question: wohnort, ways: { stadt: { letter: gelb }, dorf: { office: rathaus } } } } }");
        using var site = new RunningSite { Content = package.Path };
        using var answer = await site.Browser().GetAsync("/de/anliegen/post/stadt", TestContext.Current.CancellationToken);
        Assert.Equal("/de/brief/gelb", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_discreet_matter_without_an_office_has_no_slip_rather_than_one_that_tells()
    {
        package.With("package.yaml", "{ format: 1, key: kleinstadt, municipality: { name: Kleinstadt }, name: Wir-Punkt, languages: [de, en, ar], discreet: ['service:hilfe'] }")
            .With("directory/services.json", """
                [{"key": "anmeldung", "name": "Anmelden", "topics": ["wohnen"], "summary": "Nach dem Umzug", "responsible": "rathaus", "fact": {"source": null, "confidence": "high"}},
                 {"key": "hilfe", "name": "Hilfe", "topics": ["wohnen"], "summary": "Im Haus", "body": "eine Beratungsstelle", "fact": {"source": null, "confidence": "high"}},
                 {"key": "fuehrung", "name": "Führung", "topics": ["arbeit"], "summary": "Immer sonntags", "responsible": "museum", "fact": {"source": null, "confidence": "high"}}]
                """);
        using var site = new RunningSite { Content = package.Path };
        using var answer = await site.Browser().GetAsync("/de/laufzettel/leistung/hilfe", TestContext.Current.CancellationToken);
        Assert.Equal("/de/leistung/hilfe", answer.Headers.Location?.ToString());
        var page = StarterSite.Parsed(await site.Browser().GetStringAsync("/de/leistung/hilfe", TestContext.Current.CancellationToken));
        Assert.Equal("/de", page.QuerySelector("a[data-exit]")!.GetAttribute("href")); // the town has no site of its own
        Assert.Null(page.QuerySelector("a[href*='/laufzettel/']"));
    }

    [Fact]
    public async Task A_service_that_vanished_leaves_115_and_the_Wir_Punkte()
    {
        using var site = new RunningSite { Content = package.Path };
        using var browser = site.Browser();
        await browser.GetStringAsync("/de", TestContext.Current.CancellationToken);
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<WirPunktDb>();
            db.RemoveRange(await db.Services.Where(s => s.Key == "anmeldung").ToListAsync(TestContext.Current.CancellationToken));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            await site.Services.GetRequiredService<Publication>().Reload(TestContext.Current.CancellationToken);
        }

        var page = StarterSite.Parsed(await browser.GetStringAsync("/de/anliegen/umgezogen/stadt", TestContext.Current.CancellationToken));
        Assert.NotNull(page.QuerySelector("main a[href='tel:115']"));
        Assert.NotNull(page.QuerySelector("main .point-card"));
    }

    public void Dispose() => package.Dispose();
}
