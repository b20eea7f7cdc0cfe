using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace WirPunkt.Evaluation.Effort;

/// <summary>How much of a full post the lead has, from a day on.</summary>
public sealed class PostShare
{
    /// <summary>Minutes a week of a full post, and percent.</summary>
    public const int LongestWeek = 60 * 60, Whole = 100;

    /// <summary>Weeks of a month, as the collective agreement reckons (§ 24 Abs. 3 TVöD).</summary>
    public const decimal WeeksOfMonth = 4.348m;

    /// <summary>Before anybody has said anything else: 39 hours a week (§ 6 Abs. 1 TVöD), of which the report names 25 percent.</summary>
    public static readonly PostShare Default = new() { From = DateOnly.MinValue, WeekMinutes = 39 * 60, Percent = 25 };

    public required DateOnly From { get; init; }

    /// <summary>Of a full post.</summary>
    public int WeekMinutes { get; set; }
    public int Percent { get; set; }

    /// <summary>Raised by each change.</summary>
    public long Version { get; set; }

    private decimal MonthMinutes => WeekMinutes * WeeksOfMonth * Percent / Whole;

    /// <summary>Minutes that a month has; where the share changes in it, each by its days.</summary>
    public static int MinutesOf(YearMonth month, IEnumerable<PostShare> shares)
    {
        var (known, first) = (shares.OrderBy(s => s.From).ToList(), month.OnDayOfMonth(1).ToDateOnly());
        var days = DateTime.DaysInMonth(month.Year, month.Month);
        return (int)Math.Round(Enumerable.Range(0, days).Sum(d => (known.LastOrDefault(s => s.From <= first.AddDays(d)) ?? Default).MonthMinutes) / days, MidpointRounding.AwayFromZero);
    }

    /// <summary>Minutes of a full post in a month.</summary>
    public static int FullMinutesOf(YearMonth month, IEnumerable<PostShare> shares) => MinutesOf(month, [.. shares.Prepend(Default).Select(s => new PostShare { From = s.From, WeekMinutes = s.WeekMinutes, Percent = Whole })]);
}

internal sealed class PostShareMapping : IEntityTypeConfiguration<PostShare>
{
    public void Configure(EntityTypeBuilder<PostShare> builder)
    {
        builder.ToTable("post_share");
        builder.HasKey(s => s.From);
        builder.Property(s => s.Version).IsConcurrencyToken();
    }
}
