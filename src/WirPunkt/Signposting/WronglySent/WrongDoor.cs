using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WirPunkt.Signposting.WronglySent;

/// <summary>How often in a month people were sent to an office that is not responsible. No day, no person, no language.</summary>
public sealed class WrongDoor
{
    /// <summary>What nobody said.</summary>
    public const string NotSaid = "";

    /// <summary>Year and month, <c>2026-11</c>.</summary>
    public required string Month { get; init; }

    /// <summary>Key of the organization that sent them, or <see cref="NotSaid"/>.</summary>
    public required string From { get; init; }

    /// <summary>Key of the organization they came to, or <see cref="NotSaid"/> where only the service is known.</summary>
    public required string To { get; init; }

    /// <summary>Key of the service they wanted, or <see cref="NotSaid"/>.</summary>
    public required string Service { get; init; }
    public int Count { get; init; }
}

internal sealed class WrongDoorMapping : IEntityTypeConfiguration<WrongDoor>
{
    public void Configure(EntityTypeBuilder<WrongDoor> builder)
    {
        builder.ToTable("wrong_door");
        builder.HasKey(d => new { d.Month, d.To, d.Service, d.From });
        builder.Property(d => d.Month).HasMaxLength(7);
        builder.Property(d => d.To).HasMaxLength(80);
        builder.Property(d => d.Service).HasMaxLength(80);
        builder.Property(d => d.From).HasMaxLength(80);
    }
}
