using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;

namespace WirPunkt.Directory.Freshness;

/// <summary>Which departments were asked and answered: <c>/team/frische</c>; what the lead decides about them beside it.</summary>
internal static class FreshnessRoute
{
    public const string Address = "/team/frische", Decide = "/team/frische-regeln";

    public static void MapFreshness(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(Address, http => Show(http));
        app.MapStaffForm(Address + "/{key}/fragen", async (http, _) =>
        {
            if (await StateOf(http) is not { } state) return TypedResults.NotFound();
            var isTooSoon = state.NextMailAt(http.Has<TimeProvider>().GetUtcNow().UtcDateTime) is not null; // clicked twice
            return !isTooSoon && await http.Has<AskDepartment>().Run(state, cancel: http.RequestAborted) ? StaffPages.GoTo(Address) : await Show(http, notAsked: state);
        });
        app.MapStaffForm(Decide + "/alle", (http, form) => Choose(http, "confirming.asked-by-itself", null, (c, on) => c.IsAsked = on, form["on"] == "yes"));
        app.MapStaffForm(Decide + "/{key}/fragen", async (http, form) => await StateOf(http) is { } state
            ? await Choose(http, "confirming.asked-by-itself", state, (c, on) => c.IsAsked = on, form["on"] == "yes") : TypedResults.NotFound());
        app.MapStaffForm(Decide + "/{key}/vertrauen", async (http, form) => await StateOf(http) is { } state
            ? await Choose(http, "confirming.trusted", state, (c, on) => c.IsTrusted = on, form["on"] == "yes") : TypedResults.NotFound());
    }

    private static async Task<IResult> Show(HttpContext http, DepartmentState? notAsked = null) => StaffPages.Page<FreshnessPage>(new()
    {
        [nameof(FreshnessPage.Departments)] = await http.Has<DepartmentStates>().Load(http.RequestAborted),
        [nameof(FreshnessPage.NotAsked)] = notAsked,
    }, notAsked is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    /// <param name="one">null: all departments</param>
    private static async Task<IResult> Choose(HttpContext http, string kind, DepartmentState? one, Action<DepartmentChoice, bool> set, bool on)
    {
        var (db, audit) = (http.Has<WirPunktDb>(), http.Has<Audit>());
        foreach (var state in one is null ? await http.Has<DepartmentStates>().Load(http.RequestAborted) : [one])
            set(state.Choice ?? db.Add(new DepartmentChoice { Department = state.Department.Key }).Entity, on);
        audit.Add(kind, one is null ? "organization:*" : AskDepartment.RecordOf(one.Department), null, new { On = on });
        await db.SaveChangesAsync(http.RequestAborted);
        return StaffPages.GoTo(Address);
    }

    private static async Task<DepartmentState?> StateOf(HttpContext http) => await http.Has<DepartmentStates>().Load(http.GetRouteValue("key") as string ?? "", http.RequestAborted);
}
