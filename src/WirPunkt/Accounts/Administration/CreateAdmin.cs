using Microsoft.AspNetCore.Identity;
using WirPunkt.Accounts.SignIn;
using WirPunkt.Platform.Commands;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Mail;

namespace WirPunkt.Accounts.Administration;

/// <summary>The first account, from the command line of the server; also the way back in when nobody can sign in any more.</summary>
internal sealed class CreateAdmin(WirPunktDb db, UserManager<Account> accounts, SendLink link, Audit audit, TimeProvider clock) : IModuleCommand
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(1);

    public string Name => "create-admin";

    public async Task<(string Text, int ExitCode)?> Run(IReadOnlyList<string> arguments)
    {
        if (arguments is not [var email]) return null;
        if (!EmailAddress.IsValid(email)) return ($"{email} is no e-mail address.", 2);

        await db.Migrate();
        var known = await accounts.FindByEmailAsync(email);
        var account = known ?? new Account { Email = email, Name = email.Split('@')[0], CreatedAt = clock.GetUtcNow().UtcDateTime };
        var before = known is null ? null : AccountFacts.Of(account);
        account.Roles |= Roles.Administrator;
        account.ClosedAt = null;
        var address = link.AddressFor(account, Lasts);
        audit.Add(null, Name, known is null ? "account.created" : "account.changed", Arrival.RecordOf(account), before, AccountFacts.Of(account));
        var saved = known is null ? await accounts.CreateAsync(account) : await accounts.UpdateAsync(account);
        return saved.Succeeded
            ? ($"Open this address within a day to set a password; then the program asks for a second factor:\n{address}", 0)
            : (string.Join(" ", saved.Errors.Select(e => e.Description)), 1);
    }
}
