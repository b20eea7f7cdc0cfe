using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Feedback.Pages;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;

namespace WirPunkt.Feedback;

/// <summary>The form for visitors, <c>/de/rueckmeldung</c>, and the team's inbox.</summary>
internal static class FeedbackRoute
{
    public const string Form = "/rueckmeldung", Inbox = "/team/rueckmeldungen", Figures = Inbox + "/zahlen";

    /// <summary>What was said longer ago was said about another page.</summary>
    private const int FiguresOfMonths = 12;

    /// <summary>Bytes: two thousand Arabic letters, percent-encoded, and room to say that there are too many.</summary>
    private const int LongestForm = 64 * 1024;

    private static readonly Dictionary<string, RemarkKind> Kinds = new()
    {
        ["ja"] = RemarkKind.Helpful,
        ["nein"] = RemarkKind.NotHelpful,
        ["fehler"] = RemarkKind.Wrong,
        ["unklar"] = RemarkKind.Unclear,
        ["barriere"] = RemarkKind.Barrier,
    };

    public static IReadOnlyDictionary<string, RemarkKind> KindNames => Kinds;

    public static void MapFeedbackForm(this RouteGroupBuilder pages)
    {
        pages.MapMethods(Form, [HttpMethods.Get, HttpMethods.Head], (string? zu, string? art, Visit visit, PublicPath paths) =>
            visit.ShowForm(new RemarkForm(paths.Find(zu, visit.Reading).Path, art is not null && Kinds.TryGetValue(art, out var kind) ? kind : null, "", "", false)));
        pages.MapPost(Form, (Delegate)Take).AddEndpointFilter<FromThisSite>().RequireRateLimiting(RateLimits.Feedback);
        pages.MapMethods(Form + "/danke", [HttpMethods.Get, HttpMethods.Head], (string? zu, int? nummer, string? bis, Visit visit, PublicPath paths) =>
        {
            var page = visit.Show<FeedbackThanksPage>(new()
            {
                [nameof(FeedbackThanksPage.Path)] = paths.Find(zu, visit.Reading).Path,
                [nameof(FeedbackThanksPage.Number)] = nummer,
                [nameof(FeedbackThanksPage.DueOn)] = DateOnly.TryParseExact(bis, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due) ? due : null,
            });
            visit.MayBeKept = false;
            return page;
        });
    }

    public static void MapInbox(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(Inbox, http => ShowInbox(http));
        app.MapStaffPage(Figures, ShowFigures);
        app.MapRemarkForm("annehmen", async (http, remark, _) => { await http.Has<HandleRemark>().TakeUp(remark, http.RequestAborted); return null; });
        app.MapRemarkForm("weitergeben", async (http, remark, _) => await http.Has<HandleRemark>().Send(remark, http.RequestAborted) ? null : "remarks.problem-no-department");
        app.MapRemarkForm("erledigt", async (http, remark, form) =>
        {
            var notice = form["notice"].ToString().Trim();
            if (notice.Length > Notice.Longest) return "remarks.problem-notice";
            return await http.Has<HandleRemark>().Close(remark, notice.Length == 0 ? null : notice, http.RequestAborted) ? null : "remarks.problem-changed";
        });
    }

    private static void MapRemarkForm(this IEndpointRouteBuilder app, string verb, Func<HttpContext, Remark, IFormCollection, Task<string?>> act) =>
        app.MapStaffForm($"{Inbox}/{{id}}/{verb}", async (http, form) =>
        {
            if (!Guid.TryParse(http.GetRouteValue("id") as string, out var id) || await http.Has<WirPunktDb>().Set<Remark>().SingleOrDefaultAsync(r => r.Id == id, http.RequestAborted) is not { } remark) return TypedResults.NotFound();
            if (remark.State == RemarkState.Handled) return StaffPages.GoTo(Inbox); // sent twice
            return await act(http, remark, form) is { } problem ? await ShowInbox(http, problem, id, form["notice"]) : StaffPages.GoTo(Inbox);
        });

