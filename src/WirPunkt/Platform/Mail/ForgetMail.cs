using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;

namespace WirPunkt.Platform.Mail;

/// <summary>Nothing that was written to somebody stays: not in the outbox, not among the files where no mail server is set.</summary>
public sealed class ForgetMail(WirPunktDb db, MailServer server)
{
    /// <returns>How many messages there were.</returns>
    public async Task<int> Run(string email, CancellationToken cancel = default)
    {
        var gone = await db.Set<OutboxMessage>().Where(m => m.To == email).ExecuteDeleteAsync(cancel);
        if (!System.IO.Directory.Exists(server.Folder)) return gone;
        foreach (var file in System.IO.Directory.EnumerateFiles(server.Folder, "*.eml"))
            if (await IsTo(email, file, cancel))
            {
                File.Delete(file);
                gone++;
            }
        return gone;
    }

    /// <summary>Who receives it stands before the first empty line.</summary>
    private static async Task<bool> IsTo(string email, string file, CancellationToken cancel)
    {
        using var lines = new StreamReader(file);
        while (await lines.ReadLineAsync(cancel) is { Length: > 0 } line)
            if (line.StartsWith("To:", StringComparison.OrdinalIgnoreCase) && line.Contains(email, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
