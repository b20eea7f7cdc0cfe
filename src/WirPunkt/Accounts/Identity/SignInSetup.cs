using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using WirPunkt.Platform.Web;

namespace WirPunkt.Accounts.Identity;

/// <summary>ASP.NET Core Identity, as this program uses it. Registered at a start, made when somebody of the team comes.</summary>
internal static class SignInSetup
{
    /// <summary>OWASP Password Storage Cheat Sheet for PBKDF2 with HMAC-SHA-512.</summary>
    private const int PasswordIterations = 210_000;

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(identity =>
            {
                identity.User.AllowedUserNameCharacters = "";
                identity.User.RequireUniqueEmail = true;
                identity.Lockout.MaxFailedAccessAttempts = Account.PatientFor;
                identity.Password = new() { RequiredLength = 0, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false, RequiredUniqueChars = 0 };
            })
            .AddUserStore<AccountStore>()
            .AddSignInManager()
            .AddPasswordValidator<CommonPasswords>()
            .AddClaimsPrincipalFactory<OpenSession>()
            .AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = PasswordIterations);
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, o => (o.ExpireTimeSpan, o.SlidingExpiration) = (Session.Longest, false))
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, o => (o.ExpireTimeSpan, o.SlidingExpiration) = (TimeSpan.FromMinutes(10), false))
            .AddCookie(IdentityConstants.ExternalScheme, o => (o.ExpireTimeSpan, o.SlidingExpiration) = (TimeSpan.FromMinutes(10), false));
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<PublicUrl>((o, url) => o.Cookie = Cookie("konto", url));
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme).Configure<PublicUrl>((o, url) => o.Cookie = Cookie("konto-schritt", url));
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ExternalScheme).Configure<PublicUrl>((o, url) => o.Cookie = Cookie("konto-extern", url));
        services.AddOptions<AntiforgeryOptions>().Configure<PublicUrl>((o, url) =>
        {
            o.Cookie = Cookie("konto-formular", url);
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.FormFieldName = "formular";
            o.SuppressXFrameOptionsHeader = true; // the policy for contents says it for every page
        });
        services.AddOptions<IdentityPasskeyOptions>().Configure<IConfiguration>((o, settings) =>
        {
            o.UserVerificationRequirement = "required"; // the finger or PIN is the second factor
            o.ResidentKeyRequirement = "required"; // one signs in without typing an address
            var site = settings["WIRPUNKT_URL"] is { Length: > 0 } named ? new Uri(named) : null;
            o.ServerDomain = site?.Host;
            // Identity would compare with the host of the request, which behind a proxy is another.
            o.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin
                && asked.Origin == (site?.GetLeftPart(UriPartial.Authority) ?? $"{asked.HttpContext.Request.Scheme}://{asked.HttpContext.Request.Host}"));
        });
    }

    /// <summary>Over https no other host and no plain connection can set or read it (<c>__Host-</c>, RFC 6265bis 4.1.3.2).</summary>
    private static CookieBuilder Cookie(string name, PublicUrl url) => new()
    {
        Name = url.IsSecure ? $"__Host-{name}" : name,
        HttpOnly = true,
        Path = "/",
        IsEssential = true,
        SameSite = SameSiteMode.Lax, // a link in a mail leads in
        SecurePolicy = url.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest,
    };
}
