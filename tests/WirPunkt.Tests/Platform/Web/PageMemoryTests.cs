using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web.Delivery;
using WirPunkt.TestSupport;

namespace WirPunkt.Platform.Web;

/// <summary>Kept pages must not keep the catalog they were made from: a year of edits would fill the memory.</summary>
public sealed class PageMemoryTests
{
    [Fact]
    public async Task A_kept_page_holds_no_old_catalog()
    {
        using var site = new RunningSite();
        var browser = site.Browser();
        foreach (var path in PathsOf(site))
            (await browser.GetAsync($"/de{path}", TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

        (await browser.GetAsync("/sitemap.xml", TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

        var old = CurrentCatalog(site);
        await Change(site);
        foreach (var path in new[] { "/de", "/sitemap.xml" }) await browser.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.True(site.Services.GetRequiredService<PageCache>().Count > 200);
        // the search may still be reading the old catalog when the new one comes: on a busy machine that takes a while
        for (var i = 0; i < 600 && old.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        Assert.False(old.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<string> PathsOf(RunningSite site) =>
        [.. site.Services.GetRequiredService<AddressBook>().All(new Reading(site.Services.GetRequiredService<Publication>())).Select(a => a.Path)];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference CurrentCatalog(RunningSite site) => new(site.Services.GetRequiredService<Publication>().Current);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task Change(RunningSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WirPunktDb>();
        (await db.Organizations.SingleAsync(o => o.Key == "buergeramt")).Website = "https://example.org";
        await db.SaveChangesAsync();
        await site.Services.GetRequiredService<Publication>().Reload();
    }
}
