using WirPunkt.Accounts.Own;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;

namespace WirPunkt.Accounts.SignIn;

/// <summary>The door: password, code, passkey, links, and out again.</summary>
internal static class SignInModule
{
    public static void AddDoor(this IServiceCollection services)
    {
        services.AddScoped<Arrival>();
        services.AddScoped<SignInWithPassword>();
        services.AddScoped<SignInWithCode>();
        services.AddScoped<SignInWithPasskey>();
        services.AddScoped<SetPassword>();
        services.AddScoped<SendLink>();
        services.AddScoped<ForgotPassword>();
    }

    public static void MapDoor(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(StaffAddresses.SignIn, http => Task.FromResult(http.Has<Staff>().Account is null
            ? StaffPages.Page<SignInPage>(new() { [nameof(SignInPage.Next)] = Arrival.Next(http.Request.Query["weiter"]), [nameof(SignInPage.IsOver)] = http.Request.Query["abgelaufen"] == "1" })
            : StaffPages.GoTo(Arrival.Next(http.Request.Query["weiter"]))));
        app.MapStaffForm(StaffAddresses.SignIn, (http, form) => http.Has<SignInWithPassword>().Run(form)).RequireRateLimiting(RateLimits.SignIn);
        app.MapStaffForm("/konto/anmelden/passkey/frage", (http, _) => http.Has<SignInWithPasskey>().Options()).RequireRateLimiting(RateLimits.SignIn);
        app.MapStaffForm("/konto/anmelden/passkey", (http, form) => http.Has<SignInWithPasskey>().Run(form)).RequireRateLimiting(RateLimits.SignIn);
        app.MapStaffPage(StaffAddresses.SecondFactor, http => Task.FromResult<IResult>(
            StaffPages.Page<SecondFactorPage>(new() { [nameof(SecondFactorPage.Next)] = Arrival.Next(http.Request.Query["weiter"]) })));
        app.MapStaffForm(StaffAddresses.SecondFactor, (http, form) => http.Has<SignInWithCode>().Run(form)).RequireRateLimiting(RateLimits.SignIn);
        app.MapStaffPage("/konto/link/{link}", async http => await http.LinkOf() is { } account
            ? StaffPages.Page<LinkPage>(new() { [nameof(LinkPage.Account)] = account })
            : StaffPages.Page<LinkPage>(status: StatusCodes.Status410Gone));
        app.MapStaffForm("/konto/link/{link}", SetPasswordFrom).RequireRateLimiting(RateLimits.SignIn);
        app.MapStaffPage("/konto/passwort-vergessen", _ => Task.FromResult<IResult>(StaffPages.Page<ForgotPage>()));
        app.MapStaffForm("/konto/passwort-vergessen", async (http, form) =>
        {
            await http.Has<ForgotPassword>().Run(form["email"].ToString().Trim());
            return StaffPages.Page<ForgotPage>(new() { [nameof(ForgotPage.IsSent)] = true });
        }).RequireRateLimiting(RateLimits.Invitations);
        app.MapStaffForm("/konto/abmelden", async (http, _) =>
        {
            await http.Has<OwnSessions>().End(http.Has<Staff>().Account!, http.Has<Staff>().SessionKey!);
            await http.Has<Microsoft.AspNetCore.Identity.SignInManager<Account>>().SignOutAsync();
            return StaffPages.GoTo(StaffAddresses.SignIn);
        });
    }

    private static async Task<IResult> SetPasswordFrom(HttpContext http, IFormCollection form)
    {
        if (await http.LinkOf() is not { } account) return StaffPages.Page<LinkPage>(status: StatusCodes.Status410Gone);
        return await http.Has<SetPassword>().Run(account, form["password"].ToString(), http.RequestAborted) is { } refusal
            ? StaffPages.Page<LinkPage>(new() { [nameof(LinkPage.Account)] = account, [nameof(LinkPage.Refusal)] = refusal }, StatusCodes.Status422UnprocessableEntity)
            : StaffPages.GoTo(StaffAddresses.SignIn);
    }

    /// <summary>From here on in the language of the mail that brought the link, whether it still opens or not.</summary>
    private static async Task<Account?> LinkOf(this HttpContext http)
    {
        var (account, opens) = await http.Has<SetPassword>().AccountOf(http.GetRouteValue("link") as string ?? "", http.RequestAborted);
        if (Language.Find(account?.Language) is { } language) http.Has<Visit>().Begin(language, http.Request.Path.Value ?? "");
        return opens ? account : null;
    }
}
