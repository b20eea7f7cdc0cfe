using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace WirPunkt.Platform.Database.Backups;

/// <summary>SQLite copies itself, page by page, while others read and write (sqlite.org/backup.html).</summary>
internal sealed class SqliteBackup(WirPunktDb db) : Backup
{
    /// <summary>Seconds.</summary>
    private const int Patience = 2;

    private const int Busy = 5;

    private readonly string own = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;

    public override string Engine => "SQLite";

    public override ReadOnlySpan<byte> Beginning => "SQLite format 3\0"u8;

    public override async Task<bool> HoldsSomething()
    {
        if (!File.Exists(own)) return false;
        await using var connection = await Open(own, SqliteOpenMode.ReadWrite);
        return await Ask(connection, "SELECT count(*) FROM sqlite_master") is > 0L;
    }

    /// <summary>Only who is alone may leave the write-ahead log (sqlite.org/wal.html).</summary>
    public override async Task<bool> IsInUse()
    {
        if (!File.Exists(own)) return false;
        LeaveAlone();
        await using var connection = await Open(own, SqliteOpenMode.ReadWrite);
        try
        {
            return await Ask(connection, "PRAGMA journal_mode = DELETE") is not "delete";
        }
        catch (SqliteException e) when (e.SqliteErrorCode == Busy)
        {
            return true;
        }
    }

    public override async Task Write(string file)
    {
        await using var source = await Open(own, SqliteOpenMode.ReadWrite);
        await using var copy = await Open(file, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(copy);
        await Ask(copy, "PRAGMA journal_mode = DELETE"); // one file, nothing beside it
        await Judge(copy);
    }

    public override async Task<IReadOnlyList<string>> MigrationsIn(string file)
    {
        try
        {
            await using var connection = await Open(file, SqliteOpenMode.ReadOnly);
            await Judge(connection);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"";
            await using var rows = await command.ExecuteReaderAsync();
            List<string> names = [];
            while (await rows.ReadAsync()) names.Add(rows.GetString(0));
            return names;
        }
        catch (SqliteException e)
        {
            throw new BackupException($"{file} cannot be read: {e.Message}");
        }
    }

    public override async Task TakeBack(string file)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(own)!);
        LeaveAlone();
        await using var source = await Open(file, SqliteOpenMode.ReadOnly);
        await using var target = await Open(own, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(target);
    }

    /// <summary>Ends what this process holds open without using it.</summary>
    private void LeaveAlone()
    {
        using var pooled = new SqliteConnection(db.Database.GetConnectionString());
        SqliteConnection.ClearPool(pooled);
    }

    private static async Task<SqliteConnection> Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = Patience }.ToString());
        await connection.OpenAsync();
        return connection;
    }

    private static async Task Judge(SqliteConnection connection)
    {
        if (await Ask(connection, "PRAGMA quick_check") is not "ok") throw new BackupException($"{connection.DataSource} is damaged.");
    }

    private static async Task<object?> Ask(SqliteConnection connection, string question)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // our own words
        command.CommandText = question;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}
