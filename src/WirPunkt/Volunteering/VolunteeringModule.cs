using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;
using WirPunkt.Volunteering.Training;

namespace WirPunkt.Volunteering;

/// <summary>The guides: how they learn what they do.</summary>
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

        /// <summary>As the lead has set it, or the defaults.</summary>
        public async Task<ProgrammeSettings> ProgrammeSettings(CancellationToken cancel = default) =>
            await db.Set<ProgrammeSettings>().AsNoTracking().SingleOrDefaultAsync(cancel) ?? new();
    }

    public static void AddVolunteering(this IServiceCollection services)
    {
        services.AddSingleton<IContentFile, TrainingFolder>();
        services.AddSingleton<IContentFile>(new RecordFile<RecruitmentChannel>("channels.yaml"));
        services.AddRoster();
    }

    public static void MapVolunteering(this IEndpointRouteBuilder app)
    {
        app.MapRosterPages();
        app.MapStaffPage<TrainingPage>("/team/schulung");
        app.MapStaffPage("/team/schulung/{key}", http => Task.FromResult<IResult>(http.Has<Visit>().Reading.Find<TrainingModule>(http.GetRouteValue("key") as string) is { } module
            ? StaffPages.Page<TrainingModulePage>(new() { [nameof(TrainingModulePage.Module)] = module })
            : TypedResults.NotFound()));
    }
}
