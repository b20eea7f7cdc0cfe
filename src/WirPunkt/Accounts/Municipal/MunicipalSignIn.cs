using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using WirPunkt.Accounts.SignIn;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;

namespace WirPunkt.Accounts.Municipal;

/// <summary>Sign-in over the municipality's own identity provider (OpenID Connect Core 1.0: code flow, with PKCE of RFC 7636), where <c>WIRPUNKT_OIDC</c> names one.</summary>
internal static partial class MunicipalSignIn
{
    public const string Scheme = "municipal";
    private const string Start = "/konto/verwaltung", CallBack = Start + "/zurueck", Done = Start + "/fertig";

    private static string? Authority(this IConfiguration settings) => settings["WIRPUNKT_OIDC"] is { Length: > 0 } authority ? authority : null;

    public static void AddMunicipalSignIn(this IServiceCollection services, IConfiguration settings)
    {
        if (settings.Authority() is { } authority) services.Add(settings, authority);
    }

    /// <summary>By itself, so that its library is not even loaded where there is no provider.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Add(this IServiceCollection services, IConfiguration settings, string authority)
    {
        services.AddScoped<ArriveFromMunicipality>();
        services.AddAuthentication().AddOpenIdConnect(Scheme, _ => { });
        services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<PublicUrl>((o, url) =>
        {
            (o.Authority, o.ClientId, o.ClientSecret) = (authority, settings["WIRPUNKT_OIDC_CLIENT"], settings["WIRPUNKT_OIDC_SECRET"]);
            (o.ResponseType, o.ResponseMode, o.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
            (o.SignInScheme, o.CallbackPath, o.MapInboundClaims, o.SaveTokens) = (IdentityConstants.ExternalScheme, CallBack, false, false);
            o.RequireHttpsMetadata = !new Uri(authority).IsLoopback;
            o.ClaimActions.Remove("iss"); // the handler would delete it, and a "sub" alone is known to its provider only
            o.Scope.Clear();
            foreach (var scope in (string[])["openid", "email"]) o.Scope.Add(scope); // no profile: we need no name, no picture
            foreach (var cookie in (CookieBuilder[])[o.CorrelationCookie, o.NonceCookie])
                (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, url.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest);
            o.Events.OnRedirectToIdentityProvider = context =>
            {
                context.ProtocolMessage.RedirectUri = url.Of(CallBack); // behind a proxy the request does not know
                return Task.CompletedTask;
            };
            o.Events.OnRemoteFailure = context =>
            {
                context.HandleResponse();
                context.Response.Redirect(Done);
                return Task.CompletedTask;
            };
        });
    }

    /// <summary>Takes the provider's answer; asks nobody else who they are.</summary>
    public static void UseMunicipalSignIn(this WebApplication app)
    {
        if (app.Configuration.Authority() is not null) app.UseWhen(http => http.Request.Path == CallBack, branch => branch.UseAuthentication());
    }

    public static void MapMunicipalSignIn(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetRequiredService<IConfiguration>().Authority() is null) return;
        app.MapStaffPage(Start, async http => await IsThere(http)
            ? TypedResults.Challenge(new AuthenticationProperties { RedirectUri = Done + QueryString.Create("weiter", Arrival.Next(http.Request.Query["weiter"])) }, [Scheme])
            : Refused(Arrival.Next(http.Request.Query["weiter"]), "failed")).RequireRateLimiting(RateLimits.SignIn);
        app.MapStaffPage(Done, http => http.Has<ArriveFromMunicipality>().Run(http)).RequireRateLimiting(RateLimits.SignIn);
    }

    /// <summary>The door again, with the other ways in.</summary>
    /// <param name="why"><c>refused</c>: nobody here is known to the provider by that name; <c>failed</c>: it gave no proof</param>
    public static IResult Refused(string next, string why) =>
        StaffPages.Page<SignInPage>(new() { [nameof(SignInPage.Next)] = next, [nameof(SignInPage.MunicipalRefusal)] = why }, StatusCodes.Status422UnprocessableEntity);

    private static async Task<bool> IsThere(HttpContext http)
    {
        try
        {
            await http.Has<IOptionsMonitor<OpenIdConnectOptions>>().Get(Scheme).ConfigurationManager!.GetConfigurationAsync(http.RequestAborted);
            return true;
        }
        catch (Exception e) when (e is InvalidOperationException or IOException)
        {
            CannotBeAsked(http.Has<ILogger<ArriveFromMunicipality>>(), e.Message);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "The municipality's sign-in (WIRPUNKT_OIDC) cannot be asked: {Reason}")]
    private static partial void CannotBeAsked(ILogger log, string reason);
}

/// <summary>Somebody comes from the municipality's sign-in. Only who has been invited has an account; the first time, the confirmed address says whose it is.</summary>
internal sealed class ArriveFromMunicipality(UserManager<Account> accounts, Arrival arrival, Audit audit, WirPunktDb db)
{
    public async Task<IResult> Run(HttpContext http)
    {
        var next = Arrival.Next(http.Request.Query["weiter"]);
        var ticket = await http.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await http.SignOutAsync(IdentityConstants.ExternalScheme);
        if (!ticket.Succeeded) return MunicipalSignIn.Refused(next, "failed");
        if (await AccountOf(ticket.Principal) is not { ClosedAt: null } account) return MunicipalSignIn.Refused(next, "refused");

        if (ticket.Principal.HasClaim("amr", "mfa"))
        {
            await arrival.SignIn(account, "mfa");
            return await arrival.Welcome(account, "municipal", next);
        }
        if (account.HasAuthenticator) return await AskForCode(http, account, next);
        await arrival.SignIn(account, "pwd");
        return await arrival.Welcome(account, how: null, next);
    }

    private async Task<Account?> AccountOf(ClaimsPrincipal who)
    {
        if (who.FindFirstValue("sub") is not { Length: > 0 } sub) return null;
        var subject = $"{who.FindFirstValue("iss")} {sub}";
        if (await db.Set<Account>().SingleOrDefaultAsync(a => a.Subject == subject) is { } account) return account;
        if (!string.Equals(who.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase) || who.FindFirstValue("email") is not { } email) return null;
        if (await accounts.FindByEmailAsync(email) is not { Subject: null, ClosedAt: null } invited) return null;

        invited.Subject = subject;
        audit.Add(invited.Id, invited.Name, "account.linked", Arrival.RecordOf(invited));
        return invited; // saved when they are welcomed
    }

    /// <summary>The note that Identity itself leaves between password and code.</summary>
    private async Task<IResult> AskForCode(HttpContext http, Account account, string next)
    {
        await accounts.UpdateAsync(account);
        await http.SignInAsync(IdentityConstants.TwoFactorUserIdScheme,
            new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, account.Id.ToString())], IdentityConstants.TwoFactorUserIdScheme)));
        return StaffPages.GoTo(StaffAddresses.SecondFactor + QueryString.Create("weiter", next));
    }
}
