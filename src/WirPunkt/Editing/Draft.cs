using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;

namespace WirPunkt.Editing;

/// <summary>A record as somebody wants it to be: kept for later, waiting for an editor, or for its day. Nobody outside the team sees it.</summary>
public sealed class Draft
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Name of the kind, <c>page-text</c>.</summary>
    public required string Kind { get; init; }
    public required string Key { get; init; }

    /// <summary>The record, as a package would hold it.</summary>
    public required string Json { get; set; }

    /// <summary>The version of the record it was made from; null: there was none.</summary>
    public long? BasedOn { get; set; }
    public DraftState State { get; set; }

    /// <summary>Whether it takes the record off the site instead of changing it.</summary>
    public bool Withdraws { get; init; }

    /// <summary>When it is to be published; set while <see cref="DraftState.Planned"/>.</summary>
    public DateTime? PublishAt { get; set; }

    /// <summary>Whose it is; null for a department that answered without an account.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Name of the person or of the office.</summary>
    public required string Who { get; init; }

    /// <summary>Key of the organization that proposes it; null: the team itself.</summary>
    public string? Organization { get; init; }

    /// <summary>What the person says about the change.</summary>
    public string? Note { get; set; }

    /// <summary>Why it could not be published on its day, as a key of the texts; null: nothing is wrong.</summary>
    public string? Problem { get; set; }
    public DateTime ChangedAt { get; set; }

    /// <summary>Raised by each change: nobody overwrites another's unseen.</summary>
    public long Version { get; set; }
}

/// <summary>Own: nobody else is asked yet. Review: an editor decides. Planned: published by itself on its day.</summary>
public enum DraftState { Own, Review, Planned }

internal sealed class DraftMapping : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.ToTable("draft");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.State).HasConversion<string>();
        builder.Property(d => d.ChangedAt).IsUtc();
        builder.Property(d => d.PublishAt).IsUtc();
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasIndex(d => new { d.Kind, d.Key });
    }
}