    private static async Task<IResult> ShowInbox(HttpContext http, string? problem = null, Guid? about = null, string? typed = null)
    {
        var all = await http.Has<WirPunktDb>().Set<Remark>().AsNoTracking().ToListAsync(http.RequestAborted);
        return StaffPages.Page<InboxPage>(new()
        {
            [nameof(InboxPage.Remarks)] = all.OrderBy(r => r.State).ThenBy(r => r.DueOn ?? DateOnly.MaxValue).ThenByDescending(r => r.On).ToList(),
            [nameof(InboxPage.Problem)] = problem,
            [nameof(InboxPage.About)] = about,
            [nameof(InboxPage.Typed)] = typed,
        }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> ShowFigures(HttpContext http)
    {
        var today = http.Has<Visit>().Today;
        var months = Enumerable.Range(0, FiguresOfMonths).Select(back => today.PlusMonths(-back).ToDateOnly().ToString("yyyy-MM", CultureInfo.InvariantCulture)).ToList();
        var counts = await http.Has<WirPunktDb>().Set<RemarkCount>().AsNoTracking().Where(c => months.Contains(c.Month)).ToListAsync(http.RequestAborted);
        return StaffPages.Page<FiguresPage>(new() { [nameof(FiguresPage.Figures)] = PageFigures.Of(counts).ToList() });
    }

    private static async Task<IResult> Take(HttpContext http)
    {
        var (visit, paths) = (http.Has<Visit>(), http.Has<PublicPath>());
        http.Response.Headers.CacheControl = "no-store";
        if (http.Request.ContentLength is null || !http.Request.HasFormContentType) return TypedResults.BadRequest();
        if (http.Request.ContentLength > LongestForm) return visit.ShowForm(new RemarkForm("", null, "", "", false), "feedback.problem-long", StatusCodes.Status413PayloadTooLarge);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = LongestForm;

        var sent = await http.Request.ReadFormAsync(http.RequestAborted);
        var form = new RemarkForm(paths.Find(sent["zu"], visit.Reading).Path, Kinds.TryGetValue(sent["art"].ToString(), out var kind) ? kind : null,
            sent["text"].ToString().Trim(), sent["contact"].ToString().Trim(), sent["answer"] == "yes");
        if (form.Problem() is { } problem) return visit.ShowForm(form, problem, StatusCodes.Status422UnprocessableEntity);

        var thanks = visit.Link(Form + "/danke") + QueryString.Create("zu", form.Path);
        if (sent["website"].ToString().Length > 0) return StaffPages.GoTo(thanks); // the field that no person sees
        var remark = await http.Has<SendRemark>().Run(form.Path, kind, form.Text.Length == 0 ? null : form.Text, form.WantsAnswer ? form.Contact : null, http.RequestAborted);
        return StaffPages.GoTo(remark is { Number: { } number, DueOn: { } due } ? $"{thanks}&nummer={number}&bis={due:yyyy-MM-dd}" : thanks);
    }

    private static RazorComponentResult ShowForm(this Visit visit, RemarkForm form, string? problem = null, int status = StatusCodes.Status200OK)
    {
        var page = visit.Show<FeedbackPage>(new() { [nameof(FeedbackPage.Form)] = form, [nameof(FeedbackPage.Problem)] = problem });
        page.StatusCode = status;
        visit.MayBeKept = false; // it depends on what was asked
        visit.Query = form.Path.Length == 0 ? "" : QueryString.Create("zu", form.Path).ToString();
        return page;
    }
}

/// <summary>What somebody typed.</summary>
public sealed record RemarkForm(string Path, RemarkKind? Kind, string Text, string Contact, bool WantsAnswer)
{
    /// <returns>The key of the text that names it; null: it can be taken.</returns>
    public string? Problem() =>
        Kind is null ? "feedback.problem-kind"
        : Text.Length > Remark.LongestText ? "feedback.problem-long"
        : WantsAnswer && Contact.Length is 0 or > Remark.LongestContact ? "feedback.problem-contact"
        : null;
}
