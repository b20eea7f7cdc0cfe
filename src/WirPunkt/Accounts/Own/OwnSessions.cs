using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts.Identity;
using WirPunkt.Platform.Database;

namespace WirPunkt.Accounts.Own;

/// <summary>Where somebody is signed in, and the end of it.</summary>
internal sealed class OwnSessions(WirPunktDb db, SignInManager<Account> signIn, TimeProvider clock)
{
    public async Task<IReadOnlyList<Session>> Of(Account account)
    {
        var sessions = await db.Set<Session>().AsNoTracking().Where(s => s.AccountId == account.Id).OrderByDescending(s => s.StartedAt).ToListAsync();
        return [.. sessions.Where(s => !s.IsOver(clock.GetUtcNow().UtcDateTime))];
    }

    public Task End(Account account, string keyHash) => db.Set<Session>().Where(s => s.AccountId == account.Id && s.KeyHash == keyHash).ExecuteDeleteAsync();

    /// <summary>Everywhere, here as well.</summary>
    public async Task EndAll(Account account)
    {
        await signIn.SignOutAsync();
        await db.Set<Session>().Where(s => s.AccountId == account.Id).ExecuteDeleteAsync();
    }
}
