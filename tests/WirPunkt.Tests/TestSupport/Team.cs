using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;

namespace WirPunkt.TestSupport;

/// <summary>People of the team, and how they sign in: through the pages, as everybody does.</summary>
public static class Team
{
    public const string Password = "acht Regenschirme hinter Pluto";

    /// <summary>Somebody with these roles, who has set a password and, where the roles ask for it, an authenticator app.</summary>
    public static async Task<Member> Add(this RunningSite site, Roles roles, string? email = null, string language = "de", bool withApp = true, params string[] translates)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = new Account { Email = email ?? $"{Guid.NewGuid():N}@example.org", Name = "Mika Muster", Roles = roles, Language = language, Languages = [.. translates] };
        Succeeded(await accounts.CreateAsync(account, Password));
        string? key = null;
        if (account.NeedsSecondFactor && withApp)
        {
            await accounts.ResetAuthenticatorKeyAsync(account);
            await accounts.SetTwoFactorEnabledAsync(account, true);
            key = await accounts.GetAuthenticatorKeyAsync(account);
        }
        return new Member(site, account.Id, account.Email, key);
    }

    public static async Task<T> Ask<T>(this RunningSite site, Func<WirPunktDb, Task<T>> question)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<WirPunktDb>());
    }

    /// <summary>The six digits that an app shows now (RFC 6238).</summary>
    public static string CodeOf(string base32)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(base32.TrimEnd('=').Select(c => Convert.ToString(letters.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var key = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var step = BitConverter.GetBytes(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
        Array.Reverse(step);
#pragma warning disable CA5350 // what authenticator apps use
        var hash = HMACSHA1.HashData(key, step);
#pragma warning restore CA5350
        var offset = hash[^1] & 15;
        var number = ((hash[offset] & 127) << 24) | (hash[offset + 1] << 16) | (hash[offset + 2] << 8) | hash[offset + 3];
        return (number % 1_000_000).ToString("000000", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static void Succeeded(IdentityResult result) => Assert.True(result.Succeeded, string.Join(", ", result.Errors.Select(e => e.Code)));
}

/// <summary>An account, and what its owner knows.</summary>
public sealed record Member(RunningSite Site, Guid Id, string Email, string? Key);
