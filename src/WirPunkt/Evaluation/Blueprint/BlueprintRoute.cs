using WirPunkt.Accounts;
using WirPunkt.Editing;
using WirPunkt.Evaluation.Blueprint.Pages;
using WirPunkt.Platform.Commands;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Web;

namespace WirPunkt.Evaluation.Blueprint;

/// <summary>What another town starts from: the commands, and the page that guides it until it is open to the public.</summary>
internal static class BlueprintRoute
{
    public const string Home = "/team/neue-stadt", Checks = Home + "/pruefen", Public = Home + "/veroeffentlichen", Names = Home + "/namen";

    public static void AddBlueprint(this IServiceCollection services)
    {
        services.AddSingleton<IContentFile, BlueprintFile>();
        services.AddScoped<IModuleCommand, ExportBlueprint>();
        services.AddScoped<IModuleCommand, NewMunicipality>();
        services.AddScoped<TownChecks>();
        services.AddScoped<ChangeTown>();
        services.AddScoped<NamePoints>();
    }

    public static void MapBlueprint(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(Home, http => http.ShowHome());
        app.MapStaffForm(Public, async (http, form) => await http.Has<ChangeTown>().Open(form["act"] == "open", form, http.RequestAborted)
            ? StaffPages.GoTo(Home + "?ok")
            : await http.ShowHome(hasChanged: true));
        app.MapStaffForm(Names, async (http, _) => await http.Has<NamePoints>().Run(http.RequestAborted) is SaveOutcome.Saved or SaveOutcome.Unchanged
            ? StaffPages.GoTo(Home + "?ok")
            : await http.ShowHome(hasChanged: true));
        app.MapStaffPage(Home + "/{key}", http => http.Step() is { } step ? http.Show(step) : Task.FromResult<IResult>(TypedResults.NotFound()));
        app.MapStaffForm(Home + "/{key}", (http, form) => http.Step() is { } step ? http.Save(step, form) : Task.FromResult<IResult>(TypedResults.NotFound()), standsOnPage: true);
        app.MapStaffPage(Checks + "/{kind}", async http => Show(await http.Has<TownChecks>().Read(http.RequestAborted), http));
        app.MapStaffForm(Checks + "/{kind}", Tick, standsOnPage: true);
    }

    private static TownStep? Step(this HttpContext http) => TownStep.At(http.GetRouteValue("key") as string);

    private static async Task<IResult> ShowHome(this HttpContext http, bool hasChanged = false) => StaffPages.Page<TownPage>(new()
    {
        [nameof(TownPage.State)] = await http.Has<TownChecks>().Read(http.RequestAborted),
        [nameof(TownPage.HasChanged)] = hasChanged,
        [nameof(TownPage.IsSaved)] = http.Request.Query.ContainsKey("ok"),
    }, hasChanged ? StatusCodes.Status409Conflict : StatusCodes.Status200OK);

    private static async Task<IResult> Show(this HttpContext http, TownStep step, IFormCollection? form = null, StepResult? result = null)
    {
        if ((await http.Has<TownChecks>().Read(http.RequestAborted)).Municipality is not { } municipality) return TypedResults.NotFound();
        return StaffPages.Page<TownStepPage>(new()
        {
            [nameof(TownStepPage.Step)] = step,
            [nameof(TownStepPage.Municipality)] = municipality,
            [nameof(TownStepPage.Form)] = form,
            [nameof(TownStepPage.Result)] = result,
        }, result switch { { HasChanged: true } => StatusCodes.Status409Conflict, { IsSaved: false } => StatusCodes.Status422UnprocessableEntity, _ => StatusCodes.Status200OK });
    }

    private static async Task<IResult> Save(this HttpContext http, TownStep step, IFormCollection form)
    {
        var result = await http.Has<ChangeTown>().Save(step, form, http.Has<Visit>().T, http.RequestAborted);
        return result.IsSaved ? StaffPages.GoTo(step.Next is { } next ? $"{Home}/{next.Path}" : Home + "?ok") : await http.Show(step, form, result);
    }

    private static IResult Show(TownState state, HttpContext http, IReadOnlyCollection<string>? ticked = null, TickResult? result = null)
    {
        var path = http.GetRouteValue("kind") as string;
        return StaffPages.Page<TownChecksPage>(new()
        {
            [nameof(TownChecksPage.State)] = state,
            [nameof(TownChecksPage.Group)] = state.Groups.FirstOrDefault(g => g.Path == path) ?? new CheckGroup("", path ?? "", []),
            [nameof(TownChecksPage.From)] = int.TryParse(http.Request.Query["ab"], out var from) && from > 0 ? from : 0,
            [nameof(TownChecksPage.Ticked)] = ticked ?? [],
            [nameof(TownChecksPage.Result)] = result,
        }, result switch { null => StatusCodes.Status200OK, { HasChanged: true } => StatusCodes.Status409Conflict, _ => StatusCodes.Status422UnprocessableEntity });
    }

    private static async Task<IResult> Tick(HttpContext http, IFormCollection form)
    {
        var (change, state) = (http.Has<ChangeTown>(), await http.Has<TownChecks>().Read(http.RequestAborted));
        var path = http.GetRouteValue("kind") as string;
        string[] ticked = [.. form["record"].OfType<string>()];
        if (state.Groups.FirstOrDefault(g => g.Path == path) is not { } group || ticked.Length == 0) return Show(state, http, result: new([]) { IsNothingTicked = true });

        if (form["act"] == "withdraw")
        {
            var result = await change.Withdraw(group, ticked, http.RequestAborted);
            if (result.HasChanged || result.Obstacles.Count > 0) return Show(state, http, ticked, result);
        }
        else await change.Tick(group, ticked, http.RequestAborted);
        return StaffPages.GoTo($"{Checks}/{path}");
    }
}
