using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;
using WirPunkt.Volunteering.Onboarding;
using WirPunkt.Volunteering.Training.Sessions;

namespace WirPunkt.Volunteering.Training.WorkItems;

/// <summary>What is to be done about the material, <c>/team/schulung/aufgaben</c>.</summary>
internal static class WorkItemRoute
{
    public const string List = "/team/schulung/aufgaben", New = List + "/neu";

    public static void MapWorkItems(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(List, http => http.ShowList());
        app.MapStaffForm(List, ChangeState, standsOnPage: true);
        app.MapStaffPage(New, http => http.ShowForm(new WorkItem
        {
            Theme = "",
            Source = http.Request.Query["quelle"] == "fachamt" ? WorkItemSource.Department : WorkItemSource.Workshop,
            SessionId = Guid.TryParse(http.Request.Query["termin"], out var session) ? session : null,
        }));
        app.MapStaffForm(New, Add, standsOnPage: true);
    }

    private static async Task<IResult> Add(HttpContext http, IFormCollection form)
    {
        var (db, cancel) = (http.Has<WirPunktDb>(), http.RequestAborted);
        var item = Read(form, http.Today());
        if (item.Problem() is { } problem) return await http.ShowForm(item, problem);
        if (item.MayNameSomebody && form["sure"] != "yes") return await http.ShowForm(item, "person");
        if (item.SessionId is { } session && !await db.TrainingSessions.AnyAsync(s => s.Id == session, cancel)) return await http.ShowForm(item, "session");
        db.Add(item);
        await db.SaveChangesAsync(cancel);
        return StaffPages.GoTo(List);
    }

    private static async Task<IResult> ChangeState(HttpContext http, IFormCollection form)
    {
        var (db, cancel) = (http.Has<WirPunktDb>(), http.RequestAborted);
        if (!Guid.TryParse(form["item"], out var id) || !Enum.TryParse<WorkItemState>(form["state"], out var state) || !Enum.IsDefined(state)) return TypedResults.BadRequest();
        if (await db.WorkItems.SingleOrDefaultAsync(w => w.Id == id, cancel) is not { } item) return TypedResults.NotFound();
        if (form["version"] != item.Version.ToString(CultureInfo.InvariantCulture)) return await http.ShowList(hasChanged: true);
        item.MoveTo(state, http.Today());
        try
        {
            await db.SaveChangesAsync(cancel);
            return StaffPages.GoTo(List);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await http.ShowList(hasChanged: true);
        }
    }

    private static WorkItem Read(IFormCollection form, DateOnly today)
    {
        string? Text(string field) => form[field].ToString().Trim() is { Length: > 0 } text ? text : null;
        var source = form["source"] == nameof(WorkItemSource.Department) ? WorkItemSource.Department : WorkItemSource.Workshop;
        return new()
        {
            Source = source,
            SessionId = source == WorkItemSource.Workshop && Guid.TryParse(form["session"], out var session) ? session : null,
            Department = source == WorkItemSource.Department ? Text("department") : null,
            Question = source == WorkItemSource.Department && int.TryParse(form["question"], CultureInfo.InvariantCulture, out var question) ? question : null,
            Theme = Text("theme") ?? "",
            Text = Text("text"),
            Module = Text("module"),
            About = Text("about"),
            CreatedOn = today,
        };
    }

    private static async Task<IResult> ShowList(this HttpContext http, bool hasChanged = false)
    {
        var (db, cancel) = (http.Has<WirPunktDb>(), http.RequestAborted);
        return StaffPages.Page<WorkItemsPage>(new()
        {
            [nameof(WorkItemsPage.Items)] = await db.WorkItems.AsNoTracking().OrderBy(w => w.Id).ToListAsync(cancel),
            [nameof(WorkItemsPage.Workshops)] = await db.Workshops(cancel),
            [nameof(WorkItemsPage.HasChanged)] = hasChanged,
        }, hasChanged ? StatusCodes.Status409Conflict : StatusCodes.Status200OK);
    }

    private static async Task<IResult> ShowForm(this HttpContext http, WorkItem item, string? problem = null) => StaffPages.Page<WorkItemFormPage>(new()
    {
        [nameof(WorkItemFormPage.Item)] = item,
        [nameof(WorkItemFormPage.Workshops)] = await http.Has<WirPunktDb>().Workshops(http.RequestAborted),
        [nameof(WorkItemFormPage.Problem)] = problem,
    }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static Task<List<TrainingSession>> Workshops(this WirPunktDb db, CancellationToken cancel) =>
        db.TrainingSessions.AsNoTracking().Where(s => s.Kind != SessionKind.Training).OrderByDescending(s => s.FirstOn).ToListAsync(cancel);
}
