using WirPunkt.Accounts;
using WirPunkt.Editing;
using WirPunkt.Platform.Web;

namespace WirPunkt.Directory.Confirming;

/// <summary>The work list as pages of the team: all departments, and one.</summary>
internal static class WorkListRoute
{
    public const string Address = "/team/arbeitsliste";

    public static void MapWorkList(this IEndpointRouteBuilder app) => app.MapStaffPage(Address + "/{department?}", async http =>
    {
        var list = WorkList.Of(http.Has<Visit>().Reading.Catalog.Records, await http.Has<BrokenLinks>().Load(http.RequestAborted), http.Has<EditableKinds>());
        return http.GetRouteValue("department") is not string department ? StaffPages.Page<WorkListPage>(new() { [nameof(WorkListPage.List)] = list })
            : list.Departments.FirstOrDefault(d => d.Key == department) is { } tasks ? StaffPages.Page<DepartmentPage>(new() { [nameof(DepartmentPage.Tasks)] = tasks })
            : TypedResults.NotFound();
    });
}
