using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;

namespace WirPunkt.Platform.Jobs;

/// <summary>A job in one period. The row is the claim: whoever adds it runs the job, so that of several instances just one does.</summary>
public sealed class JobRun
{
    public required string Job { get; init; }

    /// <summary>The day, <c>2026-11-24</c>, or its part, <c>2026-11-24T07:05</c>.</summary>
    public required string Period { get; init; }
    public DateTime StartedAt { get; init; }

    /// <summary>Null: it runs, or the program ended in the middle of it.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>What it did, as <see cref="JobResult.Written"/> writes it.</summary>
    public string? Result { get; init; }

    /// <summary>Why it failed, as the program said it; null: it did not.</summary>
    public string? Problem { get; init; }
}

internal sealed class JobRunMapping : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.ToTable("job_run");
        builder.HasKey(r => new { r.Job, r.Period });
        builder.Property(r => r.Job).HasMaxLength(40);
        builder.Property(r => r.Period).HasMaxLength(16);
        builder.Property(r => r.StartedAt).IsUtc();
        builder.Property(r => r.EndedAt).IsUtc();
    }
}
