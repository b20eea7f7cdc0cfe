using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;
using WirPunkt.Statistics.Publication;

namespace WirPunkt.Statistics.Months;

/// <summary>A month whose numbers are published, with its plan and with what the audit made coarser.</summary>
public sealed class ClosedMonth
{
    /// <summary><c>2026-03</c></summary>
    public required string Month { get; init; }

    /// <summary>The day on which it was published.</summary>
    public DateOnly PublishedOn { get; init; }

    /// <summary>The plan for contacts. Its categories are fixed for a quarter with its first month, so that its months add up.</summary>
    public required StoredPlan Contacts { get; init; }

    /// <summary>The plan for how often pages were read, by topic and language.</summary>
    public required StoredPlan Reads { get; init; }

    /// <summary>What the audit refused as planned.</summary>
    public List<Coarsened> Coarsened { get; init; } = [];

    /// <summary>Hours in which somebody was at a Wir-Punkt, as published in the roster or the opening hours; null: not known.</summary>
    public int? OpenHours { get; init; }

    /// <summary>By what one sees that the secret is still the one with which the month was rounded.</summary>
    public required string SecretMark { get; init; }
}

internal sealed class ClosedMonthMapping : IEntityTypeConfiguration<ClosedMonth>
{
    public void Configure(EntityTypeBuilder<ClosedMonth> builder)
    {
        builder.ToTable("closed_month");
        builder.HasKey(m => m.Month);
        builder.Property(m => m.Month).HasMaxLength(7);
        builder.Property(m => m.Contacts).IsJson();
        builder.Property(m => m.Reads).IsJson();
        builder.Property(m => m.Coarsened).IsJson();
        builder.Property(m => m.SecretMark).HasMaxLength(16);
    }
}
