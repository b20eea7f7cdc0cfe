using WirPunkt.Platform.Commands;

namespace WirPunkt.Platform.Database.Backups;

/// <summary><c>WirPunkt restore FILE</c>: a backup into the database that the settings name.</summary>
internal sealed class RestoreCommand(WirPunktDb db) : IModuleCommand
{
    private const string Replace = "--replace";

    public string Name => "restore";

    public async Task<(string Text, int ExitCode)?> Run(IReadOnlyList<string> arguments)
    {
        if (arguments.Where(a => a != Replace).ToList() is not [var file] || file.StartsWith('-')) return null;
        if (!File.Exists(file)) return ($"{file}: there is no such file.", 1);

        var backup = Backup.Of(db);
        try
        {
            if (await Obstacle(backup, file, arguments.Contains(Replace)) is { } obstacle) return ($"Nothing restored. {obstacle}", 1);
            await backup.TakeBack(file);
        }
        catch (BackupException e)
        {
            return ($"Nothing restored. {e.Message}", 1);
        }
        await db.Migrate(); // a backup of an older program
        return ($"{file}: restored into {backup.Engine}. Now start the program.", 0);
    }

    private async Task<string?> Obstacle(Backup backup, string file, bool mayReplace)
    {
        if (!Begins(file, backup)) return $"{file} is no backup of {backup.Engine}, and {backup.Engine} is what ConnectionStrings__WirPunkt names (empty: SQLite).";
        var migrations = await backup.MigrationsIn(file);
        if (migrations.Count == 0) return $"{file} is no backup of this program.";
        if (migrations.Except(DatabaseModule.MigrationsOf(db.GetType())).Any()) return "The backup comes from a newer version of the program: install that one first.";
        if (!await backup.HoldsSomething()) return null;
        if (!mayReplace) return $"There is a database already. With {Replace} the backup takes its place, and what is there now is gone.";
        return await backup.IsInUse() ? "Somebody has the database open: end the program first." : null;
    }

    private static bool Begins(string file, Backup backup)
    {
        var beginning = new byte[backup.Beginning.Length];
        using var stream = File.OpenRead(file);
        return stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false) == beginning.Length && backup.Beginning.SequenceEqual(beginning);
    }
}
