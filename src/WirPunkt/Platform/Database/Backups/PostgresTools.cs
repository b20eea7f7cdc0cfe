using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace WirPunkt.Platform.Database.Backups;

/// <summary><c>pg_dump</c> and <c>pg_restore</c>, from the path or from where Debian and Ubuntu put them.</summary>
internal sealed class PostgresTools(NpgsqlConnectionStringBuilder connection)
{
    private const string Debian = "/usr/lib/postgresql";

    /// <returns>What it wrote.</returns>
    /// <exception cref="BackupException">it is missing, or it failed</exception>
    public async Task<string> Run(string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(Find(tool), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Settings().Where(s => !string.IsNullOrEmpty(s.Value))) start.Environment[name] = value;
        using var process = Begin(start, tool);
        var (text, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await text : throw new BackupException($"{tool}: {(await error).Trim().ReplaceLineEndings(" ")}");
    }

    /// <summary>Not as arguments: every user of the machine could read the password there.</summary>
    private Dictionary<string, string?> Settings() => new()
    {
        ["PGHOST"] = connection.Host,
        ["PGPORT"] = connection.Port.ToString(CultureInfo.InvariantCulture),
        ["PGUSER"] = connection.Username,
        ["PGDATABASE"] = connection.Database,
        ["PGPASSWORD"] = connection.Password,
        ["PGPASSFILE"] = connection.Passfile,
        ["PGSSLROOTCERT"] = connection.RootCertificate,
        ["PGSSLMODE"] = connection.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => mode.ToString().ToLowerInvariant() },
    };

    private static Process Begin(ProcessStartInfo start, string tool)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new BackupException($"{tool} is missing. Please install the client programs of PostgreSQL (on Debian and Ubuntu: apt install postgresql-client), as new as the server.");
        }
    }

    private static string Find(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool))) || !System.IO.Directory.Exists(Debian) ? tool
        : System.IO.Directory.EnumerateDirectories(Debian).OrderByDescending(f => int.TryParse(Path.GetFileName(f), CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(f => Path.Combine(f, "bin", tool)).FirstOrDefault(File.Exists) ?? tool;
}
