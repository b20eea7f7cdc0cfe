using Microsoft.AspNetCore.Identity;
using WirPunkt.Accounts.SignIn;

namespace WirPunkt.Accounts.Own;

/// <summary>Somebody sets up an authenticator app (TOTP, RFC 6238) and gets recovery codes.</summary>
internal sealed class AuthenticatorApp(UserManager<Account> accounts, OwnSessions sessions, Arrival arrival, Audit audit, TellOwner tell)
{
    private const int Codes = 10;

    /// <summary>The secret for the app, made when it is first asked for.</summary>
    public async Task<string> Key(Account account)
    {
        if (await accounts.GetAuthenticatorKeyAsync(account) is { } key) return key;
        await accounts.ResetAuthenticatorKeyAsync(account);
        return (await accounts.GetAuthenticatorKeyAsync(account))!;
    }

    /// <summary>The address that apps read from a QR code.</summary>
    public static string AddressOf(string key, Account account, string site) =>
        $"otpauth://totp/{Uri.EscapeDataString(site)}:{Uri.EscapeDataString(account.Email)}?secret={key}&issuer={Uri.EscapeDataString(site)}&digits=6";

    /// <returns>Recovery codes, to be shown this once; null for a wrong code.</returns>
    public async Task<IReadOnlyList<string>?> TurnOn(Account account, string typed)
    {
        var code = SignInWithCode.Cleaned(typed);
        if (account.HasAuthenticator || !await IsRight(account, code)) return null;

        account.LastCode = SignInWithCode.Hash(account, code);
        account.HasAuthenticator = true;
        audit.Add("second-factor.on", Arrival.RecordOf(account));
        tell.Of(account, "second-factor.on");
        var codes = await NewCodes(account);
        await sessions.EndAll(account); // this one goes on as another, with two factors
        await arrival.SignIn(account, "mfa");
        return codes;
    }

    /// <summary>A new phone: the old app's code proves that it is its owner who asks.</summary>
    public async Task<bool> TurnOff(Account account, string typed)
    {
        if (!account.HasAuthenticator || !await IsRight(account, SignInWithCode.Cleaned(typed))) return false;

        (account.HasAuthenticator, account.AuthenticatorKey, account.RecoveryCodes) = (false, null, []);
        audit.Add("second-factor.off", Arrival.RecordOf(account));
        tell.Of(account, "second-factor.off");
        await accounts.UpdateSecurityStampAsync(account);
        return true;
    }

    /// <inheritdoc cref="TurnOn" />
    public async Task<IReadOnlyList<string>?> Renew(Account account, string typed)
    {
        if (!account.HasAuthenticator || !await IsRight(account, SignInWithCode.Cleaned(typed))) return null;
        audit.Add("second-factor.codes", Arrival.RecordOf(account));
        tell.Of(account, "second-factor.codes");
        return await NewCodes(account);
    }

    /// <summary>Wrong codes count as at the door.</summary>
    private async Task<bool> IsRight(Account account, string code)
    {
        if (await accounts.IsLockedOutAsync(account)) return false;
        if (await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code)) return true;
        await accounts.AccessFailedAsync(account);
        return false;
    }

    private async Task<IReadOnlyList<string>> NewCodes(Account account) => [.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, Codes) ?? []];
}
