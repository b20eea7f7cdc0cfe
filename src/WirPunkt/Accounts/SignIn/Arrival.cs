using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using NodaTime;
using WirPunkt.Accounts.Identity;
using WirPunkt.Platform.Web;

namespace WirPunkt.Accounts.SignIn;

/// <summary>Somebody has proved who they are: the day is kept, an entry with two factors goes into the history, and they go on.</summary>
internal sealed class Arrival(UserManager<Account> accounts, SignInManager<Account> signIn, Audit audit, Visit visit)
{
    private const int MostAttempts = 5;

    /// <summary>What a browser may be sent on to after signing in: an address of the team, of this site.</summary>
    public static string Next(string? wanted) =>
        wanted is { Length: > 0 and < 1000 } && wanted[0] == '/' && StaffAddresses.Find(wanted.Split('?')[0]) is { IsPublic: false } ? wanted : StaffAddresses.Start;

    /// <summary>Identity has signed them in.</summary>
    public async Task<IResult> Welcome(Account account, string? how, string? next)
    {
        if (how is not null) audit.Add(account.Id, account.Name, "sign-in.second-factor", RecordOf(account), after: new { how });
        var today = visit.Now.InZone(visit.Municipality.Zone()).Date.ToDateOnly();
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            account.SignedIn(today);
            if ((await accounts.UpdateAsync(account)).Succeeded) break; // otherwise somebody else has just tried a code of this account
        }
        return StaffPages.GoTo(account.NeedsSecondFactor && how is null ? StaffAddresses.SetUpSecondFactor : Next(next));
    }

    /// <summary>Signs in with what Identity has no way of its own for.</summary>
    /// <param name="amr">how, as RFC 8176 names it: <c>pwd</c>, <c>mfa</c>, or <c>passkey</c></param>
    public async Task SignIn(Account account, string amr) => await signIn.SignInWithClaimsAsync(account, isPersistent: false, [new Claim("amr", amr)]);

    public static string RecordOf(Account account) => $"account:{account.Id}";
}
