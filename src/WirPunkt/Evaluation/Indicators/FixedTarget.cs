using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;

namespace WirPunkt.Evaluation.Indicators;

/// <summary>Target and threshold of an indicator for a half-year, as fixed on a day. Never changed: who fixes another one adds a row, and says why.</summary>
public sealed class FixedTarget : IAppendOnly
{
    /// <summary>Characters of a reason.</summary>
    public const int ShortestReason = 10, LongestReason = 500;

    /// <summary>The most of anything that is no percentage.</summary>
    private const int Most = 10_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary><c>2026-2</c></summary>
    public required string HalfYear { get; init; }

    /// <summary>Key of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>From 1; the last one counts.</summary>
    public int Number { get; init; }
    public int Target { get; init; }
    public int Threshold { get; init; }
    public DateOnly FixedOn { get; init; }

    /// <summary>Why it was changed, or fixed when the half-year had begun; null: fixed before, for the first time.</summary>
    public string? Reason { get; init; }

    /// <summary>Fixed when the data could be seen already.</summary>
    public bool IsLate => FixedOn >= Evaluation.HalfYear.Parse(HalfYear)!.Value.Begins.ToDateOnly();

    public static bool IsPossible(Measure measure, int target, int threshold) => threshold >= 0 && threshold <= target && target >= 1 && target <= (measure.IsPercent() ? 100 : Most);
}

internal sealed class FixedTargetMapping : IEntityTypeConfiguration<FixedTarget>
{
    public void Configure(EntityTypeBuilder<FixedTarget> builder)
    {
        builder.ToTable("fixed_target");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.HalfYear).HasMaxLength(6);
        builder.Property(t => t.Indicator).HasMaxLength(80);
        builder.Property(t => t.Reason).HasMaxLength(FixedTarget.LongestReason);
        builder.Ignore(t => t.IsLate);
        builder.HasIndex(t => new { t.HalfYear, t.Indicator, t.Number }).IsUnique(); // two leads at once: the second is told
    }
}
