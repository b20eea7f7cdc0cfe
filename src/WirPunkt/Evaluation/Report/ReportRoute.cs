using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Editing;
using WirPunkt.Evaluation.Report.Files;
using WirPunkt.Evaluation.Report.Public;
using WirPunkt.Evaluation.Report.Sources;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;
using WirPunkt.Platform.Web;
using WirPunkt.Platform.Web.Delivery;

namespace WirPunkt.Evaluation.Report;

/// <summary>Reports for the council and the funder, <c>/team/auswertung/bericht</c>.</summary>
internal static class ReportRoute
{
    public const string Home = "/team/auswertung/bericht";

    private const string One = Home + "/{id}", EditOne = One + "/bearbeiten";

    /// <summary>Bytes of the edited chapters.</summary>
    private const long LongestForm = 1024 * 1024;

    public static string At(Guid id) => $"{Home}/{id}";

    public static string EditAt(Guid id) => $"{At(id)}/bearbeiten";

    public static string FileAt(Guid id, string form) => $"{At(id)}/{form}";

    public static void AddReport(this IServiceCollection services)
    {
        services.AddSingleton<IContentFile>(new RecordFile<ReportChapter>("report.yaml"));
        services.AddSingleton<EditableKind>(new EditableKind<ReportChapter>("bericht-kapitel", c => c.Title));
        services.AddScoped<WriteReport>();
        services.AddScoped<ReportPdf>();
        services.AddSingleton<PrintedReports>();
        services.AddPublicReports();
        services.AddScoped<IReportSource, UseInReport>();
        services.AddScoped<IReportSource, GuidesInReport>();
    }

    public static void MapReport(this RouteGroupBuilder pages, IEndpointRouteBuilder app)
    {
        pages.MapPublicReports(app);
        app.MapStaffPage(Home, http => ShowAll(http, ReportKind.Council, null, null, false));
        app.MapStaffForm(Home, Draft, standsOnPage: true);
        app.MapStaffPage(One, http => http.WithReport(report => Show(http, report, http.Request.Query.ContainsKey("ok") ? ReportResult.Done : null)));
        app.MapStaffForm(One, (http, form) => http.WithReport(report => Act(http, form, report)), standsOnPage: true);
        app.MapStaffPage(EditOne, http => http.WithReport(report => report.IsFinished ? Show(http, report, ReportResult.Finished) : ShowEdit(report, report.Chapters, null)));
        app.MapStaffForm(EditOne, (http, form) => http.WithReport(report => Edit(http, form, report)), LongestForm, standsOnPage: true);
        foreach (var ending in (string[])["pdf", "docx", "csv"])
            app.MapStaffPage($"{One}/{ending}", http => http.WithReport(async report => await ReportFile.Of(report, ending, http.German(), http.Has<ReportPdf>(), http.RequestAborted) ?? await Show(http, report, null)));
    }

    private static async Task<IResult> WithReport(this HttpContext http, Func<EvaluationReport, Task<IResult>> act) =>
        Guid.TryParse(http.GetRouteValue("id") as string, out var id) && await http.Has<WirPunktDb>().Set<EvaluationReport>().SingleOrDefaultAsync(r => r.Id == id, http.RequestAborted) is { } report
            ? await act(report) : TypedResults.NotFound();

    private static async Task<IResult> Draft(HttpContext http, IFormCollection form)
    {
        if (!Enum.TryParse<ReportKind>(form["kind"], out var kind) || !Enum.IsDefined(kind)) return TypedResults.BadRequest();
        if (EvaluationReport.SpanOf(form["from"], form["to"]) is not { } span) return await ShowAll(http, kind, form["from"], form["to"], true);
        return StaffPages.GoTo(At((await http.Has<WriteReport>().Draft(kind, span, http.RequestAborted)).Id));
    }

    private static async Task<IResult> Act(HttpContext http, IFormCollection form, EvaluationReport report)
    {
        var (write, version, reason) = (http.Has<WriteReport>(), VersionIn(form), form["reason"].ToString().Replace("\0", "", StringComparison.Ordinal).Trim());
        var result = form["act"].ToString() switch
        {
            "renew" => await write.RenewNumbers(report, http.RequestAborted),
            "finish" => await write.Finish(report, version, http.RequestAborted),
            "withdraw" => await write.Withdraw(report, version, reason, http.RequestAborted),
            "put-back" => await write.PutBack(report, version, http.RequestAborted),
            _ => (ReportResult?)null,
        };
        if (result == ReportResult.Done) http.Has<PageCache>().ForgetReport(report.Id);
        return result is null ? TypedResults.BadRequest() : result == ReportResult.Done ? StaffPages.GoTo(At(report.Id) + "?ok") : await Show(http, report, result, reason);
    }

    private static async Task<IResult> Edit(HttpContext http, IFormCollection form, EvaluationReport report)
    {
        var (keys, titles, texts) = (form["key"], form["title"], form["text"]);
        if (keys.Count != titles.Count || keys.Count != texts.Count) return TypedResults.BadRequest();
        var chapters = keys.Select((key, i) => new WrittenChapter(key ?? "", (titles[i] ?? "").Trim(), (texts[i] ?? "").Trim())).ToList();
        var result = await http.Has<WriteReport>().Edit(report, VersionIn(form), chapters, http.RequestAborted);
        return result == ReportResult.Done ? StaffPages.GoTo(At(report.Id) + "?ok") : await ShowEdit(report, chapters, result);
    }

    private static long VersionIn(IFormCollection form) => long.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1;

    private static Texts German(this HttpContext http) => http.Has<TextLibrary>().In(Language.German);

    private static async Task<IResult> ShowAll(HttpContext http, ReportKind kind, string? from, string? to, bool isBadSpan)
    {
        var lastMonth = http.Has<Visit>().Today.ToYearMonth().PlusMonths(-1);
        return StaffPages.Page<ReportsPage>(new()
        {
            [nameof(ReportsPage.Reports)] = await http.Has<WirPunktDb>().Set<EvaluationReport>().AsNoTracking().OrderByDescending(r => r.Id).ToListAsync(http.RequestAborted),
            [nameof(ReportsPage.Kind)] = kind,
            [nameof(ReportsPage.From)] = from ?? lastMonth.PlusMonths(-23).InDigits(),
            [nameof(ReportsPage.To)] = to ?? lastMonth.InDigits(),
            [nameof(ReportsPage.IsBadSpan)] = isBadSpan,
        }, isBadSpan ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static Task<IResult> Show(HttpContext http, EvaluationReport report, ReportResult? result, string? reason = null) => Task.FromResult(StaffPages.Page<ReportPage>(new()
    {
        [nameof(ReportPage.Report)] = report,
        [nameof(ReportPage.Words)] = http.German(),
        [nameof(ReportPage.HasChromium)] = http.Has<ReportPdf>().IsPossible,
        [nameof(ReportPage.Result)] = result,
        [nameof(ReportPage.Reason)] = reason,
    }, result is null or ReportResult.Done ? StatusCodes.Status200OK : StatusCodes.Status409Conflict));

    private static Task<IResult> ShowEdit(EvaluationReport report, IReadOnlyList<WrittenChapter> chapters, ReportResult? result) => Task.FromResult(StaffPages.Page<ReportEditPage>(new()
    {
        [nameof(ReportEditPage.Report)] = report,
        [nameof(ReportEditPage.Chapters)] = chapters,
        [nameof(ReportEditPage.Result)] = result,
    }, result is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict));
}
