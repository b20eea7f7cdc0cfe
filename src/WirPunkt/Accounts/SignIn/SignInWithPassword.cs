using Microsoft.AspNetCore.Identity;

namespace WirPunkt.Accounts.SignIn;

/// <summary>Somebody signs in with address and password, then perhaps with a code.</summary>
internal sealed class SignInWithPassword(UserManager<Account> accounts, SignInManager<Account> signIn, IPasswordHasher<Account> hasher, Arrival arrival)
{
    private static readonly Account Nobody = new() { Email = "", Name = "" };

    public async Task<IResult> Run(IFormCollection form)
    {
        var (email, password, next) = (form["email"].ToString().Trim(), form["password"].ToString(), form["weiter"].ToString());
        var account = email.Length == 0 ? null : await accounts.FindByEmailAsync(email);
        if (account?.PasswordHash is null || account.ClosedAt is not null || await accounts.IsLockedOutAsync(account))
        {
            hasher.HashPassword(Nobody, password); // takes as long as for somebody who exists and need not wait
            return Refused(email, next);
        }
        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded) return await arrival.Welcome(account, how: null, next);
        return result.RequiresTwoFactor
            ? StaffPages.GoTo(StaffAddresses.SecondFactor + QueryString.Create("weiter", Arrival.Next(next)))
            : Refused(email, next);
    }

    /// <summary>One sentence for every reason: it does not say who has an account.</summary>
    private static IResult Refused(string email, string next) => StaffPages.Page<SignInPage>(new()
    {
        [nameof(SignInPage.Email)] = email,
        [nameof(SignInPage.Next)] = Arrival.Next(next),
        [nameof(SignInPage.IsRefused)] = true,
    }, StatusCodes.Status422UnprocessableEntity);
}
