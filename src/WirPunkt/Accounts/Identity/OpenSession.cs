using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;

namespace WirPunkt.Accounts.Identity;

/// <summary>Every sign-in opens a session of its own; the cookie says who it is and which session, and nothing else: roles are read anew for every request.</summary>
internal sealed class OpenSession(WirPunktDb db, IHttpContextAccessor request, TimeProvider clock) : IUserClaimsPrincipalFactory<Account>
{
    /// <summary>The claim with the session's key.</summary>
    public const string Key = "sid";

    public async Task<ClaimsPrincipal> CreateAsync(Account user)
    {
        var (now, key) = (clock.GetUtcNow().UtcDateTime, WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32)));
        var (oldest, before) = (now - Session.Longest, HashOf(request.HttpContext?.User.FindFirstValue(Key) ?? ""));
        await db.Set<Session>().Where(s => s.Until < now || s.StartedAt < oldest || s.KeyHash == before).ExecuteDeleteAsync();
        db.Set<Session>().Add(new Session
        {
            KeyHash = HashOf(key),
            AccountId = user.Id,
            StartedAt = now,
            Until = now + Session.Idle,
            Device = Session.DeviceOf(request.HttpContext?.Request.Headers.UserAgent),
        });
        await db.SaveChangesAsync();
        return new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, user.Id.ToString()), new Claim(Key, key)], IdentityConstants.ApplicationScheme));
    }

    /// <summary>The hash under which the key of a cookie is kept: who reads the database cannot sign in with it.</summary>
    public static string HashOf(string key) => Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(key)));
}
