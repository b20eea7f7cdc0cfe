using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;
using WirPunkt.Volunteering.Onboarding.Interviews;
using WirPunkt.Volunteering.Onboarding.Payments;
using WirPunkt.Volunteering.People;

namespace WirPunkt.Volunteering.Onboarding;

/// <summary>Interview, formalities and payments of a person, and the settings of the programme.</summary>
internal static class OnboardingRoute
{
    public const string Settings = "/team/lotsen/einstellungen";

    public static void MapOnboarding(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(Settings, async http => ShowSettings(await http.Has<WirPunktDb>().ProgrammeSettings(http.RequestAborted), isSaved: http.Request.Query.ContainsKey("ok")));
        app.MapStaffForm(Settings, async (http, form) =>
        {
            var wanted = ChangeSettings.Read(form);
            return await http.Has<ChangeSettings>().Run(wanted, http.RequestAborted) is { } problem ? ShowSettings(wanted, problem) : StaffPages.GoTo(Settings + "?ok");
        }, standsOnPage: true);
        app.MapPersonPage("gespraech", async (http, volunteer) => ShowInterview(volunteer, InterviewForm.Of(volunteer, await http.Has<WirPunktDb>().AgreementOf(volunteer.Id, http.Today(), http.RequestAborted), http.Today())));
        app.MapPersonForm("gespraech", async (http, volunteer, form) =>
        {
            var held = InterviewForm.Read(form);
            if (held.Problem() is { } problem) return ShowInterview(volunteer, held, problem);
            return await http.Has<HoldInterview>().Run(volunteer, held, http.RequestAborted)
                ? StaffPages.GoTo(PeopleRoute.At(volunteer)) : ShowInterview(volunteer, held with { Version = await http.VersionOf(volunteer) }, "changed");
        });
        app.MapPersonPage("erklaerung/{key}", async (http, volunteer) => await http.ShowDeclaration(volunteer, PeopleRoute.At(volunteer), null));
        app.MapPersonForm("formalie", RecordFormality);
        app.MapPersonForm("zahlung", async (http, volunteer, form) =>
        {
            var typed = PaymentForm.Read(form);
            return await http.Has<RecordPayment>().Run(volunteer, typed, http.RequestAborted) is { } problem
                ? await http.ShowPerson(volunteer, problem, payment: typed) : StaffPages.GoTo(PeopleRoute.At(volunteer) + "#payments");
        });
    }

    /// <summary>What holds on a day; none: there is no agreement.</summary>
    public static Task<Agreement?> AgreementOf(this WirPunktDb db, Guid volunteer, DateOnly day, CancellationToken cancel) =>
        db.Agreements.AsNoTracking().Where(a => a.VolunteerId == volunteer && (a.ValidUntil == null || a.ValidUntil >= day)).OrderBy(a => a.ValidFrom).FirstOrDefaultAsync(cancel);

    /// <param name="back">where one comes from</param>
    /// <param name="sign">where the volunteer signs; null: not here</param>
    public static async Task<IResult> ShowDeclaration(this HttpContext http, Volunteer volunteer, string back, string? sign)
    {
        var requirements = http.Has<Requirements>();
        if (KindOf(http.GetRouteValue("key") as string) is not { } kind || requirements.TextOf(kind) is not { } text) return TypedResults.NotFound();
        var standing = (await requirements.Of(volunteer.Id, http.Today(), http.RequestAborted)).FirstOrDefault(s => s.Kind == kind);
        return standing is null ? TypedResults.NotFound() : StaffPages.Page<DeclarationPage>(new()
        {
            [nameof(DeclarationPage.Declaration)] = text,
            [nameof(DeclarationPage.Volunteer)] = volunteer,
            [nameof(DeclarationPage.Standing)] = standing,
            [nameof(DeclarationPage.Back)] = back,
            [nameof(DeclarationPage.Sign)] = sign,
        });
    }

    private static Task<long> VersionOf(this HttpContext http, Volunteer volunteer) =>
        http.Has<WirPunktDb>().Volunteers.AsNoTracking().Where(v => v.Id == volunteer.Id).Select(v => v.Version).SingleOrDefaultAsync(http.RequestAborted);

    public static RequirementKind? KindOf(string? name) => Enum.TryParse<RequirementKind>(name, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;

    public static DateOnly Today(this HttpContext http) => http.Has<Visit>().Today.ToDateOnly();

    private static async Task<IResult> RecordFormality(HttpContext http, Volunteer volunteer, IFormCollection form)
    {
        if (KindOf(form["kind"]) is not { } kind) return TypedResults.BadRequest();
        var record = http.Has<RecordFormality>();
        if (form["act"] == "back") await record.TakeBack(volunteer, kind, http.RequestAborted);
        else
        {
            var on = form["act"] == "done" ? InterviewForm.DateOf(form["on"].ToString()) : null;
            if ((form["act"] == "done" && on is null) || !await record.Run(volunteer, kind, on, http.RequestAborted)) return await http.ShowPerson(volunteer, "done-on");
        }
        return StaffPages.GoTo(PeopleRoute.At(volunteer) + "#formalities");
    }

    private static IResult ShowSettings(ProgrammeSettings settings, string? problem = null, bool isSaved = false) => StaffPages.Page<SettingsPage>(new()
    {
        [nameof(SettingsPage.Settings)] = settings,
        [nameof(SettingsPage.Problem)] = problem,
        [nameof(SettingsPage.IsSaved)] = isSaved,
    }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static IResult ShowInterview(Volunteer volunteer, InterviewForm form, string? problem = null) => StaffPages.Page<InterviewPage>(new()
    {
        [nameof(InterviewPage.Volunteer)] = volunteer,
        [nameof(InterviewPage.Form)] = form,
        [nameof(InterviewPage.Problem)] = problem,
    }, problem switch { null => StatusCodes.Status200OK, "changed" => StatusCodes.Status409Conflict, _ => StatusCodes.Status422UnprocessableEntity });
}
