using System.Security;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Site.Pages;
using WirPunkt.Platform.Web;

namespace WirPunkt.Platform.Site;

/// <summary>The municipality itself: its particulars, the legal pages, the door, the sitemap.</summary>
public static class SiteModule
{
    public static void AddSite(this IServiceCollection services)
    {
        services.AddSingleton<IContentFile, MunicipalityFile>();
        services.AddSingleton(new FixedAddress("/impressum", "nav.imprint"));
        services.AddSingleton(new FixedAddress("/datenschutz", "nav.privacy"));
        services.AddSingleton(new FixedAddress("/barrierefreiheit", "accessibility.title"));
        services.AddSingleton(new FixedAddress("/barriere-melden", "nav.report-barrier"));
    }

    public static void MapSite(this RouteGroupBuilder pages, IEndpointRouteBuilder app)
    {
        pages.MapPage<ImprintPage>("/impressum");
        pages.MapPage<PrivacyPage>("/datenschutz");
        pages.MapPage<AccessibilityPage>("/barrierefreiheit");
        pages.MapPage<ReportBarrierPage>("/barriere-melden");
        app.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], OpenDoor);
        app.MapMethods("/{first:address}/{**rest}", [HttpMethods.Get, HttpMethods.Head], OpenDoor);
        app.MapMethods("/robots.txt", [HttpMethods.Get, HttpMethods.Head], (PublicUrl url, Reading reading) => TypedResults.Text(reading.Municipality.InPreparation == true
            ? "User-agent: *\nDisallow: /\n"
            : $"User-agent: *\nDisallow: /*/suche\nDisallow: /*/rueckmeldung\nSitemap: {url.Of("/sitemap.xml")}\n"));
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

    /// <summary>Written as text: as a tree, three thousand addresses in nine languages would take ten times the memory.</summary>
    private static string SitemapOf(Reading reading, AddressBook addresses, PublicUrl url)
    {
        string Escaped(string language, string path) => SecurityElement.Escape(url.Of($"/{language}{path}"));

        var offered = reading.Municipality.OfferedLanguages();
        var map = new StringBuilder("""
            <?xml version="1.0" encoding="utf-8"?>
            <urlset xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            """);
        foreach (var address in addresses.All(reading))
        {
            var languages = address.In(offered);
            var alternates = string.Concat(languages.Select(other => $"<xhtml:link rel=\"alternate\" hreflang=\"{other.Code}\" href=\"{Escaped(other.Code, address.Path)}\" />"));
            foreach (var language in languages) map.Append("<url><loc>").Append(Escaped(language.Code, address.Path)).Append("</loc>").Append(alternates).Append("</url>");
        }
        return map.Append("</urlset>").ToString();
    }
}
