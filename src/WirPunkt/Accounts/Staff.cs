using System.Security.Claims;
using WirPunkt.Platform.Web;

namespace WirPunkt.Accounts;

/// <summary>Who of the team asks for this page.</summary>
public sealed class Staff(IConfiguration settings)
{
    /// <summary>Null: nobody is signed in.</summary>
    public Account? Account { get; private set; }

    /// <summary>Whether this sign-in had two factors; a passkey is two in one: the device, and the finger or PIN that opens it.</summary>
    public bool HasTwoFactors { get; private set; }

    /// <summary>Whether the account's roles ask for a second factor that this sign-in has not had.</summary>
    public bool LacksSecondFactor => Account is { NeedsSecondFactor: true } && !HasTwoFactors;

    /// <summary>The session of this request.</summary>
    internal string? SessionKey { get; private set; }

    internal void Is(Account account, ClaimsPrincipal principal, string sessionKey) =>
        (Account, HasTwoFactors, SessionKey) = (account, principal.HasClaim("amr", "mfa") || principal.HasClaim("amr", "passkey"), sessionKey);

    /// <summary>Whether the person may enter an address; a link to another address is not shown.</summary>
    public bool MayEnter(StaffAddress address) =>
        address.IsPublic || address.IsOpenBy(settings) || (Account is not null && Account.Has(address.Roles) && (!LacksSecondFactor || address.WithoutSecondFactor));

    /// <inheritdoc cref="MayEnter(StaffAddress)" />
    public bool MayEnter(string path) => StaffAddresses.Find(path) is { } address && MayEnter(address);
}
