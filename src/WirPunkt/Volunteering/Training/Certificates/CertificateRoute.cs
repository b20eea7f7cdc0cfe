using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Volunteering.Onboarding;
using WirPunkt.Volunteering.People;
using WirPunkt.Volunteering.Training.Mine;

namespace WirPunkt.Volunteering.Training.Certificates;

/// <summary>The certificate, for the guide and for the lead.</summary>
internal static class CertificateRoute
{
    public const string Own = OwnTrainingRoute.Home + "/bescheinigung";

    public static string At(Volunteer volunteer) => $"{PeopleRoute.At(volunteer)}/bescheinigung";

    public static void MapCertificates(this IEndpointRouteBuilder app)
    {
        app.MapOwnTrainingPage("/bescheinigung", (http, volunteer) => http.Show(volunteer, OwnTrainingRoute.Home));
        app.MapPersonPage("bescheinigung", (http, volunteer) => http.Show(volunteer, PeopleRoute.At(volunteer)));
    }

    private static async Task<IResult> Show(this HttpContext http, Volunteer volunteer, string back)
    {
        var cancel = http.RequestAborted;
        var sessions = await http.Has<WirPunktDb>().TrainingSessions.AsNoTracking().Include(s => s.Registrations.Where(r => r.VolunteerId == volunteer.Id))
            .Where(s => s.Registrations.Any(r => r.VolunteerId == volunteer.Id)).ToListAsync(cancel);
        return StaffPages.Page<CertificatePage>(new()
        {
            [nameof(CertificatePage.Certificate)] = Certificate.Of(volunteer, await http.Has<TrainingProgress>().Of(volunteer.Id, cancel), sessions, http.Today()),
            [nameof(CertificatePage.Back)] = back,
        });
    }
}
