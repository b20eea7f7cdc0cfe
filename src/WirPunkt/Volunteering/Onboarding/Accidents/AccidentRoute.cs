using WirPunkt.Accounts;
using WirPunkt.Volunteering.Own;
using WirPunkt.Volunteering.People;

namespace WirPunkt.Volunteering.Onboarding.Accidents;

/// <summary>The sheet for the accident insurance, for the guide and for the lead. It is printed and kept nowhere here: it says things about somebody's health.</summary>
internal static class AccidentRoute
{
    public const string Own = OwnRoute.Home + "/unfall";

    public static string At(Volunteer volunteer) => $"{PeopleRoute.At(volunteer)}/unfall";

    public static void MapAccidents(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(Own, async http => await http.Has<OwnVolunteer>().Find(http.RequestAborted) is { } volunteer ? await http.Show(volunteer, Own, OwnRoute.Home) : StaffPages.Page<NobodyPage>());
        app.MapPersonPage("unfall", (http, volunteer) => http.Show(volunteer, At(volunteer), PeopleRoute.At(volunteer)));
    }

    /// <param name="here">the address of the sheet</param>
    /// <param name="back">where one comes from</param>
    private static async Task<IResult> Show(this HttpContext http, Volunteer volunteer, string here, string back)
    {
        var times = await http.Has<FindInsuredTimes>().Run(volunteer.Id, http.RequestAborted);
        return StaffPages.Page<AccidentPage>(new()
        {
            [nameof(AccidentPage.Volunteer)] = volunteer,
            [nameof(AccidentPage.Times)] = times,
            [nameof(AccidentPage.Time)] = Guid.TryParse(http.Request.Query["zeit"], out var key) ? times.FirstOrDefault(t => t.Key == key) : null,
            [nameof(AccidentPage.Here)] = here,
            [nameof(AccidentPage.Back)] = back,
        });
    }
}
