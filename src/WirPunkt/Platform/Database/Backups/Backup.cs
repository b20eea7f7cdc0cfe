namespace WirPunkt.Platform.Database.Backups;

/// <summary>All that a database holds as one file, and back: content, accounts, history, and the keys that protect cookies and secrets.</summary>
internal abstract class Backup
{
    public static Backup Of(WirPunktDb db) => db is SqliteDb ? new SqliteBackup(db) : new PostgresBackup(db);

    /// <summary>As people call the engine.</summary>
    public abstract string Engine { get; }

    /// <summary>With what its files begin.</summary>
    public abstract ReadOnlySpan<byte> Beginning { get; }

    /// <summary>Whether there is a database with tables in it.</summary>
    public abstract Task<bool> HoldsSomething();

    /// <summary>Whether another process has the database open.</summary>
    public abstract Task<bool> IsInUse();

    /// <summary>Writes what there is at one moment, while the program goes on.</summary>
    /// <param name="file">an empty file</param>
    /// <exception cref="BackupException">with the reason</exception>
    public abstract Task Write(string file);

    /// <summary>The names of the migrations that a backup has behind it.</summary>
    /// <exception cref="BackupException">it cannot be read</exception>
    public abstract Task<IReadOnlyList<string>> MigrationsIn(string file);

    /// <summary>Puts a backup in the place of what is there: all of it or nothing.</summary>
    /// <exception cref="BackupException">with the reason</exception>
    public abstract Task TakeBack(string file);
}

/// <summary>Why a backup can be neither written nor taken back, as an administrator reads it.</summary>
internal sealed class BackupException(string message) : Exception(message);
