using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;
using WirPunkt.Volunteering.Onboarding;
using WirPunkt.Volunteering.Recruitment.Channels;
using WirPunkt.Volunteering.Training.Courses;
using WirPunkt.Volunteering.Training.Letters;
using WirPunkt.Volunteering.Training.Mine;

namespace WirPunkt.Volunteering.Training.Sessions;

/// <summary>The lead's dates of training, <c>/team/schulung/termine</c>.</summary>
internal static class SessionRoute
{
    public const string List = "/team/schulung/termine", New = List + "/neu";

    private const string One = List + "/{id}";

    public static string At(TrainingSession session) => $"{List}/{session.Id}";

    public static void MapSessions(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(List, ShowList);
        app.MapStaffPage(New, async http => await http.ShowForm(await http.Blank(), null));
        app.MapStaffForm(New, async (http, form) =>
        {
            var entered = SessionForm.Read(form);
            return entered.Problem() is { } problem ? await http.ShowForm(entered, null, problem) : StaffPages.GoTo($"{List}/{await http.Has<SaveSession>().Plan(entered, http.RequestAborted)}");
        }, standsOnPage: true);
        app.MapStaffPage(One, async http => await http.SessionAsked() is { } session ? await http.Show(session) : TypedResults.NotFound());
        app.MapStaffPage(One + "/aendern", async http => await http.SessionAsked() is { IsCancelled: false } session ? await http.ShowForm(SessionForm.Of(session), session) : TypedResults.NotFound());
        app.MapSessionForm("aendern", async (http, session, form) =>
        {
            var entered = SessionForm.Read(form);
            if (entered.Problem() is { } problem) return await http.ShowForm(entered, session, problem);
            return await http.Has<SaveSession>().Run(session.Id, entered, http.Has<Visit>().NowInTown(), http.RequestAborted) ? StaffPages.GoTo(At(session)) : await http.ShowForm(entered, session, "changed");
        });
        app.MapSessionForm("eintragen", Register);
        app.MapSessionForm("austragen", async (http, session, form) => await http.After(session, Guid.TryParse(form["person"], out var person)
            ? s => s.Withdraw(person, http.Has<Visit>().NowInTown(), byLead: true)?.Select(v => (SessionNews.MovedUp, v)) ?? [] : _ => []));
        app.MapSessionForm("anwesenheit", RecordAttendance);
        app.MapSessionForm("absagen", async (http, session, form) => form["sure"] == "yes"
            ? await http.After(session, s => s.Cancel(http.Today()).Select(v => (SessionNews.Cancelled, v))) : await http.Show(session, "sure"));
    }

    private static async Task<IResult> Register(HttpContext http, TrainingSession session, IFormCollection form)
    {
        if (!Guid.TryParse(form["person"], out var person) || !await http.Has<WirPunktDb>().Volunteers.AnyAsync(v => v.Id == person, http.RequestAborted)) return await http.Show(session, "person");
        var whenFull = Enum.TryParse<WhenFull>(form["full"], out var wanted) && Enum.IsDefined(wanted) ? wanted : WhenFull.Ask;
        var result = RegistrationResult.Full;
        await http.Has<ChangeSession>().Run(session.Id, s =>
        {
            result = s.Register(person, whenFull);
            return result == RegistrationResult.Registered ? [(SessionNews.Entered, person)] : [];
        }, http.RequestAborted);
        return result is RegistrationResult.Registered or RegistrationResult.Waiting ? StaffPages.GoTo(At(session) + "#people") : await http.Show((await http.SessionAsked())!, result.ToString().ToLowerInvariant(), person);
    }

    /// <summary>All of it is taken, or nothing.</summary>
    private static async Task<IResult> RecordAttendance(HttpContext http, TrainingSession session, IFormCollection form)
    {
        var (noted, now, problem) = (NotedIn(form), http.Has<Visit>().NowInTown(), "changed");
        await http.Has<ChangeSession>().Run(session.Id, s =>
        {
            problem = form["version"] != s.Version.ToString(CultureInfo.InvariantCulture) ? "changed" : noted.All(n => s.Expects(n.Person, n.HalfDay, now)) ? "" : "attendance";
            if (problem.Length == 0) noted.ForEach(n => s.Attended(n.Person, n.HalfDay, n.Attendance, now));
            return [];
        }, http.RequestAborted);
        return problem.Length == 0 ? await http.Credited(session, "?ok") : await http.Show((await http.SessionAsked())!, problem);
    }

    /// <summary>A field for each person and half-day: <c>PERSON.HALFDAY</c>.</summary>
    private static List<(Guid Person, Guid HalfDay, Attendance Attendance)> NotedIn(IFormCollection form)
    {
        var noted = new List<(Guid, Guid, Attendance)>();
        foreach (var (name, value) in form)
            if (name.Split('.') is [var first, var second] && Guid.TryParse(first, out var person) && Guid.TryParse(second, out var halfDay) && Enum.TryParse<Attendance>(value, out var attendance) && Enum.IsDefined(attendance))
                noted.Add((person, halfDay, attendance));
        return noted;
    }

