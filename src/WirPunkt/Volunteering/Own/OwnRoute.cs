using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;
using WirPunkt.Volunteering.Onboarding;
using WirPunkt.Volunteering.Onboarding.Payments;
using WirPunkt.Volunteering.People;

namespace WirPunkt.Volunteering.Own;

/// <summary>A guide's own area, <c>/team/ich</c>.</summary>
internal static class OwnRoute
{
    public const string Home = "/team/ich", Times = Home + "/verfuegbarkeit", Download = Home + "/meine-daten.json";

    private static readonly JsonSerializerOptions Readable = new(PackageJson.Options) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.Never, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapOwnArea(this IEndpointRouteBuilder app)
    {
        app.MapOwnPage("", (http, volunteer) => http.ShowHome(volunteer));
        app.MapOwnForm("/daten", async (http, volunteer, form) =>
        {
            var entered = PersonForm.Read(form);
            return await http.Has<ChangePerson>().Save(volunteer, entered, http.RequestAborted) is { } problem ? await http.ShowHome(volunteer, problem, entered) : StaffPages.GoTo(Home + "?ok");
        });
        app.MapOwnPage("/verfuegbarkeit", async (http, volunteer) =>
            ShowTimes(AvailabilityForm.Of(await http.Has<OwnVolunteer>().Availability(volunteer, http.RequestAborted), http.Has<Visit>().Today), isSaved: http.Request.Query.ContainsKey("ok")));
        app.MapOwnForm("/verfuegbarkeit", async (http, volunteer, form) =>
        {
            var entered = AvailabilityForm.Read(form);
            return await http.Has<OwnVolunteer>().Save(volunteer, entered, http.RequestAborted) is { } problem ? ShowTimes(entered, problem) : StaffPages.GoTo(Times + "?ok");
        }, standsOnPage: true);
        app.MapOwnPage("/erklaerung/{key}", (http, volunteer) => http.ShowDeclaration(volunteer, Home, SignAt(http)));
        app.MapOwnForm("/erklaerung/{key}", Sign);
        app.MapOwnPage("/meine-daten.json", async (http, volunteer) =>
        {
            http.Response.Headers.ContentDisposition = "attachment; filename=\"meine-daten.json\"";
            return TypedResults.Json(await http.Has<OwnVolunteer>().Download(volunteer, http.RequestAborted), Readable);
        });
        app.MapOwnForm("/gehen", async (http, volunteer, form) =>
        {
            if (form["sure"] != "yes") return await http.ShowHome(volunteer, "sure");
            await http.Has<OwnVolunteer>().Leave(volunteer, http.RequestAborted);
            return StaffPages.GoTo(Home);
        });
    }

    /// <summary>An account whose person the programme does not know gets a page that says so.</summary>
    private static void MapOwnPage(this IEndpointRouteBuilder app, string path, Func<HttpContext, Volunteer, Task<IResult>> show) =>
        app.MapStaffPage(Home + path, async http => await http.Has<OwnVolunteer>().Find(http.RequestAborted) is { } volunteer ? await show(http, volunteer) : StaffPages.Page<NobodyPage>());

    private static void MapOwnForm(this IEndpointRouteBuilder app, string path, Func<HttpContext, Volunteer, IFormCollection, Task<IResult>> act, bool standsOnPage = false) =>
        app.MapStaffForm(Home + path, async (http, form) => await http.Has<OwnVolunteer>().Find(http.RequestAborted) is { } volunteer ? await act(http, volunteer, form) : TypedResults.NotFound(), standsOnPage: standsOnPage);

    /// <summary>Declarations are signed here; a certificate is looked at by the lead.</summary>
    private static string? SignAt(HttpContext http) => OnboardingRoute.KindOf(http.GetRouteValue("key") as string) is { } kind and not RequirementKind.Certificate ? $"{Home}/erklaerung/{kind.ToString().ToLowerInvariant()}" : null;

    private static async Task<IResult> Sign(HttpContext http, Volunteer volunteer, IFormCollection form)
    {
        if (SignAt(http) is not { } here || OnboardingRoute.KindOf(http.GetRouteValue("key") as string) is not { } kind) return TypedResults.NotFound();
        if (form["read"] != "yes") return StaffPages.GoTo(here);
        return await http.Has<RecordFormality>().Run(volunteer, kind, http.Today(), http.RequestAborted) ? StaffPages.GoTo(Home + "#formalities") : TypedResults.NotFound();
    }

    private static async Task<IResult> ShowHome(this HttpContext http, Volunteer volunteer, string? problem = null, PersonForm? entered = null)
    {
        var (db, cancel) = (http.Has<WirPunktDb>(), http.RequestAborted);
        return StaffPages.Page<OwnAreaPage>(new()
        {
            [nameof(OwnAreaPage.Volunteer)] = volunteer,
            [nameof(OwnAreaPage.Form)] = entered ?? PersonForm.Of(volunteer),
            [nameof(OwnAreaPage.Problem)] = problem,
            [nameof(OwnAreaPage.IsSaved)] = http.Request.Query.ContainsKey("ok"),
            [nameof(OwnAreaPage.Agreement)] = await db.AgreementOf(volunteer.Id, http.Today(), cancel),
            [nameof(OwnAreaPage.Standings)] = await http.Has<Requirements>().Of(volunteer.Id, http.Today(), cancel),
            [nameof(OwnAreaPage.Availability)] = await http.Has<OwnVolunteer>().Availability(volunteer, cancel),
            [nameof(OwnAreaPage.Payments)] = await db.Set<Payment>().AsNoTracking().Where(p => p.VolunteerId == volunteer.Id).OrderByDescending(p => p.On).ToListAsync(cancel),
        }, problem switch { null => StatusCodes.Status200OK, "changed" => StatusCodes.Status409Conflict, _ => StatusCodes.Status422UnprocessableEntity });
    }

    private static IResult ShowTimes(AvailabilityForm form, string? problem = null, bool isSaved = false) => StaffPages.Page<AvailabilityPage>(new()
    {
        [nameof(AvailabilityPage.Form)] = form,
        [nameof(AvailabilityPage.Problem)] = problem,
        [nameof(AvailabilityPage.IsSaved)] = isSaved,
    }, problem switch { null => StatusCodes.Status200OK, "changed" => StatusCodes.Status409Conflict, _ => StatusCodes.Status422UnprocessableEntity });
}
