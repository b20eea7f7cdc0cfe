using Microsoft.AspNetCore.Identity;
using WirPunkt.Accounts.Identity;
using WirPunkt.Accounts.SignIn;

namespace WirPunkt.Accounts.Own;

/// <summary>Somebody who is signed in changes the password; every other session ends.</summary>
internal sealed class ChangePassword(UserManager<Account> accounts, OwnSessions sessions, Arrival arrival, Staff staff, Audit audit, TellOwner tell)
{
    /// <returns>Null when it is changed; otherwise why not, as the end of the text's key.</returns>
    public async Task<string?> Run(Account account, string current, string changed)
    {
        if (await accounts.IsLockedOutAsync(account)) return "wrong";
        if (account.PasswordHash is not null && !await accounts.CheckPasswordAsync(account, current))
        {
            await accounts.AccessFailedAsync(account);
            return "wrong";
        }
        if (CommonPasswords.Refusal(changed, account) is { } refusal) return refusal;

        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, changed);
        audit.Add("account.password", Arrival.RecordOf(account));
        tell.Of(account, "account.password");
        await accounts.UpdateSecurityStampAsync(account);
        await sessions.EndAll(account);
        await arrival.SignIn(account, staff.HasTwoFactors ? "mfa" : "pwd");
        return null;
    }
}
