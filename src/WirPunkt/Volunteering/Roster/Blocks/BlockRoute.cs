using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Volunteering.Roster.Months;
using WirPunkt.Volunteering.Roster.Pages;

namespace WirPunkt.Volunteering.Roster.Blocks;

/// <summary>One time of the roster, <c>/team/dienstplan/zeit/ID</c>; the series; the settings.</summary>
internal static class BlockRoute
{
    public static void MapBlock(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(RosterRoute.Block + "/{id}", http => Show(http));
        app.MapStaffForm(RosterRoute.Block + "/{id}", Change, standsOnPage: true);
        app.MapStaffForm(RosterRoute.Block + "/{id}/wunsch", Wish);
        app.MapStaffForm(RosterRoute.Block + "/{id}/loeschen", Remove);
    }

    public static void MapSeries(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(RosterRoute.Series, http => ShowSeries(http));
        app.MapStaffForm(RosterRoute.Series, async (http, form) =>
        {
            if (BlockForm.ReadSeries(form) is not { } series || series.Problem() is not null) return await ShowSeries(http, BlockForm.ReadSeries(form)?.Problem() ?? "roster.problem-series");
            http.Has<WirPunktDb>().BlockSeries.Add(series);
            await http.Has<WirPunktDb>().SaveChangesAsync(http.RequestAborted);
            return StaffPages.GoTo(RosterRoute.Series);
        }, standsOnPage: true);
        app.MapStaffForm(RosterRoute.Series + "/{id}/ende", async (http, _) =>
        {
            var db = http.Has<WirPunktDb>();
            if (!Guid.TryParse(http.GetRouteValue("id") as string, out var id) || await db.BlockSeries.SingleOrDefaultAsync(s => s.Id == id, http.RequestAborted) is not { } series) return TypedResults.NotFound();
            db.BlockSeries.Remove(series); // blocks that were made from it stay
            await db.SaveChangesAsync(http.RequestAborted);
            return StaffPages.GoTo(RosterRoute.Series);
        });
    }

    public static void MapRosterSettings(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(RosterRoute.Settings, http => ShowSettings(http));
        app.MapStaffForm(RosterRoute.Settings, async (http, form) => await http.Has<ChangeRosterSettings>().Run(form, http.RequestAborted) is { } problem
            ? await ShowSettings(http, problem) : StaffPages.GoTo(RosterRoute.Settings + "?gespeichert=1"), standsOnPage: true);
    }

    private static async Task<IResult> Show(HttpContext http, string? problem = null)
    {
        if (!Guid.TryParse(http.GetRouteValue("id") as string, out var id) || await http.Has<LookAtBlock>().Run(id, http.RequestAborted) is not { } view) return TypedResults.NotFound();
        return StaffPages.Page<BlockPage>(new() { [nameof(BlockPage.View)] = view, [nameof(BlockPage.Problem)] = problem }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> Change(HttpContext http, IFormCollection form)
    {
        if (!Guid.TryParse(http.GetRouteValue("id") as string, out var id) || BlockForm.Read(form, http.Has<Reading>().Municipality.Zone()) is not { } asked) return await Show(http, "roster.problem-length");
        return await http.Has<ChangeBlock>().Run(id, asked, RosterRoute.Whole(form["seen"], -1), http.RequestAborted) is { } problem ? await Show(http, problem) : StaffPages.GoTo($"{RosterRoute.Block}/{id}");
    }

    private static async Task<IResult> Remove(HttpContext http, IFormCollection form)
    {
        if (!Guid.TryParse(http.GetRouteValue("id") as string, out var id) || await http.Has<LookAtBlock>().Run(id, http.RequestAborted) is not { } view) return TypedResults.NotFound();
        return await http.Has<ChangeBlock>().Remove(id, http.RequestAborted) is { } problem ? await Show(http, problem) : StaffPages.GoTo(RosterRoute.AddressOf(view.Month));
    }

    /// <summary>Pins, forbids or frees one person at one block; what holds is seen in the next plan.</summary>
    private static async Task<IResult> Wish(HttpContext http, IFormCollection form)
    {
        var db = http.Has<WirPunktDb>();
        if (!Guid.TryParse(http.GetRouteValue("id") as string, out var id) || !Guid.TryParse(form["person"], out var person)) return TypedResults.NotFound();
        if (await http.Has<LookAtBlock>().Run(id, http.RequestAborted) is not { } view || view.Candidates.All(c => c.Guide.Volunteer.Id != person)) return TypedResults.NotFound();
        view.Row.Wish(id, person, Enum.TryParse<PlaceWishKind>(form["kind"], out var kind) ? kind : null);
        try
        {
            await db.SaveChangesAsync(http.RequestAborted);
        }
        catch (DbUpdateException)
        {
            return await Show(http, "roster.problem-changed");
        }
        return StaffPages.GoTo($"{RosterRoute.Block}/{id}#p-{person:N}");
    }

    private static async Task<IResult> ShowSeries(HttpContext http, string? problem = null) => StaffPages.Page<SeriesPage>(new()
    {
        [nameof(SeriesPage.Series)] = await http.Has<WirPunktDb>().BlockSeries.AsNoTracking().ToListAsync(http.RequestAborted),
        [nameof(SeriesPage.Problem)] = problem,
    }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> ShowSettings(HttpContext http, string? problem = null) => StaffPages.Page<RosterSettingsPage>(new()
    {
        [nameof(RosterSettingsPage.Settings)] = await http.Has<WirPunktDb>().SettingsOfRoster(http.RequestAborted),
        [nameof(RosterSettingsPage.Problem)] = problem,
        [nameof(RosterSettingsPage.IsSaved)] = http.Request.Query["gespeichert"] == "1",
    }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
