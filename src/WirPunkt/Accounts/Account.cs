using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace WirPunkt.Accounts;

/// <summary>A person of the team, with the least that is needed to let them in: no phone, no birthday, no picture.</summary>
public sealed class Account
{
    /// <summary>Wrong passwords or codes in a row after which the account waits.</summary>
    public const int PatientFor = 5;

    /// <summary>The first wait; each further one is twice as long, up to <see cref="LongestWait"/>.</summary>
    public static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1), LongestWait = TimeSpan.FromHours(1);

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Email { get; set; }

    /// <summary>In capitals: nobody has two accounts that differ in the case of letters.</summary>
    public string NormalizedEmail { get; set; } = "";
    public required string Name { get; set; }

    /// <summary>Code of the language of the interface and of mail.</summary>
    public string Language { get; set; } = "de";
    public Roles Roles { get; set; }

    /// <summary>Keys of the topics an editor looks after; none: all.</summary>
    public List<string> Topics { get; set; } = [];

    /// <summary>Codes of the languages a translator translates into.</summary>
    public List<string> Languages { get; set; } = [];

    /// <summary>Key of the office a department's person belongs to.</summary>
    public string? Organization { get; set; }
    public DateTime CreatedAt { get; init; }

    /// <summary>A day, not a time: enough to find accounts that nobody uses.</summary>
    public DateOnly? LastSignInOn { get; private set; }

    /// <summary>Since when an administrator has closed it; null: open.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>Raised by each change; two administrators do not overwrite each other unseen.</summary>
    public long Version { get; set; }

    internal string? PasswordHash { get; set; }

    /// <summary>Changes with the password and the second factor.</summary>
    internal string SecurityStamp { get; set; } = "";
    internal bool HasAuthenticator { get; set; }

    /// <summary>The secret of the authenticator app (RFC 6238), protected with the keys of the installation.</summary>
    internal string? AuthenticatorKey { get; set; }

    /// <summary>Hash of the code that was taken last: a code opens once (RFC 6238 5.2).</summary>
    internal string? LastCode { get; set; }
    internal List<string> RecoveryCodes { get; set; } = [];
    internal int FailedSignIns { get; set; }
    internal int Waits { get; set; }
    public DateTime? WaitsUntil { get; set; }
    internal string? LinkHash { get; set; }
    internal DateTime? LinkUntil { get; set; }

    /// <summary>Who this is at the municipality's own sign-in (OpenID Connect <c>sub</c>).</summary>
    internal string? Subject { get; set; }

    /// <summary>Whether the person has ever set a password or come through the municipality's own sign-in.</summary>
    public bool IsInUse => PasswordHash is not null || Subject is not null;

    public bool NeedsSecondFactor => (Roles & Roles.WithSecondFactor) != 0;

    public bool Has(Roles anyOf) => (Roles & anyOf) != 0;

    /// <summary>Whether the person may change texts in a language: translators in their own, who publishes in every.</summary>
    /// <param name="language">its code</param>
    public bool MayTranslateInto(string language) => Has(Roles.Lead | Roles.Editor | Roles.Administrator) || (Has(Roles.Translator) && Languages.Contains(language));

    internal void SignedIn(DateOnly today) => (LastSignInOn, Waits) = (today, 0);

    /// <summary>Lets the account wait after too many failures: a minute, two, four and so on. Passkeys are not held up.</summary>
    public void Wait(DateTime now)
    {
        var wait = TimeSpan.FromTicks(Math.Min(FirstWait.Ticks << Math.Min(Waits, 10), LongestWait.Ticks));
        (WaitsUntil, Waits) = (now + wait, Waits + 1);
    }

    /// <summary>A link that opens once, for setting a password; a new one makes the old one worthless.</summary>
    /// <returns>What stands in the link; only its hash stays here.</returns>
    internal string NewLink(DateTime until)
    {
        var secret = RandomNumberGenerator.GetBytes(32);
        (LinkHash, LinkUntil) = (HashOf(secret), until);
        return $"{Id:N}{WebEncoders.Base64UrlEncode(secret)}";
    }

    internal bool Opens(byte[] secret, DateTime now) =>
        LinkHash is not null && now < LinkUntil && ClosedAt is null
        && CryptographicOperations.FixedTimeEquals(Convert.FromHexString(LinkHash), SHA256.HashData(secret));

    internal void LinkIsUsed() => (LinkHash, LinkUntil) = (null, null);

    private static string HashOf(byte[] secret) => Convert.ToHexString(SHA256.HashData(secret));
}
