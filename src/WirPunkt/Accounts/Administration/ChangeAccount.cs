using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts.Identity;
using WirPunkt.Accounts.SignIn;
using WirPunkt.Platform.Database;

namespace WirPunkt.Accounts.Administration;

/// <summary>What an administrator does with somebody's account. Each is in the history; what takes a right away ends the sessions.</summary>
internal sealed class ChangeAccount(WirPunktDb db, UserManager<Account> accounts, ContentKeys keys, SendLink link, Staff staff, Audit audit, TellOwner tell, TimeProvider clock)
{
    /// <returns>Null when it is saved; otherwise the field that is wrong, <c>self</c> or <c>changed</c>.</returns>
    public async Task<string?> Save(Account account, AccountForm form, long version)
    {
        if (((form with { Email = account.Email }).Problem() ?? keys.Problem(form)) is { } problem) return problem;
        if (IsSelf(account) && !form.Roles.HasFlag(Roles.Administrator)) return "self"; // somebody else has to take that right away
        if (account.Version != version) return "changed";

        var before = AccountFacts.Of(account);
        form.ApplyTo(account);
        audit.Add("account.changed", Arrival.RecordOf(account), before, AccountFacts.Of(account));
        return (await accounts.UpdateAsync(account)).Succeeded ? null : "changed";
    }

    public async Task<string?> Close(Account account)
    {
        if (IsSelf(account)) return "self";
        account.ClosedAt = clock.GetUtcNow().UtcDateTime;
        account.LinkIsUsed();
        return await Saved(account, "account.closed", endsSessions: true);
    }

    public Task<string?> Open(Account account)
    {
        (account.ClosedAt, account.WaitsUntil) = (null, null);
        return Saved(account, "account.opened");
    }

    public Task<string?> InviteAgain(Account account)
    {
        if (account.ClosedAt is not null) return Task.FromResult<string?>("closed");
        link.Invite(account);
        return Saved(account, "account.invited");
    }

    /// <summary>A lost phone: password stays, authenticator and passkeys go.</summary>
    public async Task<string?> ResetSecondFactor(Account account)
    {
        if (IsSelf(account)) return "self";
        (account.HasAuthenticator, account.AuthenticatorKey, account.RecoveryCodes) = (false, null, []);
        db.Set<Passkey>().RemoveRange(await db.Set<Passkey>().Where(p => p.AccountId == account.Id).ToListAsync());
        tell.Of(account, "second-factor.reset");
        return await Saved(account, "second-factor.reset", endsSessions: true);
    }

    public async Task<string?> Delete(Account account)
    {
        if (IsSelf(account)) return "self";
        audit.Add("account.deleted", Arrival.RecordOf(account), before: AccountFacts.Of(account));
        return (await accounts.DeleteAsync(account)).Succeeded ? null : "changed";
    }

    private bool IsSelf(Account account) => account.Id == staff.Account?.Id;

    private async Task<string?> Saved(Account account, string kind, bool endsSessions = false)
    {
        audit.Add(kind, Arrival.RecordOf(account));
        if (!(await accounts.UpdateSecurityStampAsync(account)).Succeeded) return "changed";
        if (endsSessions) await db.Set<Session>().Where(s => s.AccountId == account.Id).ExecuteDeleteAsync();
        return null;
    }
}
