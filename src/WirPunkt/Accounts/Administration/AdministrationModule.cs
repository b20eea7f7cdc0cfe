using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Commands;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;
using WirPunkt.Platform.Web;

namespace WirPunkt.Accounts.Administration;

/// <summary>Accounts, as administrators see them: <c>/team/konten</c>.</summary>
internal static class AdministrationModule
{
    private const string Accounts = "/team/konten";

    public static void AddAdministration(this IServiceCollection services)
    {
        services.AddScoped<ContentKeys>();
        services.AddScoped<InviteAccount>();
        services.AddScoped<ChangeAccount>();
        services.AddScoped<IModuleCommand, CreateAdmin>();
    }

    public static void MapAdministration(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage("/team/auftraege", async http => StaffPages.Page<JobsPage>(new()
        {
            [nameof(JobsPage.Plans)] = http.RequestServices.GetServices<JobPlan>().OrderBy(p => p.At).ToList(),
            [nameof(JobsPage.Runs)] = await http.Has<WirPunktDb>().Set<JobRun>().AsNoTracking().ToListAsync(http.RequestAborted),
        }));
        app.MapStaffPage(Accounts, http => http.ShowList(AccountForm.Empty));
        app.MapStaffForm(Accounts, async (http, form) =>
        {
            var invited = AccountForm.Read(form);
            return await http.Has<InviteAccount>().Run(invited) is { } problem ? await http.ShowList(invited, problem) : StaffPages.GoTo(Accounts);
        }, standsOnPage: true).RequireRateLimiting(RateLimits.Invitations);
        app.MapStaffPage(Accounts + "/{id}", async http => await http.AccountOf() is { } account ? http.Show(account, AccountForm.Of(account)) : TypedResults.NotFound());
        app.MapStaffForm(Accounts + "/{id}", async (http, form) =>
        {
            if (await http.AccountOf() is not { } account) return TypedResults.NotFound();
            var changed = AccountForm.Read(form) with { Email = account.Email };
            _ = long.TryParse(form["version"], out var version);
            return await http.Has<ChangeAccount>().Save(account, changed, version) is { } problem ? http.Show(account, changed, problem) : StaffPages.GoTo(Accounts);
        }, standsOnPage: true);
        app.MapAct("schliessen", (change, account) => change.Close(account));
        app.MapAct("oeffnen", (change, account) => change.Open(account));
        app.MapAct("einladen", (change, account) => change.InviteAgain(account)).RequireRateLimiting(RateLimits.Invitations);
        app.MapAct("zweiter-faktor", (change, account) => change.ResetSecondFactor(account));
        app.MapAct("loeschen", (change, account) => change.Delete(account));
    }

    private static IEndpointConventionBuilder MapAct(this IEndpointRouteBuilder app, string verb, Func<ChangeAccount, Account, Task<string?>> act) =>
        app.MapStaffForm($"{Accounts}/{{id}}/{verb}", async (http, _) =>
        {
            if (await http.AccountOf() is not { } account) return TypedResults.NotFound();
            return await act(http.Has<ChangeAccount>(), account) is { } problem ? http.Show(account, AccountForm.Of(account), problem) : StaffPages.GoTo(Accounts);
        });

    private static async Task<IResult> ShowList(this HttpContext http, AccountForm form, string? problem = null) => StaffPages.Page<AccountsPage>(new()
    {
        [nameof(AccountsPage.Accounts)] = await http.Has<WirPunktDb>().Set<Account>().AsNoTracking().OrderBy(a => a.Name).ToListAsync(http.RequestAborted),
        [nameof(AccountsPage.Form)] = form,
        [nameof(AccountsPage.Keys)] = http.Has<ContentKeys>(),
        [nameof(AccountsPage.Problem)] = problem,
    }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static IResult Show(this HttpContext http, Account account, AccountForm form, string? problem = null) => StaffPages.Page<AccountPage>(new()
    {
        [nameof(AccountPage.Account)] = account,
        [nameof(AccountPage.Form)] = form,
        [nameof(AccountPage.Keys)] = http.Has<ContentKeys>(),
        [nameof(AccountPage.Problem)] = problem,
    }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static Task<Account?> AccountOf(this HttpContext http) => http.Has<UserManager<Account>>().FindByIdAsync(http.GetRouteValue("id") as string ?? "");
}
