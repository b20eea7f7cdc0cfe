using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;

namespace WirPunkt.Evaluation.Blueprint;

/// <summary>Somebody of the new town has looked at a record of the blueprint, or has saved a step of the guided page. Who, stands in the history.</summary>
public sealed class CheckedRecord
{
    /// <summary>The kind under which steps stand.</summary>
    public const string Step = "step";

    /// <summary>kebab-case: <c>service-point</c></summary>
    public required string Kind { get; init; }
    public required string Key { get; init; }
    public DateTime At { get; init; }
}

internal sealed class CheckedRecordMapping : IEntityTypeConfiguration<CheckedRecord>
{
    public void Configure(EntityTypeBuilder<CheckedRecord> builder)
    {
        builder.ToTable("checked_record");
        builder.HasKey(r => new { r.Kind, r.Key });
        builder.Property(r => r.Kind).HasMaxLength(80);
        builder.Property(r => r.Key).HasMaxLength(100);
        builder.Property(r => r.At).IsUtc();
    }
}
