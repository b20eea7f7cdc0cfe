using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Editing;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;
using WirPunkt.Platform.Site;
using WirPunkt.Platform.Web;
using WirPunkt.ServicePoints;
using WirPunkt.Volunteering.Numbers;
using WirPunkt.Volunteering.Onboarding;
using WirPunkt.Volunteering.Onboarding.Accidents;
using WirPunkt.Volunteering.Onboarding.Interviews;
using WirPunkt.Volunteering.Onboarding.Payments;
using WirPunkt.Volunteering.Own;
using WirPunkt.Volunteering.People;
using WirPunkt.Volunteering.Recruitment;
using WirPunkt.Volunteering.Recruitment.Channels;
using WirPunkt.Volunteering.Recruitment.Entries;
using WirPunkt.Volunteering.Training;
using WirPunkt.Volunteering.Training.Courses;
using WirPunkt.Volunteering.Training.Sessions;
using WirPunkt.Volunteering.Training.WorkItems;

namespace WirPunkt.Volunteering;

/// <summary>The guides: how they are won, what is agreed with them, how they learn what they do.</summary>
public static class VolunteeringModule
{
    extension(WirPunktDb db)
    {
        public DbSet<TrainingModule> TrainingModules => db.Set<TrainingModule>();
        public DbSet<RecruitmentChannel> RecruitmentChannels => db.Set<RecruitmentChannel>();
        public DbSet<Volunteer> Volunteers => db.Set<Volunteer>();
        public DbSet<Agreement> Agreements => db.Set<Agreement>();
        public DbSet<Availability> Availabilities => db.Set<Availability>();
        public DbSet<Formality> Formalities => db.Set<Formality>();
        public DbSet<RecruitmentCount> RecruitmentCounts => db.Set<RecruitmentCount>();
        public DbSet<ProgrammeMonth> ProgrammeMonths => db.Set<ProgrammeMonth>();
        public DbSet<Course> TrainingCourses => db.Set<Course>();
        public DbSet<TrainingSession> TrainingSessions => db.Set<TrainingSession>();
        public DbSet<WorkItem> WorkItems => db.Set<WorkItem>();

        /// <summary>As the lead has set it, or the defaults.</summary>
        public async Task<TrainingSettings> TrainingSettings(CancellationToken cancel = default) =>
            await db.Set<TrainingSettings>().AsNoTracking().SingleOrDefaultAsync(cancel) ?? new();

        /// <summary>As the lead has set it, or the defaults.</summary>
        public async Task<ProgrammeSettings> ProgrammeSettings(CancellationToken cancel = default) =>
            await db.Set<ProgrammeSettings>().AsNoTracking().SingleOrDefaultAsync(cancel) ?? new();
    }

    public static void AddVolunteering(this IServiceCollection services)
    {
        services.AddSingleton<IContentFile, TrainingFolder>();
        services.AddSingleton<IContentFile>(new RecordFile<RecruitmentChannel>("channels.yaml"));
        services.AddSingleton<ISettingsRow>(new SettingsRow<ProgrammeSettings>("programme", s => s.Problem()));
        services.AddRoster();
        services.AddSingleton<IContentFile>(new RecordFile<ProgrammeSection>("programme.yaml"));
        services.AddSingleton<IContentFile>(new RecordFile<Declaration>("declarations.yaml"));
        services.AddSingleton<EditableKind>(new EditableKind<TrainingModule>("schulungsmodul", m => m.Title, (m, _) => m.Topic is { } topic ? [topic] : []));
        services.AddSingleton<EditableKind>(new EditableKind<ProgrammeSection>("mitmachen", s => s.Title.German));
        services.AddSingleton<EditableKind>(new EditableKind<RecruitmentChannel>("weg", c => c.Name.German));
        services.AddSingleton<EditableKind>(new EditableKind<Declaration>(Declaration.Kinds, d => d.Title.German));
        services.AddScoped<IHoldRecords, DeclarationHold>();
        services.AddSingleton(new FixedAddress(RecruitmentRoute.Home, "join.title"));
        services.AddSingleton(PageAddition.Of<Municipality, JoinLink>());
        services.AddSingleton(PageAddition.Of<ServicePoint, JoinLink>());
        services.AddScoped<CountStep>();
        services.AddScoped<AddWorkItems>();
        services.AddScoped<Apply>();
        services.AddScoped<Requirements>();
        services.AddScoped<HoldInterview>();
        services.AddScoped<RecordFormality>();
        services.AddScoped<RecordPayment>();
        services.AddScoped<ChangeSettings>();
        services.AddScoped<ChangeStage>();
        services.AddScoped<ChangePerson>();
        services.AddScoped<InviteVolunteer>();
        services.AddScoped<ForgetVolunteer>();
        services.AddScoped<OwnVolunteer>();
        services.AddScoped<FindInsuredTimes>();
        services.AddJob<CountTrained>("count-trained", new LocalTime(3, 30));
        services.AddJob<CountStayed>("count-stayed", new LocalTime(3, 40));
        services.AddJob<CountProgramme>("count-programme", new LocalTime(3, 45));
        services.AddJob<DeleteVolunteers>("delete-volunteers", new LocalTime(3, 50));
        services.AddTraining();
    }

    public static void MapVolunteering(this RouteGroupBuilder pages, IEndpointRouteBuilder app)
    {
        app.MapRosterPages();
        pages.MapRecruitment(app);
        app.MapManualEntry();
        app.MapPeople();
        app.MapOnboarding();
        app.MapOwnArea();
        app.MapAccidents();
        app.MapTraining();
    }
}
