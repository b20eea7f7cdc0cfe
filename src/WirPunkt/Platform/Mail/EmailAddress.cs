using System.Net.Mail;

namespace WirPunkt.Platform.Mail;

/// <summary>An address of electronic mail, without the name of its owner beside it.</summary>
public static class EmailAddress
{
    /// <summary>Characters.</summary>
    public const int Longest = 200;

    /// <summary>As it is used on the open net: behind the @ stands a name with a dot (RFC 5321 2.3.5).</summary>
    public static bool IsValid(string text) =>
        text.Length <= Longest && !text.Any(char.IsWhiteSpace) && MailAddress.TryCreate(text, out var address) && address.Address == text
        && address.Host.Split('.') is { Length: > 1 } names && names.All(n => n.Length > 0);
}
