using WirPunkt.Platform.Web;

namespace WirPunkt.Directory.Confirming;

/// <summary>The work list as pages of the team: all departments, and one.</summary>
internal static class WorkListRoute
{
    public const string Address = "/team/arbeitsliste";

    public static void MapWorkList(this IEndpointRouteBuilder app) =>
        app.MapStaffPages().MapMethods("/arbeitsliste/{department?}", [HttpMethods.Get, HttpMethods.Head], IResult (string? department, Visit visit) =>
        {
            var list = WorkList.Of(visit.Reading.Catalog.Records);
            if (department is null) return visit.Show<WorkListPage>(new() { [nameof(WorkListPage.List)] = list });

            return list.Departments.FirstOrDefault(d => d.Key == department) is { } tasks
                ? visit.Show<DepartmentPage>(new() { [nameof(DepartmentPage.Tasks)] = tasks })
                : TypedResults.NotFound();
        });
}
