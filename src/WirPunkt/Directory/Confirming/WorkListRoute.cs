using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;

namespace WirPunkt.Directory.Confirming;

/// <summary>The work list as pages of the team: all departments, and one. Until people sign in they are there only where the setting
/// <c>WIRPUNKT_DESK=open</c> says so.</summary>
internal static class WorkListRoute
{
    public const string Address = "/team/arbeitsliste";

    public static void MapWorkList(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetRequiredService<IConfiguration>()["WIRPUNKT_DESK"] != "open") return;

        app.MapMethods(Address + "/{department?}", [HttpMethods.Get, HttpMethods.Head], IResult (string? department, Visit visit, HttpContext http) =>
        {
            visit.Begin(Language.German, http.Request.Path);
            var list = WorkList.Of(visit.Reading.Catalog.Records);
            var tasks = list.Departments.FirstOrDefault(d => d.Key == department);
            if (department is not null && tasks is null) return TypedResults.NotFound();

            http.Response.Headers.CacheControl = "no-store";
            IResult page = tasks is null
                ? visit.Show<WorkListPage>(new() { [nameof(WorkListPage.List)] = list })
                : visit.Show<DepartmentPage>(new() { [nameof(DepartmentPage.Tasks)] = tasks });
            visit.MayBeKept = false; // it looks at every record there is
            return page;
        });
    }
}
