using WirPunkt.Accounts;
using WirPunkt.Volunteering.Onboarding;
using WirPunkt.Volunteering.People;

namespace WirPunkt.Volunteering.Recruitment.Entries;

/// <summary>The lead's own form for an application, <c>/team/lotsen/neu</c>.</summary>
internal static class ManualEntryRoute
{
    public const string Address = PeopleRoute.List + "/neu";

    public static void MapManualEntry(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(Address, http => Task.FromResult(Show(ManualEntry.Empty(http.Today()))));
        app.MapStaffForm(Address, async (http, form) =>
        {
            var entry = ManualEntry.Read(form);
            return entry.Problem(http.Today()) is { } problem ? Show(entry, problem) : StaffPages.GoTo(PeopleRoute.At(await http.Has<Apply>().Enter(entry, http.RequestAborted)));
        }, standsOnPage: true);
    }

    private static IResult Show(ManualEntry entry, string? problem = null) => StaffPages.Page<ManualEntryPage>(new()
    {
        [nameof(ManualEntryPage.Entry)] = entry,
        [nameof(ManualEntryPage.Problem)] = problem,
    }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
