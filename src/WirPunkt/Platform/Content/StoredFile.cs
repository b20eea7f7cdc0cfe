using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;

namespace WirPunkt.Platform.Content;

/// <summary>A record that tells of a file. The file stands in the database once, by its hash, so that every instance has it.</summary>
public interface IWithFile
{
    /// <summary>SHA-256 in hexadecimal digits; null: there is no file.</summary>
    string? FileHash { get; }

    /// <summary>Where it stands in a package.</summary>
    string FilePath { get; }

    /// <summary>Reads it from the package that the record was read from; null: the record comes from elsewhere.</summary>
    Func<byte[]>? PackagedFile { get; }
}

/// <summary>The bytes of a file. They stay when a record gets another file: a revision may be taken back.</summary>
public sealed class StoredFile
{
    public required string Sha256 { get; init; }
    public required byte[] Bytes { get; init; }
}

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("stored_file");
        builder.HasKey(f => f.Sha256);
        builder.Property(f => f.Sha256).HasMaxLength(64);
    }
}

public static class StoredFiles
{
    /// <summary>Keeps a file at once, within the transaction that is open; one that is there already is left.</summary>
    public static Task KeepFile(this WirPunktDb db, string sha256, byte[] bytes, CancellationToken cancel = default) =>
        db.Database.ExecuteSqlAsync($"""INSERT INTO stored_file ("Sha256", "Bytes") VALUES ({sha256}, {bytes}) ON CONFLICT ("Sha256") DO NOTHING""", cancel);

    public static Task<byte[]?> FileOf(this WirPunktDb db, string sha256, CancellationToken cancel = default) =>
        db.Set<StoredFile>().AsNoTracking().Where(f => f.Sha256 == sha256).Select(f => (byte[]?)f.Bytes).SingleOrDefaultAsync(cancel);

    /// <summary>Keeps the files of the records that a package brought, one after the other.</summary>
    public static async Task KeepFilesOf(this WirPunktDb db, IEnumerable<ContentRecord> records, CancellationToken cancel)
    {
        foreach (var record in records.OfType<IWithFile>())
            if (record is { FileHash: { } hash, PackagedFile: { } read } && !await db.Set<StoredFile>().AnyAsync(f => f.Sha256 == hash, cancel)) await db.KeepFile(hash, read(), cancel);
    }
}
