using Microsoft.EntityFrameworkCore;
using WirPunkt.Evaluation.Report.Files;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;
using WirPunkt.Statistics;

namespace WirPunkt.Evaluation.Report.Public;

/// <summary>Finished reports for everybody: <c>/de/bericht/ID</c>, listed on the page of the statistics, with their files beside them.</summary>
internal static class PublicReportRoute
{
    private const string Home = "/bericht";

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

    public static IQueryable<EvaluationReport> PublicReports(this WirPunktDb db) =>
        db.Set<EvaluationReport>().AsNoTracking().Where(r => r.FinishedOn != null && r.Kind != ReportKind.Funder);

    private static async Task<IResult> Show(Guid id, Visit visit, WirPunktDb db, TextLibrary library, ReportPdf pdf, CancellationToken cancel) =>
        await db.PublicReports().SingleOrDefaultAsync(r => r.Id == id, cancel) is { } report ? visit.Show<PublicReportPage>(new()
        {
            [nameof(PublicReportPage.Report)] = report,
            [nameof(PublicReportPage.Words)] = library.In(Language.German),
            [nameof(PublicReportPage.HasChromium)] = pdf.IsPossible,
        }) : TypedResults.NotFound();

    private static async Task<IResult> Send(Guid id, string ending, WirPunktDb db, TextLibrary library, ReportPdf pdf, CancellationToken cancel) =>
        await db.PublicReports().SingleOrDefaultAsync(r => r.Id == id, cancel) is { } report && await ReportFile.Of(report, ending, library.In(Language.German), pdf, cancel) is { } file ? file : TypedResults.NotFound();
}
