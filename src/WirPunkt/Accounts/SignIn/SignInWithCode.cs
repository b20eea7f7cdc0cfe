using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;

namespace WirPunkt.Accounts.SignIn;

/// <summary>After the password: six digits of the authenticator app, or a recovery code.</summary>
internal sealed class SignInWithCode(UserManager<Account> accounts, SignInManager<Account> signIn, Arrival arrival, WirPunktDb db)
{
    private const int Digits = 6;

    /// <summary>Of a recovery code, which stands on paper as ABCDE-FGHIJ and is typed without its hyphen, too.</summary>
    private const int RecoveryLetters = 10;

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
        if (await accounts.IsLockedOutAsync(account)) return SignInResult.LockedOut;
        if (!await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code) || !await IsFirst(account, Hash(account, code))) return await Failed(account);
        return await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false);
    }

    /// <summary>One statement: of two who send the same code at the same moment, one looked over a shoulder.</summary>
    private async Task<bool> IsFirst(Account account, string hash)
    {
        if (await db.Set<Account>().Where(a => a.Id == account.Id && (a.LastCode == null || a.LastCode != hash)).ExecuteUpdateAsync(set => set.SetProperty(a => a.LastCode, hash)) == 0) return false;
        var kept = db.Entry(account).Property(a => a.LastCode);
        (kept.CurrentValue, kept.OriginalValue) = (hash, hash);
        kept.IsModified = false; // it stands in the database already, and whoever came too late is counted there meanwhile
        return true;
    }

    /// <summary>Identity does not count wrong recovery codes.</summary>
    private async Task<SignInResult> WithRecoveryCode(Account account, string code)
    {
        if (await accounts.IsLockedOutAsync(account)) return SignInResult.LockedOut;
        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(code.Length == RecoveryLetters ? code.Insert(RecoveryLetters / 2, "-") : code);
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
