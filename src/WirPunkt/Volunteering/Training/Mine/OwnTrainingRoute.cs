using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;
using WirPunkt.Volunteering.Onboarding;
using WirPunkt.Volunteering.Own;
using WirPunkt.Volunteering.Training.Letters;
using WirPunkt.Volunteering.Training.Sessions;

namespace WirPunkt.Volunteering.Training.Mine;

/// <summary>A guide's own training, <c>/team/ich/schulung</c>: dates, modules, certificate.</summary>
internal static class OwnTrainingRoute
{
    public const string Home = "/team/ich/schulung";

    public static void MapOwnTraining(this IEndpointRouteBuilder app)
    {
        app.MapOwnTrainingPage("", Show);
        app.MapOwnTrainingPage("/{id}/termin.ics", CalendarFile);
        app.MapOwnSessionForm("anmelden", async (http, volunteer, id) =>
        {
            RegistrationResult? result = null;
            await http.Has<ChangeSession>().Run(id, session =>
            {
                result = session.Register(volunteer.Id, http.Has<Visit>().NowInTown());
                return [];
            }, http.RequestAborted);
            return result?.TextKey();
        });
        app.MapOwnSessionForm("abmelden", async (http, volunteer, id) =>
        {
            string? result = null;
            await http.Has<ChangeSession>().Run(id, session =>
            {
                var movedUp = session.Withdraw(volunteer.Id, http.Has<Visit>().NowInTown());
                result = movedUp is null ? RegistrationResult.HasStarted.TextKey() : "session.result-withdrawn";
                return movedUp?.Select(v => (SessionNews.MovedUp, v)) ?? [];
            }, http.RequestAborted);
            return result;
        });
    }

    /// <summary>An account whose person the programme does not know gets a page that says so.</summary>
    public static void MapOwnTrainingPage(this IEndpointRouteBuilder app, string path, Func<HttpContext, Volunteer, Task<IResult>> show) =>
        app.MapStaffPage(Home + path, async http => await http.Has<OwnVolunteer>().Find(http.RequestAborted) is { } volunteer ? await show(http, volunteer) : StaffPages.Page<NobodyPage>());

    public static LocalDateTime NowInTown(this Visit visit) => visit.Now.InZone(visit.Municipality.Zone()).LocalDateTime;

    /// <param name="act">gives the key of what is said afterwards; null: there is no such session</param>
    private static void MapOwnSessionForm(this IEndpointRouteBuilder app, string verb, Func<HttpContext, Volunteer, Guid, Task<string?>> act) =>
        app.MapStaffForm($"{Home}/{{id}}/{verb}", async (http, _) =>
        {
            if (!Guid.TryParse(http.GetRouteValue("id") as string, out var id) || await http.Has<OwnVolunteer>().Find(http.RequestAborted) is not { IsHere: true } volunteer) return TypedResults.NotFound();
            return await act(http, volunteer, id) is { } said ? StaffPages.GoTo($"{Home}?{said["session.result-".Length..]}") : TypedResults.NotFound();
        });

    public static string CalendarOf(TrainingSession session) => $"{Home}/{session.Id}/termin.ics";

    /// <summary>For somebody who is registered.</summary>
    private static async Task<IResult> CalendarFile(HttpContext http, Volunteer volunteer)
    {
        if (!Guid.TryParse(http.GetRouteValue("id") as string, out var id)) return TypedResults.NotFound();
        var session = await http.Has<WirPunktDb>().TrainingSessions.AsNoTracking().Include(s => s.Registrations)
            .SingleOrDefaultAsync(s => s.Id == id && s.Registrations.Any(r => r.VolunteerId == volunteer.Id && r.State == RegistrationState.Registered), http.RequestAborted);
        if (session is null) return TypedResults.NotFound();
        http.Response.Headers.ContentDisposition = "attachment; filename=\"termin.ics\"";
        return TypedResults.Text(http.Has<SessionCalendar>().Write(session, volunteer.Id, http.Has<Visit>().T), "text/calendar; charset=utf-8");
    }

    private static async Task<IResult> Show(HttpContext http, Volunteer volunteer)
    {
        var (db, cancel, visit) = (http.Has<WirPunktDb>(), http.RequestAborted, http.Has<Visit>());
        var today = http.Today();
        var said = http.Request.QueryString.Value is { Length: > 1 } query ? $"session.result-{query[1..]}" : null;
        return StaffPages.Page<OwnTrainingPage>(new()
        {
            [nameof(OwnTrainingPage.Volunteer)] = volunteer,
            [nameof(OwnTrainingPage.Progress)] = await http.Has<TrainingProgress>().Of(volunteer.Id, cancel),
            [nameof(OwnTrainingPage.Sessions)] = await db.TrainingSessions.AsNoTracking().Include(s => s.Registrations)
                .Where(s => s.LastOn >= today && (s.CancelledOn == null || s.Registrations.Any(r => r.VolunteerId == volunteer.Id))).OrderBy(s => s.FirstOn).ToListAsync(cancel),
            [nameof(OwnTrainingPage.Said)] = said is not null && visit.T.Has(said) ? said : null,
        });
    }
}
