using WirPunkt.Platform.Commands;

namespace WirPunkt.Platform.Database.Backups;

/// <summary><c>WirPunkt backup FILE</c>: everything into one file, while the program runs.</summary>
internal sealed class BackupCommand(WirPunktDb db) : IModuleCommand
{
    public string Name => "backup";

    public async Task<(string Text, int ExitCode)?> Run(IReadOnlyList<string> arguments)
    {
        if (arguments is not [var file] || file.StartsWith('-')) return null;
        if (Path.Exists(file)) return ($"{file} is there already: nothing written. Name a new file.", 1);
        if (!System.IO.Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file)))) return ($"There is no folder for {file}: nothing written.", 1);

        var backup = Backup.Of(db);
        if (!await backup.HoldsSomething()) return ("There is no database yet: nothing written.", 1);
        var part = file + ".part";
        try
        {
            ForOwnerOnly(part);
            await backup.Write(part);
            File.Move(part, file);
        }
        catch (BackupException e)
        {
            return ($"Nothing written. {e.Message}", 1);
        }
        finally
        {
            File.Delete(part);
        }
        return ($"{file}: backup of {backup.Engine}, {new FileInfo(file).Length / 1024:N0} KB. It holds accounts and keys: keep it where nobody else reads it.", 0);
    }

    /// <summary>It holds secrets of authenticator apps.</summary>
    private static void ForOwnerOnly(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(file, options);
    }
}
