using Microsoft.EntityFrameworkCore;

namespace WirPunkt.Platform.Database;

/// <summary>What has to be gone, and not only out of sight; that the file itself is overwritten is for <see cref="OverwriteDeleted"/>.</summary>
public static class Erasure
{
    /// <summary>Nothing of what was written so far stays in the journal beside the file, unless somebody is reading just now.</summary>
    public static Task EmptyJournal(this WirPunktDb db, CancellationToken cancel) =>
        db is SqliteDb ? db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancel) : Task.CompletedTask;
}
