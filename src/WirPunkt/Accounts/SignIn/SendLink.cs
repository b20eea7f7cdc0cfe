using Microsoft.AspNetCore.Identity;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Mail;
using WirPunkt.Platform.Web;

namespace WirPunkt.Accounts.SignIn;

/// <summary>Writes to somebody with a link that opens once, for setting a password.</summary>
internal sealed class SendLink(Outbox outbox, TextLibrary library, PublicUrl url, Reading reading, TimeProvider clock)
{
    public static readonly TimeSpan InvitationLasts = TimeSpan.FromDays(7), ResetLasts = TimeSpan.FromHours(1);

    /// <summary>Saved with the account.</summary>
    public void Invite(Account account) => Send(account, "invitation", InvitationLasts);

    /// <inheritdoc cref="Invite" />
    public void Reset(Account account) => Send(account, "reset", ResetLasts);

    /// <summary>The address of a new link.</summary>
    public string AddressFor(Account account, TimeSpan lasts) => url.Of($"/konto/link/{account.NewLink(clock.GetUtcNow().UtcDateTime + lasts)}");

    private void Send(Account account, string kind, TimeSpan lasts)
    {
        var texts = library.In(Language.Find(account.Language) ?? Language.German);
        var site = reading.Municipality.Name.In(texts.Language).Text;
        outbox.Add(account.Email, new Letter(texts.Language, texts[$"mail.{kind}-subject", ("site", site)],
            [texts["mail.greeting"], texts[$"mail.{kind}-text", ("site", site)], texts["mail.not-you"]], AddressFor(account, lasts), texts["mail.set-password"]));
    }
}

/// <summary>Somebody has forgotten the password. The answer is the same whether there is an account or not.</summary>
internal sealed class ForgotPassword(UserManager<Account> accounts, SendLink link, TimeProvider clock)
{
    /// <summary>Who presses twice keeps the first link, and nobody fills somebody's mailbox.</summary>
    private static readonly TimeSpan BetweenMails = TimeSpan.FromMinutes(5);

    public async Task Run(string email)
    {
        if (email.Length == 0 || await accounts.FindByEmailAsync(email) is not { ClosedAt: null } account) return;
        var justSent = clock.GetUtcNow().UtcDateTime + SendLink.ResetLasts;
        if (account.LinkUntil > justSent - BetweenMails && account.LinkUntil <= justSent) return;
        link.Reset(account);
        await accounts.UpdateAsync(account);
    }
}
