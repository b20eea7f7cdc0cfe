using System.Net;
using System.Net.Mail;

namespace WirPunkt.Platform.Commands;

/// <summary>Looks at the settings before anything starts: a slip is named at once, not weeks later by a mail that nobody got.</summary>
public static class Settings
{
    /// <returns>Null when they can be used; otherwise which cannot, and how it is to be written. No value is repeated: some hold passwords.</returns>
    public static string? Problem(IConfiguration settings) =>
        !IsWeb(settings["WIRPUNKT_URL"]) ? "WIRPUNKT_URL is no address of a website. Write it with https://, as in https://wir-punkt.example.de"
        : !IsMailServer(settings["WIRPUNKT_SMTP"]) ? "WIRPUNKT_SMTP is no address of a mail server. Write smtp://user:password@host:587. In user and password @ is %40, : is %3A, / is %2F, # is %23, % is %25. "
            + "smtps:// and port 465 are not spoken: take the port with STARTTLS."
        : !IsSender(settings["WIRPUNKT_MAIL_FROM"]) ? "WIRPUNKT_MAIL_FROM is no e-mail address. Write wirpunkt@example.de, or \"Wir-Punkt <wirpunkt@example.de>\""
        : !IsWeb(settings["WIRPUNKT_OIDC"]) ? "WIRPUNKT_OIDC is no address of an identity provider. Write it with https://, without /.well-known/openid-configuration"
        : !IsWeb(settings["WIRPUNKT_TRANSLATOR"]) ? "WIRPUNKT_TRANSLATOR is no address. Write it with https://"
        : settings["WIRPUNKT_PROXY"] is { Length: > 0 } proxy && !IPAddress.TryParse(proxy, out _) ? "WIRPUNKT_PROXY is no IP address. Write the one of the web server in front of this program, as in 10.0.0.2"
        : null;

    private static bool IsWeb(string? value) => string.IsNullOrEmpty(value) || (Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https");

    private static bool IsMailServer(string? value) =>
        string.IsNullOrEmpty(value) || (Uri.TryCreate(value, UriKind.Absolute, out var address) && address is { Scheme: "smtp", Host.Length: > 0, Port: not 465, AbsolutePath: "" or "/" });

    private static bool IsSender(string? value) => string.IsNullOrEmpty(value) || MailAddress.TryCreate(value, out _);
}
