using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts.Identity;
using WirPunkt.Platform.Database;

namespace WirPunkt.Accounts.SignIn;

/// <summary>Somebody opens the link of an invitation or of a forgotten password and sets a new one.</summary>
internal sealed class SetPassword(WirPunktDb db, UserManager<Account> accounts, SignInManager<Account> signIn, Audit audit, TellOwner tell, TimeProvider clock)
{
    /// <summary>32 hexadecimal digits say whose link it is, the rest is the secret.</summary>
    private const int IdLength = 32;

    /// <summary>Whose link it is, and whether it still opens: a person is told in their own language that it is used or too old.</summary>
    /// <returns>No account for what is none.</returns>
    public async Task<(Account? Account, bool Opens)> AccountOf(string link, CancellationToken cancel)
    {
        if (link.Length <= IdLength || !Guid.TryParseExact(link[..IdLength], "N", out var id) || Secret(link[IdLength..]) is not { } secret) return default;
        var account = await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == id, cancel);
        return (account, account?.Opens(secret, clock.GetUtcNow().UtcDateTime) == true);
    }

    /// <returns>Null when it is set; otherwise why not, as the end of the text's key.</returns>
    public async Task<string?> Run(Account account, string password, CancellationToken cancel)
    {
        if (CommonPasswords.Refusal(password, account) is { } refusal) return refusal;

        var wasInUse = account.IsInUse;
        account.LinkIsUsed();
        (account.WaitsUntil, account.FailedSignIns) = (null, 0);
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        audit.Add(account.Id, account.Name, "account.password", Arrival.RecordOf(account));
        if (wasInUse) tell.Of(account, "account.password"); // who accepts an invitation knows it
        await db.Set<Session>().Where(s => s.AccountId == account.Id).ExecuteDeleteAsync(cancel);
        var saved = await accounts.UpdateSecurityStampAsync(account); // saves all of it
        if (!saved.Succeeded) return "common";
        await signIn.SignOutAsync();
        return null;
    }

    private static byte[]? Secret(string text)
    {
        try
        {
            return WebEncoders.Base64UrlDecode(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
