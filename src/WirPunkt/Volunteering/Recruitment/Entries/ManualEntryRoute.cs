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
            return entry.Problems(http.Today()) is { Count: > 0 } problems ? Show(entry, problems) : StaffPages.GoTo(PeopleRoute.At(await http.Has<Apply>().Enter(entry, http.RequestAborted)));
        }, standsOnPage: true);
    }

    private static IResult Show(ManualEntry entry, IReadOnlyList<string>? problems = null) => StaffPages.Page<ManualEntryPage>(new()
    {
        [nameof(ManualEntryPage.Entry)] = entry,
        [nameof(ManualEntryPage.Problems)] = problems ?? [],
    }, problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
