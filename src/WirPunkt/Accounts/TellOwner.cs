using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Mail;
using WirPunkt.Platform.Web;

namespace WirPunkt.Accounts;

/// <summary>Writes to a person that the password or a factor of their account was changed: if it was not they, they learn of it
/// (ASVS 6.3.7). Saved together with the change.</summary>
internal sealed class TellOwner(Outbox outbox, TextLibrary library, PublicUrl url, Reading reading)
{
    /// <param name="what">what was changed, as the history calls it: <c>account.password</c></param>
    public void Of(Account account, string what)
    {
        var texts = library.In(Language.Find(account.Language) ?? Language.German);
        var site = reading.Municipality.Name.In(texts.Language).Text;
        outbox.Add(account.Email, new Letter(texts.Language, texts["mail.changed-subject", ("site", site)],
            [texts["mail.greeting"], texts["mail.changed-text", ("site", site), ("what", texts[$"audit.{what}"])], texts["mail.changed-not-you"]], url.Of(StaffAddresses.Own), texts["mail.changed-link"]));
    }
}
