using Microsoft.EntityFrameworkCore;
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
        var team = app.MapStaffPages();
        team.MapMethods("/schulung", [HttpMethods.Get, HttpMethods.Head], (Visit visit) => visit.Show<TrainingPage>());
        team.MapMethods("/schulung/{key}", [HttpMethods.Get, HttpMethods.Head], IResult (string key, Visit visit) =>
            visit.Reading.Find<TrainingModule>(key) is { } module
                ? visit.Show<TrainingModulePage>(new() { [nameof(TrainingModulePage.Module)] = module })
                : TypedResults.NotFound());
    }
}
