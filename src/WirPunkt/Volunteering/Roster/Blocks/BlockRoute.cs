using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;
using WirPunkt.ServicePoints;
using WirPunkt.Volunteering.Roster.Pages;
using WirPunkt.Volunteering.Shifts;

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
        app.MapStaffForm(RosterRoute.Block + "/{id}/abmelden", TakeOff);
    }

    public static void MapSeries(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(RosterRoute.Series, http => ShowSeries(http));
        app.MapStaffForm(RosterRoute.Series, async (http, form) =>
        {
            var texts = http.Has<Visit>().T;
            if (BlockForm.ReadSeries(form) is not { } series) return await ShowSeries(http, texts["roster.problem-series"], form);
            if (BlockForm.UnreadableExceptions(form) is { Count: > 0 } unreadable) return await ShowSeries(http, texts["roster.problem-except", ("days", texts.List(unreadable))], form);
            if (http.Has<Reading>().Find<ServicePoint>(series.Site) is null) return await ShowSeries(http, texts["roster.obstacle-nosuchsite"], form);
            if (series.Problem() is { } problem) return await ShowSeries(http, texts[problem], form);
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

    /// <param name="typed">the form that could not be taken</param>
    private static async Task<IResult> Show(HttpContext http, BlockProblem? problem = null, IFormCollection? typed = null)
    {
        if (http.IdAsked() is not { } id) return TypedResults.NotFound();
        http.Has<WirPunktDb>().ChangeTracker.Clear(); // after a refusal the page shows what is stored
        if (await http.Has<LookAtBlock>().Run(id, http.RequestAborted) is not { } view) return TypedResults.NotFound();
        return StaffPages.Page<BlockPage>(new()
        {
            [nameof(BlockPage.View)] = view,
            [nameof(BlockPage.Problem)] = problem?.InWords(view.SiteName, http.Has<TellGuides>().InWords(view.Block, view.Zone, http.Has<Visit>().T), http.Has<Visit>().T),
            [nameof(BlockPage.Typed)] = BlockEntry.Typed(typed),
        }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    private static Guid? IdAsked(this HttpContext http) => Guid.TryParse(http.GetRouteValue("id") as string, out var id) ? id : null;

    private static async Task<IResult> Change(HttpContext http, IFormCollection form)
    {
        if (http.IdAsked() is not { } id) return TypedResults.NotFound();
        var zone = http.Has<Reading>().Municipality.Zone();
        if (BlockForm.ClockChange(form, zone) is { } change) return await Show(http, new(null, change), form);
        if (BlockForm.Read(form, zone) is not { } asked) return await Show(http, new("roster.problem-length"), form);
        var problem = await http.Has<ChangeBlock>().Run(id, asked, RosterRoute.Whole(form["seen"], -1), http.RequestAborted);
        return problem is null ? StaffPages.GoTo($"{RosterRoute.Block}/{id}") : await Show(http, problem, problem == BlockProblem.Changed ? null : form);
    }

    private static async Task<IResult> Remove(HttpContext http, IFormCollection form)
    {
        if (http.IdAsked() is not { } id || await http.Has<LookAtBlock>().Run(id, http.RequestAborted) is not { } view) return TypedResults.NotFound();
        return await http.Has<ChangeBlock>().Remove(id, http.RequestAborted) is { } problem ? await Show(http, problem) : StaffPages.GoTo(RosterRoute.AddressOf(view.Month));
    }

    /// <summary>A guide has rung up and cannot come: the lead takes them off, and others are asked.</summary>
    private static async Task<IResult> TakeOff(HttpContext http, IFormCollection form)
    {
        if (http.IdAsked() is not { } id || !Guid.TryParse(form["assignment"], out var assignment)) return TypedResults.NotFound();
        var result = await http.Has<AnswerShift>().Run(assignment, null, ShiftAnswer.Cancel, http.RequestAborted);
        return result == ShiftResult.Done ? StaffPages.GoTo($"{RosterRoute.Block}/{id}") : await Show(http, BlockProblem.Changed);
    }

    private static async Task<IResult> Wish(HttpContext http, IFormCollection form)
    {
        if (http.IdAsked() is not { } id || await http.Has<LookAtBlock>().Run(id, http.RequestAborted) is not { } view) return TypedResults.NotFound();
        if (!Guid.TryParse(form["person"], out var person) || view.Candidates.FirstOrDefault(c => c.Guide.Volunteer.Id == person) is not { } candidate) return TypedResults.NotFound();
        var problem = await http.Has<SettlePlace>().Run(view, candidate, Enum.TryParse<PlaceWishKind>(form["kind"], out var kind) ? kind : null, http.RequestAborted);
        return problem is null ? StaffPages.GoTo($"{RosterRoute.Block}/{id}#p-{person:N}") : await Show(http, problem);
    }

    /// <param name="problem">in words</param>
    private static async Task<IResult> ShowSeries(HttpContext http, string? problem = null, IFormCollection? typed = null) => StaffPages.Page<SeriesPage>(new()
    {
        [nameof(SeriesPage.Series)] = await http.Has<WirPunktDb>().BlockSeries.AsNoTracking().ToListAsync(http.RequestAborted),
        [nameof(SeriesPage.Problem)] = problem,
        [nameof(SeriesPage.Typed)] = typed,
    }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    /// <summary>After a refusal what was typed, else what is stored.</summary>
    private static async Task<IResult> ShowSettings(HttpContext http, string? problem = null)
    {
        var db = http.Has<WirPunktDb>();
        var settings = db.RosterSettings.Local.SingleOrDefault() ?? await db.SettingsOfRoster(http.RequestAborted);
        return StaffPages.Page<RosterSettingsPage>(new()
        {
            [nameof(RosterSettingsPage.Settings)] = settings,
            [nameof(RosterSettingsPage.Seen)] = await db.RosterSettings.AsNoTracking().Select(s => s.Version).SingleOrDefaultAsync(http.RequestAborted),
            [nameof(RosterSettingsPage.Problem)] = problem,
            [nameof(RosterSettingsPage.IsSaved)] = http.Request.Query["gespeichert"] == "1",
        }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
