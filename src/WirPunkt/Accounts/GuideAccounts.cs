using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts.Administration;
using WirPunkt.Accounts.SignIn;
using WirPunkt.Platform.Database;

namespace WirPunkt.Accounts;

/// <summary>Accounts of guides, for the module that looks after them: invited by the lead, forgotten when they have left.</summary>
public sealed class GuideAccounts
{
    private readonly WirPunktDb db;
    private readonly UserManager<Account> accounts;
    private readonly InviteAccount invite;
    private readonly SendLink link;
    private readonly Audit audit;

    internal GuideAccounts(WirPunktDb db, UserManager<Account> accounts, InviteAccount invite, SendLink link, Audit audit) =>
        (this.db, this.accounts, this.invite, this.link, this.audit) = (db, accounts, invite, link, audit);

    /// <summary>An account of its own, or the task of a guide for the account that is already there; whoever has not come yet gets a new link.</summary>
    /// <returns>The account, or the field that is wrong.</returns>
    public async Task<(Guid? Id, string? Problem)> Invite(string name, string email, string language)
    {
        if (await accounts.FindByEmailAsync(email) is not { } known)
        {
            var problem = await invite.Run(new AccountForm(email, name, language, Roles.Guide, [], [], null));
            return problem is null ? ((await accounts.FindByEmailAsync(email))!.Id, null) : (null, problem);
        }
        if (known.ClosedAt is not null) return (null, "closed");

        var before = AccountFacts.Of(known);
        known.Roles |= Roles.Guide;
        if (!known.IsInUse) link.Invite(known);
        audit.Add(known.IsInUse ? "account.changed" : "account.invited", Arrival.RecordOf(known), before, AccountFacts.Of(known));
        return (await accounts.UpdateAsync(known)).Succeeded ? (known.Id, null) : (null, "changed");
    }

    /// <summary>The account goes, and with it the person's name in the history (Art. 17 DSGVO); who has other tasks stays and is no guide any more.</summary>
    /// <param name="who">who does it, for the history</param>
    public async Task Forget(Guid id, string who, CancellationToken cancel = default)
    {
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } account) return;
        var record = Arrival.RecordOf(account);
        if (account.Roles != Roles.Guide)
        {
            var before = AccountFacts.Of(account);
            account.Roles &= ~Roles.Guide;
            audit.Add(null, who, "account.changed", record, before, AccountFacts.Of(account));
            await accounts.UpdateAsync(account);
            return;
        }
        audit.Add(null, who, "account.deleted", record);
        await accounts.DeleteAsync(account);
        await db.LiftingAppendOnly(async () =>
        {
            await db.AuditEntries.Where(e => e.AccountId == id).ExecuteUpdateAsync(set => set.SetProperty(e => e.Who, "–"), cancel);
            await db.AuditEntries.Where(e => e.Record == record).ExecuteUpdateAsync(set => set.SetProperty(e => e.Before, (string?)null).SetProperty(e => e.After, (string?)null), cancel);
        }, cancel);
    }
}
