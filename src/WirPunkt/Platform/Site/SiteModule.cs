using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http.HttpResults;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Site.Pages;
using WirPunkt.Platform.Web;

namespace WirPunkt.Platform.Site;

/// <summary>The municipality itself: its particulars, the legal pages, the door, the sitemap.</summary>
public static class SiteModule
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9", Html = "http://www.w3.org/1999/xhtml";

    public static void AddSite(this IServiceCollection services)
    {
        services.AddSingleton<IContentFile, MunicipalityFile>();
        foreach (var path in new[] { "/impressum", "/datenschutz", "/barrierefreiheit", "/barriere-melden" }) services.AddSingleton(new FixedAddress(path));
    }

    public static void MapSite(this RouteGroupBuilder pages, IEndpointRouteBuilder app)
    {
        pages.MapPage<ImprintPage>("/impressum");
        pages.MapPage<PrivacyPage>("/datenschutz");
        pages.MapPage<AccessibilityPage>("/barrierefreiheit");
        pages.MapPage<ReportBarrierPage>("/barriere-melden");
        app.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], OpenDoor);
        app.MapMethods("/robots.txt", [HttpMethods.Get, HttpMethods.Head], (PublicUrl url) => TypedResults.Text($"User-agent: *\nDisallow: /team\nDisallow: /*/suche\nSitemap: {url.Of("/sitemap.xml")}\n"));
        app.MapMethods("/sitemap.xml", [HttpMethods.Get, HttpMethods.Head], (Reading reading, AddressBook addresses, PublicUrl url) =>
            TypedResults.Text(SitemapOf(reading, addresses, url), "application/xml", Encoding.UTF8));
    }

    /// <summary><c>/</c> leads to the start page in the visitor's language.</summary>
    private static RedirectHttpResult OpenDoor(HttpContext context, Reading reading)
    {
        var language = LanguageNegotiation.Pick(context.Request.Headers.AcceptLanguage, reading.Municipality.OfferedLanguages());
        context.Response.Headers.Vary = "Accept-Language";
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Redirect($"/{language.Code}");
    }

    private static string SitemapOf(Reading reading, AddressBook addresses, PublicUrl url)
    {
        var languages = reading.Municipality.OfferedLanguages();
        var entries = from path in addresses.All(reading.Catalog)
                      from language in languages
                      select new XElement(Sitemap + "url",
                          new XElement(Sitemap + "loc", url.Of($"/{language.Code}{path}")),
                          languages.Select(other => new XElement(Html + "link",
                              new XAttribute("rel", "alternate"), new XAttribute("hreflang", other.Code), new XAttribute("href", url.Of($"/{other.Code}{path}")))));
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" +
            new XElement(Sitemap + "urlset", new XAttribute(XNamespace.Xmlns + "xhtml", Html.NamespaceName), entries).ToString(SaveOptions.DisableFormatting);
    }
}
