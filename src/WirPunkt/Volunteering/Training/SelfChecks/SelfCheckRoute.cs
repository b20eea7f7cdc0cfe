using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;
using WirPunkt.Volunteering.Onboarding;
using WirPunkt.Volunteering.Recruitment.Channels;

namespace WirPunkt.Volunteering.Training.SelfChecks;

/// <summary>The self-check of a module, <c>/team/schulung/MODULE/selbsttest</c>: anybody may try, for a guide it counts.</summary>
internal static class SelfCheckRoute
{
    private const string Pattern = "/team/schulung/{key}/selbsttest";

    public static string At(TrainingModule module) => $"/team/schulung/{module.Key}/selbsttest";

    public static void MapSelfCheck(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(Pattern, async http => http.ModuleAsked() is { } module ? Show(module, null, await http.Guide() is not null) : TypedResults.NotFound());
        app.MapStaffForm(Pattern, async (http, form) =>
        {
            if (http.ModuleAsked() is not { } module) return TypedResults.NotFound();
            var chosen = module.Questions!.Select((_, i) => form[$"q{i}"].Select(a => int.TryParse(a, CultureInfo.InvariantCulture, out var n) ? n : -1).ToHashSet()).ToList();
            var guide = await http.Guide();
            if (guide is not null && module.Questions!.Zip(chosen).All(q => q.First.IsRight(q.Second))) await http.Keep(guide.Value, module);
            return Show(module, chosen, guide is not null);
        }, standsOnPage: true);
    }

    private static TrainingModule? ModuleAsked(this HttpContext http) =>
        http.Has<Visit>().Reading.Find<TrainingModule>(http.GetRouteValue("key") as string) is { Questions.Count: > 0 } module ? module : null;

    /// <summary>The volunteer behind the account; null: the lead, or nobody of the programme.</summary>
    private static async Task<Guid?> Guide(this HttpContext http) => http.Has<Staff>().Account is { } account
        ? (await http.Has<WirPunktDb>().Volunteers.AsNoTracking().SingleOrDefaultAsync(v => v.AccountId == account.Id, http.RequestAborted))?.Id : null;

    private static async Task Keep(this HttpContext http, Guid volunteer, TrainingModule module)
    {
        var (db, cancel) = (http.Has<WirPunktDb>(), http.RequestAborted);
        var passed = await db.Set<PassedCheck>().SingleOrDefaultAsync(c => c.VolunteerId == volunteer && c.Module == module.Key, cancel);
        if (passed is null) db.Add(new PassedCheck { VolunteerId = volunteer, Module = module.Key, PassedOn = http.Today(), Material = module.MaterialVersion });
        else (passed.PassedOn, passed.Material) = (http.Today(), module.MaterialVersion);
        try
        {
            await db.SaveChangesAsync(cancel);
            await http.Has<CountTrained>().Run(cancel);
        }
        catch (DbUpdateException)
        {
            return; // sent twice at the same moment: it is there
        }
    }

    private static IResult Show(TrainingModule module, IReadOnlyList<HashSet<int>>? chosen, bool isKept) => StaffPages.Page<SelfCheckPage>(new()
    {
        [nameof(SelfCheckPage.Module)] = module,
        [nameof(SelfCheckPage.Chosen)] = chosen,
        [nameof(SelfCheckPage.IsKept)] = isKept,
    });
}
