using System.Net;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Handbook;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web.Delivery;
using WirPunkt.TestSupport;

namespace WirPunkt.Platform.Site;

public sealed class SitemapTests(StarterSite site)
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9", Html = "http://www.w3.org/1999/xhtml";

    private async Task<Dictionary<string, Dictionary<string, string>>> Entries()
    {
        var map = XDocument.Parse(await site.Browser.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken));
        return map.Root!.Elements(Sitemap + "url").ToDictionary(
            u => u.Element(Sitemap + "loc")!.Value,
            u => u.Elements(Html + "link").ToDictionary(l => l.Attribute("hreflang")!.Value, l => l.Attribute("href")!.Value));
    }

    [Fact]
    public async Task Every_entry_names_its_languages_and_each_of_them_names_it_back()
    {
        var entries = await Entries();
        Assert.NotEmpty(entries);
        foreach (var (address, languages) in entries)
        {
            if (!address.Contains("/seite/", StringComparison.Ordinal)) Assert.Equal(Language.All.Select(l => l.Code).Order(), languages.Keys.Order());
            Assert.Contains(address, languages.Values);
            Assert.All(languages.Values, other => Assert.Equal(languages, entries[other]));
        }
    }

    [Fact]
    public async Task A_page_that_is_not_translated_is_listed_in_its_own_languages_only()
    {
        using var package = SmallTown.Create();
        using var town = new RunningSite { Content = package.Path };
        var map = await town.Browser().GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken);
        Assert.All(["/de/seite/umzug<", "/en/seite/umzug<", "/ar/thema/wohnen<"], a => Assert.Contains(a, map, StringComparison.Ordinal));
        Assert.DoesNotContain("/ar/seite/umzug", map, StringComparison.Ordinal);

        var arabic = StarterSite.Parsed(await town.Browser().GetStringAsync("/ar/seite/umzug", TestContext.Current.CancellationToken));
        Assert.EndsWith("/de/seite/umzug", arabic.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(["de", "en", "x-default"], arabic.QuerySelectorAll("link[rel=alternate]").Select(l => l.GetAttribute("hreflang")));
    }

    [Fact]
    public async Task The_sitemap_is_kept_until_something_on_it_changes()
    {
        using var package = SmallTown.Create();
        using var town = new RunningSite { Content = package.Path };
        await town.Browser().GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken);
        Assert.True(IsKept());

        await using var other = Installation.OnSqlite(town.DataFolder);
        await other.Edit(async db => db.Remove(await db.PageTexts.SingleAsync(t => t.Key == "umzug/en")));
        await town.Services.GetRequiredService<Publication>().Reload(TestContext.Current.CancellationToken);
        Assert.False(IsKept());
        Assert.DoesNotContain("/en/seite/umzug", await town.Browser().GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken), StringComparison.Ordinal);

        bool IsKept() => town.Services.GetRequiredService<PageCache>().TryGet("/sitemap.xml", out _);
    }

    [Fact]
    public async Task Every_address_answers()
    {
        var paths = (await Entries()).Keys.Select(a => new Uri(a).PathAndQuery).ToList();
        var german = paths.Where(p => p == "/de" || p.StartsWith("/de/", StringComparison.Ordinal)).ToList();
        Assert.True(german.Count > 100, "the starter package is there");
        var sample = paths.Except(german).Where((_, i) => i % 29 == 0);
        foreach (var path in german.Concat(sample)) Assert.True((await site.Get(path)).StatusCode == HttpStatusCode.OK, path);
    }

    [Fact]
    public async Task A_page_names_the_same_languages_in_its_head()
    {
        var page = await site.Open("/tr/leistung/anmeldung");
        Assert.EndsWith("/tr/leistung/anmeldung", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(Language.All.Select(l => l.Code).Append("x-default").Order(), page.QuerySelectorAll("link[rel=alternate]").Select(l => l.GetAttribute("hreflang")!).Order());
        Assert.All(page.QuerySelectorAll("link[rel=alternate]"), l => Assert.EndsWith("/leistung/anmeldung", l.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_not_public_is_not_listed()
    {
        var addresses = (await Entries()).Keys;
        Assert.DoesNotContain(addresses, a => a.EndsWith("/leistung/wbs", StringComparison.Ordinal));
        Assert.DoesNotContain(addresses, a => a.Contains("/suche", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Robots_are_shown_the_sitemap()
    {
        var robots = await site.Browser.GetStringAsync("/robots.txt", TestContext.Current.CancellationToken);
        Assert.Matches("Sitemap: https?://.+/sitemap\\.xml", robots);
        Assert.DoesNotContain("/team", robots, StringComparison.Ordinal);
        Assert.Contains("Disallow: /*/suche", robots, StringComparison.Ordinal);
    }
}
