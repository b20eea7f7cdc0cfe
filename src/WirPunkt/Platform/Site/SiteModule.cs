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
        app.MapMethods("/{first:address}/{**rest}", [HttpMethods.Get, HttpMethods.Head], OpenDoor);
        app.MapMethods("/robots.txt", [HttpMethods.Get, HttpMethods.Head], (PublicUrl url) => TypedResults.Text($"User-agent: *\nDisallow: /*/suche\nSitemap: {url.Of("/sitemap.xml")}\n"));
        app.MapMethods("/sitemap.xml", [HttpMethods.Get, HttpMethods.Head], (Visit visit, AddressBook addresses, PublicUrl url) =>
        {
            visit.MayBeKept = true;
            return TypedResults.Text(SitemapOf(visit.Reading, addresses, url), "application/xml", Encoding.UTF8);
        });
    }

    /// <summary>An address without a language leads to the same page in the visitor's language.</summary>
    private static RedirectHttpResult OpenDoor(HttpContext context, Reading reading)
    {
        var language = LanguageNegotiation.Pick(context.Request.Headers.AcceptLanguage, reading.Municipality.OfferedLanguages());
        context.Response.Headers.Vary = "Accept-Language";
        context.Response.Headers.CacheControl = "no-cache";
        var (path, query) = (context.Request.Path.ToUriComponent().TrimEnd('/'), context.Request.QueryString);
        return TypedResults.Redirect($"/{language.Code}{path}{query}");
    }

    private static string SitemapOf(Reading reading, AddressBook addresses, PublicUrl url)
    {
        var offered = reading.Municipality.OfferedLanguages();
        var entries = from address in addresses.All(reading)
                      let languages = address.In(offered)
                      from language in languages
                      select new XElement(Sitemap + "url",
                          new XElement(Sitemap + "loc", url.Of($"/{language.Code}{address.Path}")),
                          languages.Select(other => new XElement(Html + "link",
                              new XAttribute("rel", "alternate"), new XAttribute("hreflang", other.Code), new XAttribute("href", url.Of($"/{other.Code}{address.Path}")))));
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" +
            new XElement(Sitemap + "urlset", new XAttribute(XNamespace.Xmlns + "xhtml", Html.NamespaceName), entries).ToString(SaveOptions.DisableFormatting);
    }
}
