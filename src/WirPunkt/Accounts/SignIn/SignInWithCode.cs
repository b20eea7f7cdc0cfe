using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace WirPunkt.Accounts.SignIn;

/// <summary>After the password: six digits of the authenticator app, or a recovery code.</summary>
internal sealed class SignInWithCode(UserManager<Account> accounts, SignInManager<Account> signIn, Arrival arrival)
{
    private const int Digits = 6;

    public async Task<IResult> Run(IFormCollection form)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account) return StaffPages.GoTo(StaffAddresses.SignIn);

        var (code, next) = (Cleaned(form["code"].ToString()), form["weiter"].ToString());
        var isDigits = code.Length == Digits && code.All(char.IsAsciiDigit);
        var result = isDigits ? await WithApp(account, code) : await WithRecoveryCode(account, code);
        return result.Succeeded
            ? await arrival.Welcome(account, isDigits ? "authenticator" : "recovery-code", next)
            : StaffPages.Page<SecondFactorPage>(new() { [nameof(SecondFactorPage.Next)] = Arrival.Next(next), [nameof(SecondFactorPage.IsRefused)] = true }, StatusCodes.Status422UnprocessableEntity);
    }

    private async Task<SignInResult> WithApp(Account account, string code)
    {
        var hash = Hash(account, code);
        if (account.LastCode == hash) return await Failed(account); // somebody looked over a shoulder
        var result = await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false);
        if (result.Succeeded) account.LastCode = hash;
        return result;
    }

    /// <summary>Identity does not count wrong recovery codes.</summary>
    private async Task<SignInResult> WithRecoveryCode(Account account, string code)
    {
        if (await accounts.IsLockedOutAsync(account)) return SignInResult.LockedOut;
        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        return result.Succeeded ? result : await Failed(account);
    }

    private async Task<SignInResult> Failed(Account account)
    {
        await accounts.AccessFailedAsync(account);
        return SignInResult.Failed;
    }

    internal static string Hash(Account account, string code) => Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(account.Id + code)));

    /// <summary>People type codes with spaces, and recovery codes in small letters.</summary>
    internal static string Cleaned(string typed) => string.Concat(typed.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}
