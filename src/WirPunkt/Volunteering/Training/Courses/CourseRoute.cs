using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;

namespace WirPunkt.Volunteering.Training.Courses;

/// <summary>The lead's courses, <c>/team/schulung/kurse</c>.</summary>
internal static class CourseRoute
{
    public const string List = "/team/schulung/kurse", New = List + "/neu";

    private const string One = List + "/{id}";

    public static string At(Course course) => $"{List}/{course.Id}";

    public static void MapCourses(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(List, async http => StaffPages.Page<CoursesPage>(new() { [nameof(CoursesPage.Courses)] = await http.Has<WirPunktDb>().TrainingCourses.AsNoTracking().OrderBy(c => c.Name).ToListAsync(http.RequestAborted) }));
        app.MapStaffPage(New, _ => Task.FromResult(Show(new Course { Name = "" }, isNew: true)));
        app.MapStaffForm(New, async (http, form) => await http.Save(form, null), standsOnPage: true);
        app.MapStaffPage(One, async http => await http.CourseAsked() is { } course ? Show(course) : TypedResults.NotFound());
        app.MapStaffForm(One, async (http, form) => await http.CourseAsked() is { } course ? await http.Save(form, course.Id) : TypedResults.NotFound(), standsOnPage: true);
        app.MapStaffForm(One + "/aufgeben", async (http, _) =>
        {
            if (await http.CourseAsked() is not { } course) return TypedResults.NotFound();
            await http.Has<SaveCourse>().GiveUp(course.Id, http.RequestAborted);
            return StaffPages.GoTo(List);
        });
    }

    private static async Task<IResult> Save(this HttpContext http, IFormCollection form, Guid? id)
    {
        var course = SaveCourse.Read(form, id, [.. http.Has<Visit>().Reading.All<TrainingModule>().Select(m => m.Key)]);
        return await http.Has<SaveCourse>().Run(course, id is null, http.RequestAborted) is { } problem ? Show(course, id is null, problem) : StaffPages.GoTo(List);
    }

    private static Task<Course?> CourseAsked(this HttpContext http) => Guid.TryParse(http.GetRouteValue("id") as string, out var id)
        ? http.Has<WirPunktDb>().TrainingCourses.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, http.RequestAborted) : Task.FromResult<Course?>(null);

    private static IResult Show(Course course, bool isNew = false, string? problem = null) => StaffPages.Page<CoursePage>(new()
    {
        [nameof(CoursePage.Course)] = course,
        [nameof(CoursePage.IsNew)] = isNew,
        [nameof(CoursePage.Problem)] = problem,
    }, problem switch { null => StatusCodes.Status200OK, "changed" => StatusCodes.Status409Conflict, _ => StatusCodes.Status422UnprocessableEntity });
}
