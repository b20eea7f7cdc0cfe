using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;

namespace WirPunkt.Editing;

/// <summary>A record as it was after a change. The first one of a record holds what it was before anybody changed it here.</summary>
public sealed class Revision : IAppendOnly
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Name of the kind, <c>page-text</c>.</summary>
    public required string Kind { get; init; }
    public required string Key { get; init; }

    /// <summary>The record's version that it is.</summary>
    public required long Number { get; init; }
    public DateTime At { get; init; }

    /// <summary>The account, or null for an import and for a job.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The person's name at that time; null: as it came from a package.</summary>
    public string? Who { get; init; }

    /// <summary>What the person said about the change.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the record was taken off the site by it.</summary>
    public bool IsWithdrawal { get; init; }

    /// <summary>The record, as a package would hold it.</summary>
    public required string Json { get; init; }
}

internal sealed class RevisionMapping : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.ToTable("revision");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.At).IsUtc();
        builder.HasIndex(r => new { r.Kind, r.Key, r.Number }).IsUnique();
        builder.HasIndex(r => r.At);
    }
}
