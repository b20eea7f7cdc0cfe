using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;

namespace WirPunkt.Directory.Freshness;

/// <summary>Where the link in a department's mail leads: <c>/bestaetigen/TOKEN</c>. In German, without account, kept nowhere.</summary>
internal static class ConfirmRoute
{
    public const string Address = "/bestaetigen";

    /// <summary>Bytes: every field of one record.</summary>
    private const int LongestForm = 256 * 1024;

    public static void MapConfirming(this IEndpointRouteBuilder app)
    {
        app.MapConfirm("/{token}", [HttpMethods.Get, HttpMethods.Head], Show);
        app.MapConfirm("/{token}", [HttpMethods.Post], Take);
        app.MapConfirm("/{token}/neu", [HttpMethods.Post], SendAgain);
    }

    /// <summary>A plain delegate: building one from parameters would be paid at every start.</summary>
    private static void MapConfirm(this IEndpointRouteBuilder app, string pattern, string[] methods, Func<HttpContext, Opened?, Task<IResult>> answer)
    {
        RequestDelegate answered = async http =>
        {
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers["X-Robots-Tag"] = "noindex";
            http.Has<Visit>().Begin(Language.German, Address);
            var result = HttpMethods.IsPost(http.Request.Method) && !FromThisSite.IsFromHere(http.Request) ? TypedResults.StatusCode(StatusCodes.Status403Forbidden) : await answer(http, await Open(http));
            await result.ExecuteAsync(http);
        };
        app.MapMethods(Address + pattern, methods, answered).RequireRateLimiting(RateLimits.Confirming).ExcludeFromDescription();
    }

    /// <returns>Null for a link that never was one.</returns>
    private static async Task<Opened?> Open(HttpContext http)
    {
        var (db, hash) = (http.Has<WirPunktDb>(), ConfirmationLink.HashOf(http.GetRouteValue("token") as string ?? ""));
        if (await db.Set<ConfirmationLink>().AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash, http.RequestAborted) is not { } link) return null;
        var request = await db.Set<ConfirmationRequest>().SingleAsync(r => r.Id == link.RequestId, http.RequestAborted);
        if (http.Has<Publication>().Current.FindAny<Organization>(request.Department) is not { } department) return null;
        if (link.Until > http.Has<TimeProvider>().GetUtcNow().UtcDateTime) return new Opened(request, department, IsExpired: false);
        var open = request.IsOpen ? null : await db.Set<ConfirmationRequest>().FirstOrDefaultAsync(r => r.Department == request.Department && r.AnsweredAt == null, http.RequestAborted);
        return new Opened(open ?? request, department, IsExpired: true); // a new link leads to what is asked now
    }

    private static async Task<IResult> Show(HttpContext http, Opened? opened) =>
        opened is null ? End(ConfirmEnd.Unknown, StatusCodes.Status404NotFound)
        : opened.IsExpired ? End(opened.Request.IsOpen ? ConfirmEnd.Expired : ConfirmEnd.Done, StatusCodes.Status410Gone)
        : await Page(http, opened, Enum.TryParse<AnswerResult>(http.Request.Query["antwort"], out var result) ? result : null);

    private static async Task<IResult> Take(HttpContext http, Opened? opened)
    {
        if (opened is null or { IsExpired: true }) return await Show(http, opened);
        if (http.Request.ContentLength is null or > LongestForm || !http.Request.HasFormContentType) return await Page(http, opened, null, isTooLong: true);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = LongestForm;

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (answer, name) = (http.Has<AnswerRequest>(), form["record"].ToString());
        var result = form["act"] == "correct"
            ? await answer.Correct(opened.Request, opened.Department, name, VersionOf(form["version"]), form.Where(f => f.Key.StartsWith("fact.", StringComparison.Ordinal)).ToDictionary(f => f.Key["fact.".Length..], f => f.Value.ToString()), Cut(form["remark"].ToString()), http.RequestAborted)
            : await answer.Confirm(opened.Request, opened.Department, [.. form["seen"].OfType<string>().Select(Seen)], http.RequestAborted);
        return result is AnswerResult.Changed or AnswerResult.NothingSaid
            ? await Page(http, opened, result, name, form) // what was typed stays
            : StaffPages.GoTo($"{http.Request.Path}?antwort={result}");
    }

    private static async Task<IResult> SendAgain(HttpContext http, Opened? opened)
    {
        if (opened is null) return End(ConfirmEnd.Unknown, StatusCodes.Status404NotFound);
        if (!opened.Request.IsOpen) return End(ConfirmEnd.Done);
        await http.Has<AskDepartment>().SendLinkAgain(opened.Request, http.RequestAborted);
        return End(ConfirmEnd.Sent);
    }

    private static async Task<IResult> Page(HttpContext http, Opened opened, AnswerResult? result, string? record = null, IFormCollection? entered = null, bool isTooLong = false)
    {
        var (states, catalog) = (http.Has<DepartmentStates>(), http.Has<Publication>().Current);
        return StaffPages.Page<ConfirmPage>(new()
        {
            [nameof(ConfirmPage.Department)] = opened.Department,
            [nameof(ConfirmPage.Records)] = opened.Request.Open.Select(r => states.Find(r, catalog)).OfType<DirectoryRecord>().ToList(),
            [nameof(ConfirmPage.Answered)] = opened.Request.Answered.Select(r => states.Find(r, catalog)?.NameInGerman()).OfType<string>().ToList(),
            [nameof(ConfirmPage.Faults)] = await http.Has<WirPunktDb>().Set<ReportedFault>().AsNoTracking().Where(f => f.Department == opened.Department.Key).ToListAsync(http.RequestAborted),
            [nameof(ConfirmPage.Result)] = result,
            [nameof(ConfirmPage.Entered)] = entered is null || record is null ? null : new Entered(record, entered),
            [nameof(ConfirmPage.IsTooLong)] = isTooLong,
        }, isTooLong ? StatusCodes.Status413PayloadTooLarge : result == AnswerResult.Changed ? StatusCodes.Status409Conflict : StatusCodes.Status200OK);
    }

    private static IResult End(ConfirmEnd end, int status = StatusCodes.Status200OK) => StaffPages.Page<ConfirmEndPage>(new() { [nameof(ConfirmEndPage.End)] = end }, status);

    private static (string, long) Seen(string text) => text.Split('@', 2) is [var record, var version] ? (record, VersionOf(version)) : ("", 0);

    private static long VersionOf(string? text) => long.TryParse(text, CultureInfo.InvariantCulture, out var version) ? version : -1;

    private static string Cut(string text) => text.Length > AnswerRequest.LongestRemark ? text[..AnswerRequest.LongestRemark] : text;

    private sealed record Opened(ConfirmationRequest Request, Organization Department, bool IsExpired);
}

/// <summary>How far a link leads when it leads nowhere.</summary>
public enum ConfirmEnd { Unknown, Expired, Sent, Done }

/// <summary>What somebody typed about a record and could not send.</summary>
public sealed record Entered(string Record, IFormCollection Form);
