using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;

namespace WirPunkt.Accounts.Identity;

/// <summary>Keeps who is signed in, in the database.</summary>
internal sealed class SessionTickets(IServiceScopeFactory scopes, TimeProvider clock, IHttpContextAccessor request) : ITicketStore
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        var now = Now;
        await WithSessions(async (sessions, db) =>
        {
            var oldest = now - Session.Longest;
            await sessions.Where(s => s.Until < now || s.StartedAt < oldest).ExecuteDeleteAsync();
            sessions.Add(new Session
            {
                KeyHash = HashOf(key),
                AccountId = Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!),
                StartedAt = now,
                Until = now + Session.Idle,
                Device = Session.DeviceOf(request.HttpContext?.Request.Headers.UserAgent),
                Ticket = TicketSerializer.Default.Serialize(ticket),
            });
            await db.SaveChangesAsync();
            return true;
        });
        return key;
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var (hash, until, content) = (HashOf(key), Now + Session.Idle, TicketSerializer.Default.Serialize(ticket));
        return WithSessions((sessions, _) => sessions.Where(s => s.KeyHash == hash)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Until, until).SetProperty(s => s.Ticket, content)));
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var hash = HashOf(key);
        return WithSessions(async (sessions, _) =>
            await sessions.AsNoTracking().SingleOrDefaultAsync(s => s.KeyHash == hash) is { } session && !session.IsOver(Now)
                ? TicketSerializer.Default.Deserialize(session.Ticket)
                : null);
    }

    public Task RemoveAsync(string key)
    {
        var hash = HashOf(key);
        return WithSessions((sessions, _) => sessions.Where(s => s.KeyHash == hash).ExecuteDeleteAsync());
    }

    /// <summary>The hash under which the key of a cookie is kept: who reads the database cannot sign in with it.</summary>
    public static string HashOf(string key) => Convert.ToHexString(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(key)));

    private async Task<T> WithSessions<T>(Func<DbSet<Session>, WirPunktDb, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WirPunktDb>();
        return await work(db.Set<Session>(), db);
    }
}
