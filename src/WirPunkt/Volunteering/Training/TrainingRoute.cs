using WirPunkt.Accounts;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;
using WirPunkt.Platform.Web;
using WirPunkt.Volunteering.Roster;
using WirPunkt.Volunteering.Training.Certificates;
using WirPunkt.Volunteering.Training.Courses;
using WirPunkt.Volunteering.Training.Letters;
using WirPunkt.Volunteering.Training.Mine;
using WirPunkt.Volunteering.Training.SelfChecks;
using WirPunkt.Volunteering.Training.Sessions;
using WirPunkt.Volunteering.Training.WorkItems;

namespace WirPunkt.Volunteering.Training;

/// <summary>Everything about training: modules for all, dates and material for the lead, one's own for a guide.</summary>
internal static class TrainingRoute
{
    public const string Settings = "/team/schulung/einstellungen";

    public static void AddTraining(this IServiceCollection services)
    {
        services.AddSingleton<ISettingsRow>(new SettingsRow<TrainingSettings>("training"));
        services.AddScoped<TrainingProgress>();
        services.AddScoped<IBusyTimes, BusySessions>();
        services.AddScoped<ITrainingRecord>(s => s.GetRequiredService<TrainingProgress>());
        services.AddScoped<IOwnRecords>(s => s.GetRequiredService<TrainingProgress>());
        services.AddSingleton(new OwnAreaPart(typeof(OwnTrainingPart), 20));
        services.AddScoped<ChangeTrainingSettings>();
        services.AddScoped<ReadTrainingTasks>();
        services.AddScoped<SaveCourse>();
        services.AddScoped<SessionLetters>();
        services.AddSingleton<SessionCalendar>();
        services.AddScoped<CreditAttendance>();
        services.AddScoped<ChangeSession>();
        services.AddScoped<SaveSession>();
        services.AddFrequentJob<RemindOfSessions>("remind-of-sessions", NodaTime.Duration.FromHours(1));
        services.AddJob<FreePlaces>("free-places", new NodaTime.LocalTime(4, 10));
    }

    public static void MapTraining(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage<TrainingPage>("/team/schulung");
        app.MapStaffPage("/team/schulung/{key}", http => Task.FromResult<IResult>(http.Has<Visit>().Reading.Find<TrainingModule>(http.GetRouteValue("key") as string) is { } module
            ? StaffPages.Page<TrainingModulePage>(new() { [nameof(TrainingModulePage.Module)] = module })
            : TypedResults.NotFound()));
        app.MapStaffPage(Settings, async http => ShowSettings(await http.Has<WirPunktDb>().TrainingSettings(http.RequestAborted), isSaved: http.Request.Query.ContainsKey("ok")));
        app.MapStaffForm(Settings, async (http, form) =>
        {
            var wanted = ChangeTrainingSettings.Read(form);
            return await http.Has<ChangeTrainingSettings>().Run(wanted, http.RequestAborted) ? StaffPages.GoTo(Settings + "?ok") : ShowSettings(wanted, hasChanged: true);
        }, standsOnPage: true);
        app.MapSelfCheck();
        app.MapCourses();
        app.MapSessions();
        app.MapWorkItems();
        app.MapOwnTraining();
        app.MapCertificates();
    }

    private static IResult ShowSettings(TrainingSettings settings, bool isSaved = false, bool hasChanged = false) => StaffPages.Page<TrainingSettingsPage>(new()
    {
        [nameof(TrainingSettingsPage.Settings)] = settings,
        [nameof(TrainingSettingsPage.IsSaved)] = isSaved,
        [nameof(TrainingSettingsPage.HasChanged)] = hasChanged,
    }, hasChanged ? StatusCodes.Status409Conflict : StatusCodes.Status200OK);
}
