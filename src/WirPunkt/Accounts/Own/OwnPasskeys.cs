using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using WirPunkt.Accounts.SignIn;

namespace WirPunkt.Accounts.Own;

/// <summary>Somebody makes a passkey on a device, or takes one away.</summary>
internal sealed class OwnPasskeys(UserManager<Account> accounts, SignInManager<Account> signIn, Arrival arrival, Audit audit, TellOwner tell)
{
    /// <summary>Characters of a name.</summary>
    public const int LongestName = 60;

    public const int Most = 10;

    public async Task<IResult> Options(Account account) => TypedResults.Text(
        await signIn.MakePasskeyCreationOptionsAsync(new() { Id = account.Id.ToString(), Name = account.Email, DisplayName = account.Name }), "application/json");

    public async Task<bool> Add(Account account, string credential, string name)
    {
        if ((await accounts.GetPasskeysAsync(account)).Count >= Most || await Made(credential) is not { Succeeded: true } made || made.UserEntity.Id != account.Id.ToString()) return false;

        made.Passkey.Name = name.Trim() is { Length: > 0 } given ? given[..Math.Min(given.Length, LongestName)] : null;
        audit.Add("passkey.added", Arrival.RecordOf(account));
        tell.Of(account, "passkey.added");
        if (!(await accounts.AddOrUpdatePasskeyAsync(account, made.Passkey)).Succeeded) return false;
        await arrival.SignIn(account, "passkey"); // the device has just proved it
        return true;
    }

    public async Task Remove(Account account, string code)
    {
        if (await accounts.GetPasskeyAsync(account, WebEncoders.Base64UrlDecode(code)) is null) return;
        audit.Add("passkey.removed", Arrival.RecordOf(account));
        tell.Of(account, "passkey.removed");
        await accounts.RemovePasskeyAsync(account, WebEncoders.Base64UrlDecode(code));
    }

    private async Task<PasskeyAttestationResult?> Made(string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAttestationAsync(credential);
        }
        catch (Exception e) when (e is InvalidOperationException or System.Text.Json.JsonException or ArgumentException)
        {
            return null; // nothing was asked, or the answer is none
        }
    }
}
