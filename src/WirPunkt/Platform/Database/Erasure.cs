using Microsoft.EntityFrameworkCore;

namespace WirPunkt.Platform.Database;

/// <summary>
/// What has to be gone, and not only out of sight. SQLite leaves what is deleted in its file until something else is written there
/// (sqlite.org/pragma.html#pragma_secure_delete); PostgreSQL clears up by itself.
/// </summary>
public static class Erasure
{
    /// <summary>From here on the connection overwrites what it deletes or changes.</summary>
    public static Task OverwriteDeleted(this WirPunktDb db, CancellationToken cancel) =>
        db is SqliteDb ? db.Database.ExecuteSqlRawAsync("PRAGMA secure_delete = ON", cancel) : Task.CompletedTask;

    /// <summary>Nothing of what was written so far stays in the journal beside the file, unless somebody is reading just now.</summary>
    public static Task EmptyJournal(this WirPunktDb db, CancellationToken cancel) =>
        db is SqliteDb ? db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancel) : Task.CompletedTask;
}
