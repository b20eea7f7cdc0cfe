using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;

namespace WirPunkt.Evaluation.Surveys.Answering;

/// <summary>The one question at the desk, <c>/team/desk/zufriedenheit</c>: a guide chooses the language and hands the device over.</summary>
internal static class DeskRoute
{
    public const string Desk = "/team/desk/zufriedenheit";

    public static string In(Language language) => Desk + QueryString.Create("sprache", language.Code);

    public static void MapDesk(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(Desk, async http => ShowDesk(await http.BeginDesk(), isCounted: http.Request.Query.ContainsKey("danke")));
        app.MapStaffForm(Desk, async (http, form) =>
        {
            var run = await http.BeginDesk();
            if (run is null) return ShowDesk(null, StatusCodes.Status410Gone);
            var answer = SurveyAnswer.Read(run.Form, field => form[field]);
            if (answer.Problems.Count > 0) return ShowDesk(run, StatusCodes.Status422UnprocessableEntity);
            return await http.Has<TakeAnswer>().Run(run, answer, null, http.RequestAborted) == AnswerResult.Counted
                ? StaffPages.GoTo(In(http.Has<Visit>().Language) + "&danke") : ShowDesk(null, StatusCodes.Status410Gone);
        });
    }

    /// <summary>In the language that the guide has chosen.</summary>
    private static async Task<SurveyRun?> BeginDesk(this HttpContext http)
    {
        var visit = http.Has<Visit>();
        if (Language.Find(http.Request.Query["sprache"]) is { } language && visit.Municipality.OfferedLanguages().Contains(language)) visit.Begin(language, Desk);
        return (await http.Has<WirPunktDb>().Open(visit.Today.ToDateOnly(), http.RequestAborted)).Find(r => r.Form.IsAtDesk);
    }

    private static IResult ShowDesk(SurveyRun? run, int status = StatusCodes.Status200OK, bool isCounted = false) => StaffPages.Page<DeskPage>(new()
    {
        [nameof(DeskPage.Run)] = run,
        [nameof(DeskPage.IsCounted)] = isCounted,
    }, status);
}
