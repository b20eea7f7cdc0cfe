using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Directory;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web.Delivery;
using WirPunkt.TestSupport;

namespace WirPunkt.Platform.Content;

/// <summary>A change appears on every page that looked at it, in every language, and no other page is made anew.</summary>
public sealed class PublicationTests : IDisposable
{
    private static readonly string[] Languages = ["de", "en", "ar"];

    private readonly TemporaryFolder package = SmallTown.Create();
    private readonly RunningSite site;
    private readonly HttpClient browser;

    public PublicationTests()
    {
        site = new RunningSite { Content = package.Path, Clock = new FixedClock(2026, 11, 24, 9, 30) };
        browser = site.Browser();
    }

    private PageCache Cache => site.Services.GetRequiredService<PageCache>();

    private bool IsKept(string path) => Cache.TryGet(path, out _);

    private Task<string> Open(string path) => browser.GetStringAsync(path, TestContext.Current.CancellationToken);

    private async Task Change(Func<WirPunktDb, Task> change)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WirPunktDb>();
        await change(db);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await site.Services.GetRequiredService<Publication>().Reload(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Pages_that_looked_at_an_office_are_made_anew_and_the_others_stay()
    {
        string[] concerned = ["/stelle/rathaus", "/leistung/anmeldung", "/ort/markt", "/thema/wohnen", "/stellen", "/seite/umzug"];
        string[] others = ["/stelle/museum", "/leistung/fuehrung", "/thema/arbeit", "/impressum", "/themen", "/nicht-hier", ""];
        foreach (var language in Languages)
            foreach (var path in concerned.Concat(others)) await Open($"/{language}{path}");

        await Change(async db => (await db.Organizations.SingleAsync(o => o.Key == "rathaus")).Name = "Rathaus am Platz");

        foreach (var language in Languages)
        {
            Assert.All(concerned, p => Assert.False(IsKept($"/{language}{p}"), $"/{language}{p} shows what was"));
            Assert.All(others, p => Assert.True(IsKept($"/{language}{p}"), $"/{language}{p} is made anew for nothing"));
            foreach (var path in concerned) Assert.Contains("Rathaus am Platz", await Open($"/{language}{path}"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_did_not_change_is_not_read_again_and_what_did_stands_in_its_place()
    {
        var publication = site.Services.GetRequiredService<Publication>();
        var before = publication.Current.Everything<Organization>();
        await Change(async db =>
        {
            (await db.Organizations.SingleAsync(o => o.Key == "museum")).Position = -1;
            db.Add(new Organization { Key = "bad", Name = "Hallenbad", Kind = OrganizationKind.Leisure, Position = 99, Fact = new Fact { Confidence = Confidence.High } });
        });
        var after = publication.Current.Everything<Organization>();
        Assert.Equal(["museum", "rathaus", "bad"], after.Select(o => o.Key));
        Assert.Same(before.Single(o => o.Key == "rathaus"), after.Single(o => o.Key == "rathaus"));
        Assert.NotSame(before.Single(o => o.Key == "museum"), after.Single(o => o.Key == "museum"));

        await Change(async db => (await db.Organizations.SingleAsync(o => o.Key == "museum")).IsWithdrawn = true);
        Assert.Equal(["rathaus", "bad"], publication.Current.Everything<Organization>().Select(o => o.Key));
    }

    [Fact]
    public async Task A_new_service_appears_on_the_page_of_its_topic()
    {
        foreach (var language in Languages) Assert.DoesNotContain("Wohngeld", await Open($"/{language}/thema/wohnen"), StringComparison.Ordinal);
        await Change(db =>
        {
            db.Add(new Service { Key = "wohngeld", Name = "Wohngeld", Summary = "Zuschuss zur Miete", Topics = ["wohnen"], Responsible = "rathaus", Fact = new Fact { Confidence = Confidence.High } });
            return Task.CompletedTask;
        });
        foreach (var language in Languages) Assert.Contains("Wohngeld", await Open($"/{language}/thema/wohnen"), StringComparison.Ordinal);
        Assert.Contains("Zuschuss zur Miete", await Open("/de/leistung/wohngeld"), StringComparison.Ordinal);
        Assert.Contains("Wohngeld", await Open("/de/suche?q=wohngeld"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_is_taken_back_is_gone_from_everywhere()
    {
        foreach (var path in new[] { "/de/leistung/anmeldung", "/de/leistungen", "/de/seite/umzug" }) Assert.Contains("Wohnsitz anmelden", await Open(path), StringComparison.Ordinal);
        await Change(async db =>
        {
            var service = await db.Services.SingleAsync(s => s.Key == "anmeldung");
            service.Fact = service.Fact with { Confidence = Confidence.Low };
        });
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await browser.GetAsync("/de/leistung/anmeldung", TestContext.Current.CancellationToken)).StatusCode);
        foreach (var path in new[] { "/de/leistungen", "/de/seite/umzug", "/de/thema/wohnen", "/sitemap.xml" })
            Assert.DoesNotContain("leistung/anmeldung", await Open(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_still_refers_to_a_record_that_a_partial_package_dropped_is_shown_without_it()
    {
        using var offices = new TemporaryFolder().With("directory/organizations.json", "[]").With("topics.yaml", "[]").With("directory/locations.json", "[]");
        await using (var other = Installation.OnSqlite(site.DataFolder)) Assert.Equal(5, (await other.Import(offices.Path)).Removed.Count);
        await site.Services.GetRequiredService<Publication>().Reload(TestContext.Current.CancellationToken);
        foreach (var language in Languages)
            foreach (var path in new[] { "", "/leistungen", "/leistung/anmeldung", "/seite/umzug", "/wir-punkte", "/wir-punkt/treff", "/nicht-hier", "/suche?q=rathaus" })
                Assert.DoesNotContain("Rathaus Kleinstadt", await Open($"/{language}{path}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_in_one_language_shows_at_once_in_the_address_bar_of_the_others()
    {
        await Open("/ar");
        await Change(async db => (await db.Topics.SingleAsync(t => t.Key == "arbeit")).Name = new LocalText(new Dictionary<string, string> { ["de"] = "Arbeit", ["ar"] = "العمل" }));
        Assert.Contains("العمل", await Open("/ar"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_says_what_is_true_now_not_what_was_true_when_it_was_kept()
    {
        Assert.True(await Open("/de/leistung/anmeldung") is not null && IsKept("/de/leistung/anmeldung"));
        ((FixedClock)site.Clock!).Now += NodaTime.Duration.FromDays(400);
        Assert.False(IsKept("/de/stelle/rathaus"));
        Assert.True(await Open("/de/stelle/rathaus") is not null && IsKept("/de/stelle/rathaus"));
    }

    [Fact]
    public async Task A_change_by_another_process_is_seen_within_three_seconds()
    {
        Assert.Contains("Rathaus Kleinstadt", await Open("/ar/stelle/rathaus"), StringComparison.Ordinal);
        var seen = new TaskCompletionSource();
        site.Services.GetRequiredService<Publication>().Changed += _ => seen.TrySetResult();

        await using var other = Installation.OnSqlite(site.DataFolder);
        await other.Edit(async db => (await db.Organizations.SingleAsync(o => o.Key == "rathaus")).Name = "Rathaus am Platz");

        await seen.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken); // a second on an idle machine
        Assert.Contains("Rathaus am Platz", await Open("/ar/stelle/rathaus"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_in_other_letters_are_not_kept_in_memory()
    {
        await Open("/de/themen");
        var kept = Cache.Count;
        foreach (var path in new[] { "/de/THEMEN", "/de/Themen", "/de/tHemen", "/de/STELLE/rathaus" }) await browser.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(kept, Cache.Count);
    }

    public void Dispose()
    {
        browser.Dispose();
        site.Dispose();
        package.Dispose();
    }
}
