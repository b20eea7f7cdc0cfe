using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Platform.Web.Delivery;
using WirPunkt.TestSupport;

namespace WirPunkt.Platform.Web;

/// <summary>How often a page is read: a number a page and month, nothing of the reader, shown in bands.</summary>
public sealed class PageReadsTests : IDisposable
{
    private readonly TemporaryFolder package = SmallTown.Create();
    private readonly FixedClock clock = new(2026, 11, 3, 9, 30);
    private readonly RunningSite site;

    public PageReadsTests() => site = new() { Content = package.Path, Clock = clock };

    private async Task Keep()
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<KeepPageReads>().Run(TestContext.Current.CancellationToken);
    }

    private async Task Read(string path, int times)
    {
        var visitor = site.Browser();
        for (var i = 0; i < times; i++) (await visitor.GetAsync(path, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task Pages_are_counted_over_all_languages_and_nothing_else_is_kept()
    {
        await Read("/de/seite/umzug", 2);
        await Read("/en/seite/umzug", 3);
        await Read("/de/suche?q=geheim", 1);
        await Keep();
        await Read("/ar/seite/umzug", 1);
        await Keep();
        var kept = await site.Ask(db => db.Set<PageRead>().ToListAsync());
        Assert.Equal(("2026-11", "/seite/umzug", 6), kept.Where(r => r.Path.Contains("umzug", StringComparison.Ordinal)).Select(r => (r.Month, r.Path, r.Count)).Single());
        Assert.DoesNotContain(kept, r => r.Path.Contains("geheim", StringComparison.Ordinal) || r.Path.Contains("suche", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Purpose"), InlineData("Sec-Purpose")]
    public async Task What_is_only_taken_along_is_not_read(string header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/de/seite/umzug");
        request.Headers.Add(header, "prefetch");
        (await site.Browser().SendAsync(request, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        await Keep();
        Assert.Empty(await site.Ask(db => db.Set<PageRead>().ToListAsync()));
    }

    [Fact]
    public async Task What_is_read_most_is_first_on_the_translators_list_and_shows_no_number()
    {
        await Read("/de/seite/umzug", 25);
        await Keep();
        var lead = await (await site.Add(Roles.Lead)).SignIn();
        var item = (await lead.Open("/team/uebersetzungen/ar")).QuerySelectorAll(".translations__tasks li").First(i => i.TextContent.Contains("Umzug", StringComparison.Ordinal));
        Assert.Contains("manchmal gelesen", item.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("25", item.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_two_years_a_count_is_gone()
    {
        await Read("/de/seite/umzug", 1);
        await Keep();
        clock.Now += Duration.FromDays(800);
        await Keep();
        Assert.Empty(await site.Ask(db => db.Set<PageRead>().ToListAsync()));
    }

    public void Dispose()
    {
        site.Dispose();
        package.Dispose();
    }
}
