using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;
using WirPunkt.ServicePoints;
using WirPunkt.Volunteering.Roster.Blocks;
using WirPunkt.Volunteering.Roster.Months;
using WirPunkt.Volunteering.Roster.Pages;
using WirPunkt.Volunteering.Roster.Planning;

namespace WirPunkt.Volunteering.Roster;

/// <summary>Where the lead plans: <c>/team/dienstplan/2026-12</c>.</summary>
internal static class RosterRoute
{
    public const string Address = "/team/dienstplan", Series = Address + "/reihen", Settings = Address + "/einstellungen", Block = Address + "/zeit";

    /// <summary>In the address: the time that has just been added.</summary>
    private const string NewBlock = "neu";

    public static void MapRoster(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(Address, http => Show(http));
        app.MapStaffPage(Address + "/{month}", http => Show(http));
        app.MapMonthForm("fuellen", async (http, month, _) => await Show(http, filled: await http.Has<FillMonth>().Run(month, http.RequestAborted)));
        app.MapMonthForm("zeiten", AddBlock);
        app.MapMonthForm("planen", (http, month, form) =>
        {
            var run = new SolverRun(Whole(form["seed"], 1), form["effort"] == "long" ? 4 : 1);
            http.Has<SolveMonths>().Start(month, run, http.Has<Staff>().Account!.Name, form.ContainsKey("week") ? Whole(form["week"]) : null);
            return Task.FromResult(StaffPages.GoTo(AddressOf(month) + "#plan")); // already running: it is shown
        });
        app.MapMonthForm("anhalten", (http, month, _) =>
        {
            http.Has<SolveMonths>().Stop(month);
            return Task.FromResult(StaffPages.GoTo(AddressOf(month) + "#plan"));
        });
        app.MapMonthForm("veroeffentlichen", Publish);
        app.MapStaffPage(Address + "/{month}/stand", Progress);
        app.MapBlock();
        app.MapSeries();
        app.MapRosterSettings();
    }

    public static string AddressOf(YearMonth month) => $"{Address}/{RosterMonth.NameOf(month.OnDayOfMonth(1))}";

    private static void MapMonthForm(this IEndpointRouteBuilder app, string verb, Func<HttpContext, YearMonth, IFormCollection, Task<IResult>> act) =>
        app.MapStaffForm($"{Address}/{{month}}/{verb}", async (http, form) =>
            RosterMonth.Parse(http.GetRouteValue("month") as string) is { } month ? await act(http, month, form) : TypedResults.NotFound());

    /// <param name="problem">in words</param>
    /// <param name="typed">the form that could not be taken</param>
    private static async Task<IResult> Show(HttpContext http, string? problem = null, FilledMonth? filled = null, IFormCollection? typed = null)
    {
        if (http.MonthAsked() is not { } month) return TypedResults.NotFound();
        var view = await http.Has<LookAtMonth>().Run(month, Whole(http.Request.Query["plan"]), Whole(http.Request.Query["mit"]), http.RequestAborted);
        return StaffPages.Page<MonthPage>(new()
        {
            [nameof(MonthPage.View)] = view,
            [nameof(MonthPage.Solving)] = http.Has<SolveMonths>().Of(month),
            [nameof(MonthPage.Filled)] = filled,
            [nameof(MonthPage.Added)] = view.Blocks.FirstOrDefault(b => b.Id.ToString() == http.Request.Query[NewBlock]),
            [nameof(MonthPage.Problem)] = problem,
            [nameof(MonthPage.Typed)] = BlockEntry.Typed(typed),
        }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> AddBlock(HttpContext http, YearMonth month, IFormCollection form)
    {
        var (fill, db, zone) = (http.Has<FillMonth>(), http.Has<WirPunktDb>(), http.Has<Reading>().Municipality.Zone());
        var texts = http.Has<Visit>().T;
        if (BlockForm.ClockChange(form, zone) is { } change) return await Show(http, change.InWords(http.SiteName(change.Site), texts), typed: form);
        if (BlockForm.Read(form, zone) is not { } block) return await Show(http, texts["roster.problem-length"], typed: form);
        if (block.Problem() is { } problem) return await Show(http, texts[problem], typed: form);
        var others = await db.BlocksIn(block.MonthIn(zone), zone).AsNoTracking().ToListAsync(http.RequestAborted);
        if (fill.Obstacle(block, others, zone) is { } why) return await Show(http, why.InWords(http.SiteName(block.Site), texts), typed: form);
        db.PresenceBlocks.Add(block);
        await db.SaveChangesAsync(http.RequestAborted);
        return StaffPages.GoTo($"{AddressOf(block.MonthIn(zone))}?{NewBlock}={block.Id}");
    }

    private static async Task<IResult> Publish(HttpContext http, YearMonth month, IFormCollection form)
    {
        if (!Guid.TryParse(form["plan"], out var plan)) return TypedResults.NotFound();
        return await http.Has<PublishPlan>().Run(month, plan, Whole(form["seen"], -1), http.RequestAborted) switch
        {
            PublishResult.Published => StaffPages.GoTo(AddressOf(month)),
            PublishResult.ChangedMeanwhile => await Show(http, http.Has<Visit>().T["roster.problem-changed"]),
            PublishResult.Outdated => await Show(http, http.Has<Visit>().T["roster.outdated"]),
            _ => TypedResults.NotFound(),
        };
    }

    /// <summary>For the script that shows how far the plan is: <c>{"running":true,"percent":40}</c>.</summary>
    private static Task<IResult> Progress(HttpContext http)
    {
        if (RosterMonth.Parse(http.GetRouteValue("month") as string) is not { } month) return Task.FromResult<IResult>(TypedResults.NotFound());
        var solving = http.Has<SolveMonths>().Of(month);
        var percent = (int)((solving?.Progress.Share ?? 0) * 100);
        return Task.FromResult<IResult>(TypedResults.Text($$"""{"running":{{(solving is { IsRunning: true } ? "true" : "false")}},"percent":{{percent}}}""", "application/json"));
    }

    /// <summary>The month of the address, this month where it names none; null: what it names is no month.</summary>
    internal static YearMonth? MonthAsked(this HttpContext http) =>
        http.GetRouteValue("month") is string month ? RosterMonth.Parse(month) : http.Has<Visit>().Today.ToYearMonth();

    internal static string SiteName(this HttpContext http, string site) => http.Has<Reading>().Find<ServicePoint>(site)?.Name ?? site;

    internal static int Whole(string? text, int otherwise = 0) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
