using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;
using WirPunkt.Statistics.Publication;

namespace WirPunkt.Statistics.Months;

/// <summary>An entry of the ledger in the database, which refuses to change or delete it. Its number is the key: of two that append at once, one fails.</summary>
public sealed class StoredEntry : IAppendOnly
{
    public int Sequence { get; init; }
    public required string Period { get; init; }

    /// <summary>The name of the table within the plan.</summary>
    public required string Name { get; init; }
    public required List<PublishedNumber> Numbers { get; init; }
    public int? Corrects { get; init; }
    public required string PreviousHash { get; init; }
    public required string Hash { get; init; }

    public static StoredEntry Of(LedgerEntry entry) => new()
    {
        Sequence = entry.Sequence,
        Period = entry.Period,
        Name = entry.Table,
        Numbers = [.. entry.Numbers],
        Corrects = entry.Corrects,
        PreviousHash = entry.PreviousHash,
        Hash = entry.Hash,
    };

    public LedgerEntry Entry() => new(Sequence, Period, Name, Numbers, Corrects, PreviousHash, Hash);
}

internal sealed class StoredEntryMapping : IEntityTypeConfiguration<StoredEntry>
{
    public void Configure(EntityTypeBuilder<StoredEntry> builder)
    {
        builder.ToTable("ledger_entry");
        builder.HasKey(e => e.Sequence);
        builder.Property(e => e.Sequence).ValueGeneratedNever();
        builder.Property(e => e.Period).HasMaxLength(7);
        builder.Property(e => e.Name).HasMaxLength(40);
        builder.Property(e => e.Numbers).IsJson();
        builder.Property(e => e.PreviousHash).HasMaxLength(64);
        builder.Property(e => e.Hash).HasMaxLength(64);
    }
}
