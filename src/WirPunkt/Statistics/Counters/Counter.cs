using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MonthOfCounting = WirPunkt.Statistics.Publication.Month;

namespace WirPunkt.Statistics.Counters;

/// <summary>How many contacts of a month and a site fell into one category of one feature. There is no table of contacts.</summary>
public sealed class Counter
{
    /// <summary><c>2026-11</c></summary>
    public required string Month { get; init; }
    public required Feature Feature { get; init; }

    /// <summary>A leaf of the feature's classification.</summary>
    public required string Category { get; init; }

    /// <summary>Key of the service point.</summary>
    public required string Site { get; init; }
    public int Number { get; init; }
}

/// <summary>A month in which something was counted. Frozen, nothing in it changes any more.</summary>
public sealed class CountedMonth
{
    /// <summary>The day of the next month until which the lead corrects.</summary>
    public const int LastDayOfCorrection = 5;

    /// <summary><c>2026-11</c></summary>
    public required string Month { get; init; }
    public DateOnly? FrozenOn { get; init; }

    /// <summary>The last day on which a month can be corrected.</summary>
    public static DateOnly CorrectedUntil(MonthOfCounting month) => new(month.Next.Year, month.Next.Number, LastDayOfCorrection);

    /// <summary>Whether the time for corrections has passed.</summary>
    public static bool IsOver(MonthOfCounting month, DateOnly today) => today > CorrectedUntil(month);

    /// <summary>The month in which a contact of a day counts: its own, or the first that still can be corrected. A day that is still to come is a wrong clock, and counts today.</summary>
    public static MonthOfCounting Counting(DateOnly day, DateOnly today)
    {
        var month = MonthOfCounting.Of(day > today ? today : day);
        while (IsOver(month, today)) month = month.Next;
        return month;
    }
}

/// <summary>How often the pages of a topic were sent in a language. No reader, no day, no page.</summary>
public sealed class TopicRead
{
    /// <summary><c>2026-11</c></summary>
    public required string Month { get; init; }

    /// <summary>Key of the topic, or "not recorded" for pages that belong to none.</summary>
    public required string Topic { get; init; }

    /// <summary>Code of the language of the interface.</summary>
    public required string Language { get; init; }
    public int Number { get; init; }
}

internal sealed class CounterMapping : IEntityTypeConfiguration<Counter>, IEntityTypeConfiguration<CountedMonth>, IEntityTypeConfiguration<TopicRead>
{
    public const int LongestKey = 80;

    public void Configure(EntityTypeBuilder<Counter> builder)
    {
        builder.ToTable("contact_counter");
        builder.HasKey(c => new { c.Month, c.Feature, c.Category, c.Site });
        builder.Property(c => c.Month).HasMaxLength(7);
        builder.Property(c => c.Feature).HasConversion<string>().HasMaxLength(16);
        builder.Property(c => c.Category).HasMaxLength(LongestKey);
        builder.Property(c => c.Site).HasMaxLength(LongestKey);
    }

    public void Configure(EntityTypeBuilder<CountedMonth> builder)
    {
        builder.ToTable("counted_month");
        builder.HasKey(m => m.Month);
        builder.Property(m => m.Month).HasMaxLength(7);
    }

    public void Configure(EntityTypeBuilder<TopicRead> builder)
    {
        builder.ToTable("topic_read");
        builder.HasKey(r => new { r.Month, r.Topic, r.Language });
        builder.Property(r => r.Month).HasMaxLength(7);
        builder.Property(r => r.Topic).HasMaxLength(LongestKey);
        builder.Property(r => r.Language).HasMaxLength(16);
    }
}
