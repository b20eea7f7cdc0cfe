using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.TestSupport;

namespace WirPunkt.ServicePoints;

/// <summary>The published roster on the public pages: when somebody is there and which languages, never who.</summary>
public sealed class PresenceTests : IAsyncLifetime
{
    private readonly TemporaryFolder package = SmallTown.Create();
    private readonly FixedClock clock = new(2026, 12, 1, 8, 0);
    private RunningSite site = null!;
    private HttpClient visitor = null!;

    public ValueTask InitializeAsync()
    {
        package.With("directory/closures.json", """[{"key": "baustelle", "from": "2026-12-08", "through": "2026-12-08", "locations": ["markt"], "reason": "Baustelle", "fact": {"source": null, "confidence": "high"}}]""");
        site = new() { Content = package.Path, Clock = clock };
        visitor = site.Browser();
        return ValueTask.CompletedTask;
    }

    private async Task Publish(params PresenceTime[] times)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WirPunktDb>();
        db.Presences.Add(new Presence { Key = Presence.KeyFor("treff", new(2026, 12)), Point = "treff", From = new(2026, 12, 1), Through = new(2026, 12, 31), PublishedOn = new(2026, 12, 1), Times = [.. times] });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await scope.ServiceProvider.GetRequiredService<Publication>().Reload(TestContext.Current.CancellationToken);
    }

    private static PresenceTime At(int day, int from, int to, params string[] languages) => new(new(2026, 12, day, from, 0), new(2026, 12, day, to, 0), [.. languages]);

    private async Task<string> Read(string path) => (await visitor.Open(path)).QuerySelector("main")!.TextContent;

    [Fact]
    public async Task The_next_time_and_its_languages_are_shown_at_once_in_every_language()
    {
        Assert.Contains("Die Zeiten werden gerade bestätigt", await Read("/de/wir-punkt/treff"), StringComparison.Ordinal); // in memory now
        await Publish(At(1, 10, 12, "tr", "uk"), At(15, 14, 16, "ar"));
        Assert.Contains("Türkçe, Українська", await Read("/de/wir-punkt/treff"), StringComparison.Ordinal);
        Assert.Contains("10:00", await Read("/de/wir-punkte"), StringComparison.Ordinal);
        Assert.Contains("14:00–16:00 (العربية)", await Read("/en/wir-punkt/treff"), StringComparison.Ordinal);
        clock.Now += Duration.FromHours(3);
        Assert.Contains("Someone is here now, until 12:00", await Read("/en/wir-punkt/treff"), StringComparison.Ordinal);
        clock.Now += Duration.FromHours(3);
        Assert.DoesNotContain("Türkçe", await Read("/de/wir-punkte"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closure_of_the_house_takes_the_time_away()
    {
        await Publish(At(1, 10, 12, "tr"), At(8, 14, 16, "ar"));
        Assert.Contains("Türkçe", await Read("/de/wir-punkt/treff"), StringComparison.Ordinal);
        Assert.DoesNotContain("العربية)", await Read("/de/wir-punkt/treff"), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        visitor.Dispose();
        site.Dispose();
        package.Dispose();
        return ValueTask.CompletedTask;
    }
}
