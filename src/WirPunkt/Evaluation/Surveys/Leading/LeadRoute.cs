using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Evaluation.Surveys.Results;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Mail;
using WirPunkt.Platform.Web;

namespace WirPunkt.Evaluation.Surveys.Leading;

/// <summary>What the lead does with surveys, <c>/team/auswertung/umfragen</c>.</summary>
internal static class LeadRoute
{
    public const string List = "/team/auswertung/umfragen";

    public static string Of(string key) => $"{List}/{key}";

    public static void MapLeading(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(List, async http => StaffPages.Page<SurveysPage>(new()
        {
            [nameof(SurveysPage.Runs)] = await http.Has<WirPunktDb>().Set<SurveyRun>().AsNoTracking().ToListAsync(http.RequestAborted),
        }));
        app.MapStaffPage(List + "/{key}", async http => await http.Find() is { } found ? await http.Show(found) : TypedResults.NotFound());
        app.MapSurveyForm("oeffnen", Open);
        app.MapSurveyForm("schliessen", Close);
        app.MapSurveyForm("zettel", Print);
        app.MapSurveyForm("einladen", Send);
        app.MapTexts();
    }

    private static void MapSurveyForm(this IEndpointRouteBuilder app, string verb, Func<HttpContext, Found, IFormCollection, Task<IResult>> act) =>
        app.MapStaffForm($"{List}/{{key}}/{verb}", async (http, form) => await http.Find() is { } found ? await act(http, found, form) : TypedResults.NotFound());

    /// <summary>A survey by its key: its form, what is open of it, and what is over.</summary>
    /// <param name="Survey">null: it was taken out of the content</param>
    /// <param name="Over">the newest first</param>
    internal sealed record Found(string Key, Survey? Survey, SurveyRun? Open, IReadOnlyList<SurveyRun> Over);

    private static async Task<Found?> Find(this HttpContext http)
    {
        var key = http.GetRouteValue("key") as string ?? "";
        var runs = await http.Has<WirPunktDb>().Set<SurveyRun>().Where(r => r.Survey == key).OrderByDescending(r => r.From).ToListAsync(http.RequestAborted);
        var survey = http.Has<Visit>().Reading.Find<Survey>(key);
        return survey is null && runs.Count == 0 ? null : new(key, survey, runs.Find(r => r.ClosedOn is null), runs.FindAll(r => r.ClosedOn is not null));
    }

    private static async Task<IResult> Open(HttpContext http, Found found, IFormCollection form)
    {
        if (found.Survey is null) return TypedResults.NotFound();
        var today = http.Has<Visit>().Today.ToDateOnly();
        if (Day(form["from"]) is not { } from || (Day(form["until"]) ?? (found.Survey.IsAtDesk ? from : null)) is not { } until) return await http.Show(found, "days", form);
        return await http.Has<OpenSurvey>().Run(found.Survey, from, until, today, http.RequestAborted) switch
        {
            OpenResult.Opened => StaffPages.GoTo(Of(found.Key)),
            OpenResult.WrongDays => await http.Show(found, "days", form),
            _ => await http.Show((await http.Find())!, "open"),
        };
    }

    private static async Task<IResult> Close(HttpContext http, Found found, IFormCollection form)
    {
        if (found.Open is null) return StaffPages.GoTo(Of(found.Key)); // sent twice
        if (form["sure"] != "yes") return await http.Show(found, "sure");
        await http.Has<CloseSurvey>().Run(found.Open, http.Has<Visit>().Today.ToDateOnly(), http.RequestAborted);
        return StaffPages.GoTo(Of(found.Key));
    }

    private static async Task<IResult> Print(HttpContext http, Found found, IFormCollection form)
    {
        if (found.Open is not { Form.ByInvitation: true } run) return StaffPages.GoTo(Of(found.Key));
        if (!int.TryParse(form["number"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > InviteToSurvey.Most) return await http.Show(found, "number", form);
        return StaffPages.Page<SlipsPage>(new() { [nameof(SlipsPage.Run)] = run, [nameof(SlipsPage.Links)] = await http.Has<InviteToSurvey>().Print(run, number, http.RequestAborted) });
    }

    private static async Task<IResult> Send(HttpContext http, Found found, IFormCollection form)
    {
        if (found.Open is not { Form.ByInvitation: true } run) return StaffPages.GoTo(Of(found.Key));
        List<string> addresses = [.. form["addresses"].ToString().Split(['\n', ',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (addresses.Count is 0 or > InviteToSurvey.Most || addresses.Any(a => !EmailAddress.IsValid(a))) return await http.Show(found, "addresses", form);
        await http.Has<InviteToSurvey>().Send(run, addresses, http.RequestAborted);
        return StaffPages.GoTo(Of(found.Key) + "?gesendet");
    }

    private static async Task<IResult> Show(this HttpContext http, Found found, string? problem = null, IFormCollection? typed = null) => StaffPages.Page<SurveyLeadPage>(new()
    {
        [nameof(SurveyLeadPage.Key)] = found.Key,
        [nameof(SurveyLeadPage.Survey)] = found.Survey,
        [nameof(SurveyLeadPage.Open)] = found.Open,
        [nameof(SurveyLeadPage.Results)] = await http.Has<ReadResults>().Run(found.Over, http.RequestAborted),
        [nameof(SurveyLeadPage.Links)] = found.Open is { } open ? await http.Has<WirPunktDb>().Set<SurveyLink>().CountAsync(l => l.RunId == open.Id, http.RequestAborted) : 0,
        [nameof(SurveyLeadPage.Problem)] = problem,
        [nameof(SurveyLeadPage.Typed)] = typed?.ToDictionary(f => f.Key, f => f.Value.ToString()) ?? [],
        [nameof(SurveyLeadPage.IsSent)] = http.Request.Query.ContainsKey("gesendet"),
    }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
