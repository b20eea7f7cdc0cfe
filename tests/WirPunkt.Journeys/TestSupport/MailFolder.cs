using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Platform.Mail;

namespace WirPunkt.Journeys.TestSupport;

/// <summary>Mail that landed in the data folder because there is no mail server, read as a mail program does.</summary>
public static partial class MailFolder
{
    /// <summary>What the newest message to an address says, as plain text.</summary>
    public static async Task<string> MailTo(this SiteInBrowser site, string address)
    {
        var server = site.Services.GetRequiredService<MailServer>();
        var cancel = TestContext.Current.CancellationToken;
        for (var i = 0; i < 60; i++)
        {
            await site.Services.GetRequiredService<SendMail>().Run(cancel);
            foreach (var file in Newest(server.Folder))
                if (await File.ReadAllTextAsync(file, cancel) is var mail && mail.Contains($"To: {address}", StringComparison.OrdinalIgnoreCase)) return PlainText(mail);
            await Task.Delay(500, cancel); // another sends it just now
        }
        throw new InvalidOperationException($"No mail to {address} in {server.Folder}");
    }

    /// <summary>The address of this site that a message leads to.</summary>
    public static string LinkIn(string mail, string beginning)
    {
        var link = Regex.Match(mail, Regex.Escape(beginning) + @"[\w-]+").Value;
        Assert.True(link.Length > beginning.Length, mail);
        return link;
    }

    private static IEnumerable<string> Newest(string folder) =>
        System.IO.Directory.Exists(folder) ? new DirectoryInfo(folder).GetFiles("*.eml").OrderByDescending(f => f.LastWriteTimeUtc).Select(f => f.FullName) : [];

    private static string PlainText(string mail)
    {
        var part = Part().Match(mail.ReplaceLineEndings("\n"));
        Assert.True(part.Success, mail);
        var body = part.Groups["body"].Value;
        return part.Groups["encoding"].Value == "base64"
            ? Encoding.UTF8.GetString(Convert.FromBase64String(body))
            : Encoded().Replace(body.Replace("=\n", "", StringComparison.Ordinal), m => Encoding.UTF8.GetString(Convert.FromHexString(m.Value.Replace("=", "", StringComparison.Ordinal))));
    }

    [GeneratedRegex(@"Content-Type: text/plain[^\n]*\n(?:[^\n]+\n)*?Content-Transfer-Encoding: (?<encoding>[\w-]+)\n(?:[^\n]+\n)*\n(?<body>.*?)\n--", RegexOptions.Singleline)]
    private static partial Regex Part();

    [GeneratedRegex("(?:=[0-9A-F]{2})+")]
    private static partial Regex Encoded();
}