    private static async Task<IResult> After(this HttpContext http, TrainingSession session, Func<TrainingSession, IEnumerable<(SessionNews News, Guid Volunteer)>> change)
    {
        await http.Has<ChangeSession>().Run(session.Id, change, http.RequestAborted);
        return await http.Credited(session, "");
    }

    /// <summary>Whoever was there gets the hours, and whoever is fit for duty with it is counted.</summary>
    /// <param name="query">of the page that is shown next, where all went well</param>
    private static async Task<IResult> Credited(this HttpContext http, TrainingSession session, string query)
    {
        var isAllDone = await http.Has<CreditAttendance>().Run(session.Id, http.RequestAborted);
        await http.Has<CountTrained>().Run(http.RequestAborted);
        return StaffPages.GoTo(At(session) + (isAllDone ? query : "?locked"));
    }

    private static void MapSessionForm(this IEndpointRouteBuilder app, string verb, Func<HttpContext, TrainingSession, IFormCollection, Task<IResult>> act) =>
        app.MapStaffForm($"{One}/{verb}", async (http, form) => await http.SessionAsked() is { } session ? await act(http, session, form) : TypedResults.NotFound());

    private static Task<TrainingSession?> SessionAsked(this HttpContext http) => Guid.TryParse(http.GetRouteValue("id") as string, out var id)
        ? http.Has<WirPunktDb>().TrainingSessions.AsNoTracking().Include(s => s.Registrations).SingleOrDefaultAsync(s => s.Id == id, http.RequestAborted) : Task.FromResult<TrainingSession?>(null);

    /// <summary>With the modules of the course it was asked for.</summary>
    private static async Task<SessionForm> Blank(this HttpContext http)
    {
        var course = Guid.TryParse(http.Request.Query["kurs"], out var id) ? await http.Has<WirPunktDb>().TrainingCourses.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, http.RequestAborted) : null;
        return SessionForm.New(SessionKind.Training, course?.Name ?? "", course?.Id, course?.Modules ?? []);
    }

    private static async Task<IResult> ShowList(HttpContext http)
    {
        var (db, cancel) = (http.Has<WirPunktDb>(), http.RequestAborted);
        var people = await db.Volunteers.AsNoTracking().Where(v => v.AccountId != null || v.Stage == VolunteerStage.InTraining || v.Stage == VolunteerStage.Active || v.Stage == VolunteerStage.Reserve).OrderBy(v => v.Name).ToListAsync(cancel);
        var progress = await http.Has<TrainingProgress>().Of([.. people.Where(p => p.IsHere).Select(p => p.Id)], cancel);
        return StaffPages.Page<SessionsPage>(new()
        {
            [nameof(SessionsPage.Sessions)] = await db.TrainingSessions.AsNoTracking().Include(s => s.Registrations).OrderBy(s => s.FirstOn).ToListAsync(cancel),
            [nameof(SessionsPage.Missed)] = people.Where(p => progress.ContainsKey(p.Id)).Select(p => (p, progress[p.Id].Where(m => m.IsMissed).ToList())).Where(p => p.Item2.Count > 0).ToList(),
        });
    }

    private static async Task<IResult> Show(this HttpContext http, TrainingSession session, string? problem = null, Guid? asked = null) => StaffPages.Page<SessionPage>(new()
    {
        [nameof(SessionPage.Session)] = session,
        [nameof(SessionPage.People)] = await http.Has<WirPunktDb>().Volunteers.AsNoTracking().OrderBy(v => v.Name).ToListAsync(http.RequestAborted),
        [nameof(SessionPage.Problem)] = problem,
        [nameof(SessionPage.Asked)] = asked,
        [nameof(SessionPage.IsSaved)] = http.Request.Query.ContainsKey("ok"),
        [nameof(SessionPage.IsMonthClosed)] = http.Request.Query.ContainsKey("locked"),
        [nameof(SessionPage.Reminders)] = await http.Has<WirPunktDb>().RemindersOf(session, http.RequestAborted),
    }, problem switch { null => StatusCodes.Status200OK, "changed" => StatusCodes.Status409Conflict, _ => StatusCodes.Status422UnprocessableEntity });

    private static async Task<IResult> ShowForm(this HttpContext http, SessionForm form, TrainingSession? session, string? problem = null) => StaffPages.Page<SessionFormPage>(new()
    {
        [nameof(SessionFormPage.Form)] = form,
        [nameof(SessionFormPage.Session)] = session,
        [nameof(SessionFormPage.Courses)] = await http.Has<WirPunktDb>().TrainingCourses.AsNoTracking().OrderBy(c => c.Name).ToListAsync(http.RequestAborted),
        [nameof(SessionFormPage.Problem)] = problem,
    }, problem switch { null => StatusCodes.Status200OK, "changed" => StatusCodes.Status409Conflict, _ => StatusCodes.Status422UnprocessableEntity });
}
