using WirPunkt.Accounts;

namespace WirPunkt.Evaluation.Overview;

/// <summary>The lead's door to the evaluation.</summary>
internal static class OverviewRoute
{
    public const string Home = "/team/auswertung";

    public static void MapOverview(this IEndpointRouteBuilder app) => app.MapStaffPage(Home, _ => Task.FromResult(StaffPages.Page<OverviewPage>([])));
}
