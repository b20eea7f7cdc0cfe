using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace WirPunkt.Accounts.Identity;

/// <summary>A key on somebody's device or security stick with which they sign in (WebAuthn).</summary>
internal sealed class Passkey
{
    /// <summary>The credential's id, base64url.</summary>
    public required string CredentialId { get; init; }
    public Guid AccountId { get; init; }

    /// <summary>What its owner calls it.</summary>
    public string? Name { get; set; }
    public required byte[] PublicKey { get; init; }
    public DateTime CreatedAt { get; init; }
    public long SignCount { get; set; }
    public List<string> Transports { get; init; } = [];
    public bool IsUserVerified { get; set; }
    public bool IsBackupEligible { get; init; }
    public bool IsBackedUp { get; set; }

    public static string Code(byte[] credentialId) => WebEncoders.Base64UrlEncode(credentialId);

    public static Passkey Of(Account account, UserPasskeyInfo passkey) => new()
    {
        CredentialId = Code(passkey.CredentialId),
        AccountId = account.Id,
        Name = passkey.Name,
        PublicKey = passkey.PublicKey,
        CreatedAt = passkey.CreatedAt.UtcDateTime,
        SignCount = passkey.SignCount,
        Transports = [.. passkey.Transports ?? []],
        IsUserVerified = passkey.IsUserVerified,
        IsBackupEligible = passkey.IsBackupEligible,
        IsBackedUp = passkey.IsBackedUp,
    };

    /// <summary>After each use: the counter, and whether the device keeps a copy elsewhere.</summary>
    public void Take(UserPasskeyInfo used) =>
        (Name, SignCount, IsUserVerified, IsBackedUp) = (used.Name, used.SignCount, used.IsUserVerified, used.IsBackedUp);

    /// <summary>Without the attestation: nobody is asked for one, and it would name the model of the device.</summary>
    public UserPasskeyInfo Info() => new(WebEncoders.Base64UrlDecode(CredentialId), PublicKey, new DateTimeOffset(CreatedAt), (uint)SignCount,
        [.. Transports], IsUserVerified, IsBackupEligible, IsBackedUp, [], [])
    { Name = Name };
}
