using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Platform.Database;
using WirPunkt.TestSupport;

namespace WirPunkt.Accounts;

/// <summary>Visitors have no account, and nothing of accounts touches them.</summary>
public sealed class PublicPagesTests(StarterSite site)
{
    [Theory]
    [InlineData("/de")]
    [InlineData("/ar/leistung/anmeldung")]
    [InlineData("/de/suche?q=Umzug")]
    [InlineData("/de/gibt-es-nicht")]
    [InlineData("/api/search?q=Umzug&lang=de")]
    public async Task A_public_page_sets_no_cookie(string path) => Assert.False((await site.Get(path)).Headers.Contains("Set-Cookie"));

    [Fact]
    public async Task Visitors_need_no_key_and_no_account_service()
    {
        using var package = SmallTown.Create();
        using var fresh = new RunningSite { Content = package.Path };
        var browser = fresh.Browser();
        await browser.GetStringAsync("/de", TestContext.Current.CancellationToken);
        await browser.GetStringAsync("/de/suche?q=Umzug", TestContext.Current.CancellationToken);
        Assert.Equal(0, await fresh.Ask(db => db.Set<ProtectionKey>().CountAsync()));

        await browser.GetStringAsync("/konto/anmelden", TestContext.Current.CancellationToken);
        Assert.Equal(1, await fresh.Ask(db => db.Set<ProtectionKey>().CountAsync()));
        Assert.False(System.IO.Directory.Exists(Path.Combine(fresh.DataFolder, "keys")));
    }
}
