using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;

namespace WirPunkt.Evaluation.Surveys.Leading;

/// <summary>What people wrote: shown to the lead who has confirmed the warning, and deleted when the themes are written.</summary>
internal static class TextsRoute
{
    private const string Pattern = LeadRoute.List + "/{key}/texte/{id}";

    public static string Of(SurveyRun run) => $"{LeadRoute.Of(run.Survey)}/texte/{run.Id}";

    /// <summary>How the field of a question's themes is called.</summary>
    public static string FieldOf(string question) => $"themes.{question}";

    public static void MapTexts(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(Pattern, async http => await http.FindRun() is { } run ? Page(run) : TypedResults.NotFound());
        app.MapStaffForm(Pattern, async (http, form) => await http.FindRun() is not { } run ? TypedResults.NotFound()
            : form["confirmed"] != "yes" ? Page(run, hasProblem: true)
            : form["act"] == "review" ? await Review(http, run, form)
            : await ShowTexts(http, run, form), standsOnPage: true);
    }

    private static async Task<SurveyRun?> FindRun(this HttpContext http) =>
        Guid.TryParse(http.GetRouteValue("id") as string, out var id) && await http.Has<WirPunktDb>().Set<SurveyRun>().SingleOrDefaultAsync(r => r.Id == id, http.RequestAborted) is { HasTexts: true } run ? run : null;

    private static async Task<IResult> Review(HttpContext http, SurveyRun run, IFormCollection form)
    {
        if (form["version"] != run.Version.ToString(CultureInfo.InvariantCulture)) return await ShowTexts(http, run, form, "people.problem-changed", StatusCodes.Status409Conflict);
        var themes = ReviewTexts.Read(run.Form, question => form[FieldOf(question)].ToString());
        if (themes.Any(t => t.Text.Length > SurveyTheme.Longest)) return await ShowTexts(http, run, form, "survey.problem-theme", StatusCodes.Status422UnprocessableEntity);
        return await http.Has<ReviewTexts>().Run(run, themes, http.Has<Visit>().Today.ToDateOnly(), http.RequestAborted)
            ? StaffPages.GoTo(LeadRoute.Of(run.Survey)) : await ShowTexts(http, run, form, "people.problem-changed", StatusCodes.Status409Conflict);
    }

    /// <summary>Never as an address of its own: whoever sees texts has just confirmed the warning.</summary>
    private static async Task<IResult> ShowTexts(HttpContext http, SurveyRun run, IFormCollection form, string? problem = null, int status = StatusCodes.Status200OK)
    {
        var (db, cancel) = (http.Has<WirPunktDb>(), http.RequestAborted);
        var texts = await db.Set<SurveyText>().AsNoTracking().Where(t => t.RunId == run.Id).OrderBy(t => t.Id).ToListAsync(cancel);
        http.Has<Audit>().Add("survey.texts-read", $"survey:{run.Survey}");
        await db.SaveChangesAsync(cancel);
        return StaffPages.Page<TextsPage>(new()
        {
            [nameof(TextsPage.Run)] = run,
            [nameof(TextsPage.Texts)] = texts,
            [nameof(TextsPage.Typed)] = form.ToDictionary(f => f.Key, f => f.Value.ToString()),
            [nameof(TextsPage.Problem)] = problem,
        }, status);
    }

    private static IResult Page(SurveyRun run, bool hasProblem = false) => StaffPages.Page<TextsPage>(new()
    {
        [nameof(TextsPage.Run)] = run,
        [nameof(TextsPage.Problem)] = hasProblem ? "survey.problem-sure" : null,
    }, hasProblem ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
