using Microsoft.AspNetCore.Identity;

namespace WirPunkt.Accounts.SignIn;

/// <summary>Somebody signs in with a passkey: no address, no password, no code.</summary>
internal sealed class SignInWithPasskey(UserManager<Account> accounts, SignInManager<Account> signIn, Arrival arrival)
{
    /// <summary>What the browser needs to ask its device. Without an account: it would tell which exist.</summary>
    public async Task<IResult> Options() => TypedResults.Text(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    /// <remarks>Not <c>PasskeySignInAsync</c>: that notes a passkey as a password, and waits after wrong passwords hold it up.</remarks>
    public async Task<IResult> Run(IFormCollection form)
    {
        var next = form["weiter"].ToString();
        var proof = await Proof(form["credential"].ToString());
        if (proof is not { Succeeded: true, User: { ClosedAt: null } account })
            return StaffPages.Page<SignInPage>(new() { [nameof(SignInPage.Next)] = Arrival.Next(next), [nameof(SignInPage.IsPasskeyRefused)] = true }, StatusCodes.Status422UnprocessableEntity);

        await accounts.AddOrUpdatePasskeyAsync(account, proof.Passkey);
        await arrival.SignIn(account, "passkey");
        return await arrival.Welcome(account, "passkey", next);
    }

    private async Task<PasskeyAssertionResult<Account>?> Proof(string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAssertionAsync(credential);
        }
        catch (Exception e) when (e is InvalidOperationException or System.Text.Json.JsonException or ArgumentException)
        {
            return null; // no question was asked, or the answer is none
        }
    }
}
