using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;

namespace WirPunkt.Platform.Mail;

/// <summary>The municipality's mail server (<c>WIRPUNKT_SMTP</c>), or a folder with <c>.eml</c> files where there is none.</summary>
/// <remarks>docs/decisions/0008: why System.Net.Mail.</remarks>
public sealed class MailServer(IConfiguration settings, PublicUrl url)
{
    /// <summary>Milliseconds.</summary>
    private const int Patience = 30_000;

    /// <summary><c>smtp://user:password@host:587</c>; encrypted with STARTTLS unless it ends with <c>?tls=no</c>, for a server in the same house.</summary>
    private readonly Uri? server = settings["WIRPUNKT_SMTP"] is { Length: > 0 } address ? new Uri(address) : null;

    public bool IsSet => server is not null;

    /// <summary>Where messages land without a server.</summary>
    public string Folder { get; } = Path.Combine(settings.DataFolder(), "mail");

    private string From => settings["WIRPUNKT_MAIL_FROM"] is { Length: > 0 } from ? from : $"wirpunkt@{new Uri(url.Of("/")).Host}";

    /// <exception cref="SmtpException">the server did not take it</exception>
    public async Task Send(OutboxMessage message, CancellationToken cancel)
    {
        using var mail = new MailMessage(From, message.To) { Subject = message.Subject, SubjectEncoding = Encoding.UTF8, BodyEncoding = Encoding.UTF8 };
        mail.Headers.Add("Message-ID", $"<{message.Id:N}@{new Uri(url.Of("/")).Host}>"); // a second attempt is the same message
        mail.Headers.Add("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office answers
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(message.Text, Encoding.UTF8, MediaTypeNames.Text.Plain));
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(message.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        if (message.Calendar is { } calendar) mail.Attachments.Add(Attachment.CreateAttachmentFromString(calendar, "wirpunkt.ics", Encoding.UTF8, "text/calendar"));
        using var client = Client();
        await client.SendMailAsync(mail, cancel);
    }

    private SmtpClient Client()
    {
        if (server is null)
        {
            System.IO.Directory.CreateDirectory(Folder);
            return new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = Folder };
        }
        var user = Uri.UnescapeDataString(server.UserInfo).Split(':', 2);
        return new SmtpClient(server.Host, server.Port is > 0 and var port ? port : 587)
        {
            EnableSsl = server.Query != "?tls=no",
            Timeout = Patience,
            Credentials = user is [{ Length: > 0 }, _] ? new NetworkCredential(user[0], user[1]) : null,
        };
    }
}
