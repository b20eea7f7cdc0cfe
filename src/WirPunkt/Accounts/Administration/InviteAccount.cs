using Microsoft.AspNetCore.Identity;
using WirPunkt.Accounts.SignIn;

namespace WirPunkt.Accounts.Administration;

/// <summary>An administrator invites somebody: the account, the entry in the history and the mail come into being together.</summary>
internal sealed class InviteAccount(UserManager<Account> accounts, ContentKeys keys, SendLink link, Audit audit, TimeProvider clock)
{
    /// <returns>Null when the invitation is on its way; otherwise the field that is wrong, or <c>known</c>.</returns>
    public async Task<string?> Run(AccountForm form)
    {
        if ((form.Problem() ?? keys.Problem(form)) is { } problem) return problem;
        if (await accounts.FindByEmailAsync(form.Email) is not null) return "known";

        var account = new Account { Email = form.Email, Name = form.Name, CreatedAt = clock.GetUtcNow().UtcDateTime };
        form.ApplyTo(account);
        link.Invite(account);
        audit.Add("account.invited", Arrival.RecordOf(account), after: AccountFacts.Of(account));
        return (await accounts.CreateAsync(account)).Succeeded ? null : "email";
    }
}
