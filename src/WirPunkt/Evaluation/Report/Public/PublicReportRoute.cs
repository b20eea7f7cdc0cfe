using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Evaluation.Report.Files;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;
using WirPunkt.Platform.Web.Delivery;
using WirPunkt.Statistics;

namespace WirPunkt.Evaluation.Report.Public;

/// <summary>Finished reports for everybody: <c>/de/bericht/ID</c>, listed on the page of the statistics, with their files beside them.</summary>
internal static class PublicReportRoute
{
    private const string Home = "/bericht";

    /// <summary>Another process sees after that at the latest that a report was withdrawn.</summary>
    private static readonly Duration Kept = Duration.FromMinutes(1);

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Without the language.</summary>
    public static string PathOf(Guid id) => $"{Home}/{id}";

    /// <summary>Files are in German, whatever language one comes from.</summary>
    public static string FileOf(Guid id, string ending) => $"{Home}/{id}.{ending}";

    public static void AddPublicReports(this IServiceCollection services) => services.AddSingleton(new BesideStatistics(typeof(FinishedReports)));

    public static void MapPublicReports(this RouteGroupBuilder pages, IEndpointRouteBuilder app)
    {
        pages.MapMethods(Home + "/{id:guid}", Reading, Show);
        var files = app.MapGroup("").RequireRateLimiting(RateLimits.Data); // each is made when it is asked for
        files.MapMethods(Home + "/{id:guid}.{ending}", Reading, Send).ExcludeFromDescription();
    }

    /// <summary>Those that have an address; whether they were withdrawn stands in themselves.</summary>
    public static IQueryable<EvaluationReport> PublicReports(this WirPunktDb db) =>
        db.Set<EvaluationReport>().AsNoTracking().Where(r => r.FinishedOn != null && r.Kind != ReportKind.Funder);

    /// <summary>A report came or went: its page and the list of reports are rendered anew.</summary>
    public static void ForgetReport(this PageCache pages, Guid id)
    {
        pages.Forget(PathOf(id));
        BesideStatistics.Changed(pages);
    }

    private static async Task<IResult> Show(Guid id, Visit visit, WirPunktDb db, TextLibrary library, ReportPdf pdf, CancellationToken cancel)
    {
        if (await db.PublicReports().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } report) return TypedResults.NotFound();
        if (!report.IsPublic) return Gone(report, visit);
        visit.Reading.RightUntil(visit.Now + Kept);
        return visit.Show<PublicReportPage>(new()
        {
            [nameof(PublicReportPage.Report)] = report,
            [nameof(PublicReportPage.Words)] = library.In(Language.German),
            [nameof(PublicReportPage.HasChromium)] = pdf.IsPossible,
        });
    }

    private static RazorComponentResult Gone(EvaluationReport report, Visit visit)
    {
        var page = visit.Show<WithdrawnReportPage>(new() { [nameof(WithdrawnReportPage.Report)] = report });
        page.StatusCode = StatusCodes.Status410Gone;
        return page;
    }

    private static async Task<IResult> Send(Guid id, string ending, HttpContext http, WirPunktDb db, TextLibrary library, ReportPdf pdf, CancellationToken cancel)
    {
        if (await db.PublicReports().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } report) return TypedResults.NotFound();
        if (!report.IsPublic)
        {
            http.Response.Headers.CacheControl = "no-store"; // it may come back
            var visit = http.RequestServices.GetRequiredService<Visit>();
            visit.Begin(Language.German, PathOf(id));
            return Gone(report, visit);
        }
        return await ReportFile.Of(report, ending, library.In(Language.German), pdf, cancel) is { } file ? file : TypedResults.NotFound();
    }
}
