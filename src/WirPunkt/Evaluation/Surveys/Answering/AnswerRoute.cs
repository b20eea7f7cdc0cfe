using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;

namespace WirPunkt.Evaluation.Surveys.Answering;

/// <summary>Where surveys are answered: <c>/de/umfrage/KEY</c>, with an invitation <c>/de/umfrage/KEY/TOKEN</c>. No cookie, no address of a machine, no log.</summary>
internal static class AnswerRoute
{
    public const string Home = "/umfrage";

    /// <summary>Bytes: several long texts in Arabic, percent-encoded.</summary>
    private const int LongestForm = 128 * 1024;

    /// <summary>What is asked for after an answer.</summary>
    private const string Thanks = "danke";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static string PathOf(string survey, string? token = null) => token is null ? $"{Home}/{survey}" : $"{Home}/{survey}/{token}";

    public static void MapAnswering(this RouteGroupBuilder pages)
    {
        pages.MapMethods(Home, Reading, async (Visit visit, HttpContext http) =>
        {
            var open = await http.Has<WirPunktDb>().Open(visit.Today.ToDateOnly(), http.RequestAborted);
            return http.NotKept(visit.Show<OpenSurveysPage>(new() { [nameof(OpenSurveysPage.Forms)] = open.Select(r => r.Form).Where(f => !f.ByInvitation).ToList() }));
        });
        pages.MapMethods(Home + "/{key}/{token?}", Reading, (Delegate)Show);
        pages.MapPost(Home + "/{key}/{token?}", (Delegate)Take).AddEndpointFilter<FromThisSite>().RequireRateLimiting(RateLimits.Answering);
    }

    private static async Task<IResult> Show(string key, string? token, HttpContext http)
    {
        if (http.Request.Query.ContainsKey(Thanks))
        {
            http.Has<Visit>().Query = $"?{Thanks}";
            return http.Say(SurveyNote.Thanks);
        }
        var (run, refusal) = await http.FindRun(key, token);
        return run is null ? refusal! : http.Form(run, token, SurveyAnswer.Nothing);
    }

    private static async Task<IResult> Take(string key, string? token, HttpContext http)
    {
        if (http.Request.ContentLength is null || !http.Request.HasFormContentType) return TypedResults.BadRequest();
        var (run, refusal) = await http.FindRun(key, token);
        if (run is null) return refusal!;
        if (http.Request.ContentLength > LongestForm) return http.Form(run, token, SurveyAnswer.Nothing with { Problems = new Dictionary<string, string> { [""] = "survey.problem-large" } }, StatusCodes.Status413PayloadTooLarge);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = LongestForm;

        var sent = await http.Request.ReadFormAsync(http.RequestAborted);
        var answer = SurveyAnswer.Read(run.Form, field => sent[field]);
        if (answer.Problems.Count > 0) return http.Form(run, token, answer, StatusCodes.Status422UnprocessableEntity);
        var thanks = http.Has<Visit>().Link(PathOf(run.Survey)) + $"?{Thanks}";
        if (sent["website"].ToString().Length > 0) return StaffPages.GoTo(thanks); // the field that no person sees
        return await http.Has<TakeAnswer>().Run(run, answer, token, http.RequestAborted) switch
        {
            AnswerResult.Counted => StaffPages.GoTo(thanks),
            AnswerResult.LinkIsUsed => http.Say(SurveyNote.Used, StatusCodes.Status409Conflict),
            _ => http.Say(SurveyNote.NotOpen, StatusCodes.Status410Gone),
        };
    }

    /// <summary>What can be answered at an address, or why nothing can.</summary>
    private static async Task<(SurveyRun? Run, IResult? Refusal)> FindRun(this HttpContext http, string key, string? token)
    {
        var (db, visit, cancel) = (http.Has<WirPunktDb>(), http.Has<Visit>(), http.RequestAborted);
        var run = (await db.Open(visit.Today.ToDateOnly(), cancel)).SingleOrDefault(r => r.Survey == key);
        if (run is null)
        {
            var isKnown = visit.Reading.Find<Survey>(key) is not null || await db.Set<SurveyRun>().AnyAsync(r => r.Survey == key, cancel);
            return (null, isKnown ? http.Say(SurveyNote.NotOpen, HttpMethods.IsPost(http.Request.Method) ? StatusCodes.Status410Gone : StatusCodes.Status200OK) : TypedResults.NotFound());
        }
        if (!run.Form.ByInvitation) return token is null ? (run, null) : (null, TypedResults.NotFound());
        if (token is null) return (null, http.Say(SurveyNote.NeedsLink));
        var hash = SurveyLink.HashOf(token);
        var link = await db.Set<SurveyLink>().AsNoTracking().SingleOrDefaultAsync(l => l.Hash == hash && l.RunId == run.Id, cancel);
        return link switch
        {
            null => (null, http.Say(SurveyNote.NeedsLink, StatusCodes.Status404NotFound)),
            { IsUsed: true } => (null, http.Say(SurveyNote.Used, HttpMethods.IsPost(http.Request.Method) ? StatusCodes.Status409Conflict : StatusCodes.Status200OK)),
            _ => (run, null),
        };
    }

    private static RazorComponentResult Form(this HttpContext http, SurveyRun run, string? token, SurveyAnswer answer, int status = StatusCodes.Status200OK) => http.NotKept(http.Has<Visit>().Show<AnswerPage>(new()
    {
        [nameof(AnswerPage.Run)] = run,
        [nameof(AnswerPage.Token)] = token,
        [nameof(AnswerPage.Answer)] = answer,
    }), status);

    private static RazorComponentResult Say(this HttpContext http, SurveyNote note, int status = StatusCodes.Status200OK) =>
        http.NotKept(http.Has<Visit>().Show<NotePage>(new() { [nameof(NotePage.Note)] = note }), status);

    private static RazorComponentResult NotKept(this HttpContext http, RazorComponentResult page, int status = StatusCodes.Status200OK)
    {
        http.Has<Visit>().MayBeKept = false; // it depends on the day and on whoever asks
        http.Response.Headers.CacheControl = "no-store";
        page.StatusCode = status;
        return page;
    }
}

/// <summary>What is said instead of a form.</summary>
public enum SurveyNote { Thanks, Used, NotOpen, NeedsLink }
