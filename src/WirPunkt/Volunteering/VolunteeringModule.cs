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
    }

    public static void AddVolunteering(this IServiceCollection services) => services.AddSingleton<IContentFile, TrainingFolder>();

    public static void MapVolunteering(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage<TrainingPage>("/team/schulung");
        app.MapStaffPage("/team/schulung/{key}", http => Task.FromResult<IResult>(http.Has<Visit>().Reading.Find<TrainingModule>(http.GetRouteValue("key") as string) is { } module
            ? StaffPages.Page<TrainingModulePage>(new() { [nameof(TrainingModulePage.Module)] = module })
            : TypedResults.NotFound()));
    }
}
