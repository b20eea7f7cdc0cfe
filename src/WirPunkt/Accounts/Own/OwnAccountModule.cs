using Microsoft.AspNetCore.Identity;
using WirPunkt.Accounts.Identity;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;

namespace WirPunkt.Accounts.Own;

/// <summary>What everybody of the team can do with their own account.</summary>
internal static class OwnAccountModule
{
    private const int LongestName = 80;

    public static void AddOwnAccount(this IServiceCollection services)
    {
        services.AddScoped<AuthenticatorApp>();
        services.AddScoped<OwnPasskeys>();
        services.AddScoped<OwnSessions>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<SecondFactors>();
    }

    public static void MapOwnAccount(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(StaffAddresses.Own, http => http.Show());
        app.MapStaffForm(StaffAddresses.Own, Save);
        app.MapStaffForm("/konto/passwort", async (http, form) =>
            await http.Has<ChangePassword>().Run(http.Me(), form["current"].ToString(), form["password"].ToString()) is { } refusal
                ? await http.Show(refusal)
                : StaffPages.GoTo(StaffAddresses.Own)).RequireRateLimiting(RateLimits.SignIn);
        app.MapStaffForm("/konto/passkey/neu", async (http, _) => await http.MayChangeFactors() ? await http.Has<OwnPasskeys>().Options(http.Me()) : TypedResults.StatusCode(StatusCodes.Status403Forbidden));
        app.MapStaffForm("/konto/passkey", async (http, form) =>
            await http.MayChangeFactors() && await http.Has<OwnPasskeys>().Add(http.Me(), form["credential"].ToString(), form["passkey-name"].ToString())
                ? StaffPages.GoTo(StaffAddresses.Own)
                : await http.Show(passkeyRefused: true));
        app.MapStaffForm("/konto/passkey/{id}/entfernen", async (http, _) =>
        {
            if (await http.MayChangeFactors()) await http.Has<OwnPasskeys>().Remove(http.Me(), http.Value("id"));
            return StaffPages.GoTo(StaffAddresses.Own);
        });
        app.MapStaffForm("/konto/sitzung/{id}/beenden", async (http, _) =>
        {
            await http.Has<OwnSessions>().End(http.Me(), http.Value("id"));
            return StaffPages.GoTo(StaffAddresses.Own);
        });
        app.MapStaffForm("/konto/ueberall-abmelden", async (http, _) =>
        {
            await http.Has<OwnSessions>().EndAll(http.Me());
            return StaffPages.GoTo(StaffAddresses.SignIn);
        });
        app.MapAuthenticator();
    }

    private static void MapAuthenticator(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(StaffAddresses.SetUpSecondFactor, http => http.ShowAuthenticator(isRefused: false));
        app.MapStaffForm(StaffAddresses.SetUpSecondFactor, async (http, form) =>
            await http.MayChangeFactors() && await http.Has<AuthenticatorApp>().TurnOn(http.Me(), form["code"].ToString()) is { } codes ? Show(codes) : await http.ShowAuthenticator(isRefused: true))
            .RequireRateLimiting(RateLimits.SignIn);
        app.MapStaffForm("/konto/authenticator/codes", async (http, form) =>
            await http.Has<AuthenticatorApp>().Renew(http.Me(), form["code"].ToString()) is { } codes ? Show(codes) : await http.ShowAuthenticator(isRefused: true))
            .RequireRateLimiting(RateLimits.SignIn);
        app.MapStaffForm("/konto/authenticator/neu", async (http, form) =>
            await http.Has<AuthenticatorApp>().TurnOff(http.Me(), form["code"].ToString()) ? StaffPages.GoTo(StaffAddresses.SetUpSecondFactor) : await http.ShowAuthenticator(isRefused: true))
            .RequireRateLimiting(RateLimits.SignIn);
    }

    private static async Task<IResult> Save(HttpContext http, IFormCollection form)
    {
        var (account, name) = (http.Me(), form["name"].ToString().Trim());
        if (name.Length is > 0 and <= LongestName) account.Name = name;
        account.Language = Language.Find(form["language"])?.Code ?? account.Language;
        await http.Has<UserManager<Account>>().UpdateAsync(account);
        return StaffPages.GoTo(StaffAddresses.Own);
    }

    private static async Task<IResult> Show(this HttpContext http, string? refusal = null, bool passkeyRefused = false)
    {
        var account = http.Me();
        return StaffPages.Page<OwnPage>(new()
        {
            [nameof(OwnPage.Account)] = account,
            [nameof(OwnPage.Passkeys)] = await http.Has<UserManager<Account>>().GetPasskeysAsync(account),
            [nameof(OwnPage.Sessions)] = await http.Has<OwnSessions>().Of(account),
            [nameof(OwnPage.Here)] = http.Has<Staff>().SessionKey,
            [nameof(OwnPage.Refusal)] = refusal,
            [nameof(OwnPage.IsPasskeyRefused)] = passkeyRefused,
        }, refusal is null && !passkeyRefused ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> ShowAuthenticator(this HttpContext http, bool isRefused)
    {
        var account = http.Me();
        if (!account.HasAuthenticator && !await http.MayChangeFactors()) return StaffPages.Page<OtherFactorPage>();
        return StaffPages.Page<AuthenticatorPage>(new()
        {
            [nameof(AuthenticatorPage.Account)] = account,
            [nameof(AuthenticatorPage.Key)] = account.HasAuthenticator ? null : await http.Has<AuthenticatorApp>().Key(account),
            [nameof(AuthenticatorPage.IsRefused)] = isRefused,
        }, isRefused ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static IResult Show(IReadOnlyList<string> codes) => StaffPages.Page<RecoveryCodesPage>(new() { [nameof(RecoveryCodesPage.Codes)] = codes });

    private static Task<bool> MayChangeFactors(this HttpContext http) => http.Has<SecondFactors>().MayChange(http.Me());

    private static Account Me(this HttpContext http) => http.Has<Staff>().Account!;

    private static string Value(this HttpContext http, string name) => http.GetRouteValue(name) as string ?? "";
}
