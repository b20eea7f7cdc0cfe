using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WirPunkt.Evaluation.Effort;

/// <summary>The lead's minutes of one kind of work on one day. Whose they are is not stored: there is one post.</summary>
public sealed class EffortDay
{
    /// <summary>Minutes of a day.</summary>
    public const int Longest = 24 * 60;

    public required DateOnly Day { get; init; }
    public required EffortKind Kind { get; init; }

    /// <summary>0 to <see cref="Longest"/>.</summary>
    public int Minutes { get; set; }
}

/// <summary>Kinds of the lead's work, in the order in which they are shown.</summary>
public enum EffortKind { Recruiting, Training, Planning, Accompanying, Content, PublicRelations, Evaluation, Other }

internal sealed class EffortDayMapping : IEntityTypeConfiguration<EffortDay>
{
    public void Configure(EntityTypeBuilder<EffortDay> builder)
    {
        builder.ToTable("effort_day");
        builder.HasKey(e => new { e.Day, e.Kind });
        builder.Property(e => e.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(e => e.Minutes).IsConcurrencyToken(); // who saves a week saves over the minutes that were shown
    }
}
