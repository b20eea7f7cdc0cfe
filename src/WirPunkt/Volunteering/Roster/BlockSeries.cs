using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using WirPunkt.Platform.Time;

namespace WirPunkt.Volunteering.Roster;

/// <summary>Blocks that come again each week, with the days on which they do not (RFC 5545: a weekly rule with exception dates).</summary>
public sealed class BlockSeries
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Key of the service point.</summary>
    public required string Site { get; init; }
    public required IsoDayOfWeek Day { get; set; }

    /// <summary>Local times of the town.</summary>
    public required TimeOnly From { get; set; }
    public required TimeOnly To { get; set; }

    /// <summary>1: each week; 2: every other week, counted from the first.</summary>
    public int EveryWeeks { get; set; } = 1;
    public required DateOnly FirstOn { get; set; }

    /// <summary>Null: open-ended.</summary>
    public DateOnly? LastOn { get; set; }
    public List<DateOnly> Except { get; set; } = [];
    public int Places { get; set; } = PresenceBlock.MostPlaces;
    public bool WithFormHelp { get; set; }
    public BlockPrice Price { get; set; } = BlockPrice.Usual;
    public long Version { get; set; }

    /// <summary>Its days from the first to the last day given, public holidays left out.</summary>
    public IEnumerable<LocalDate> DaysIn(LocalDate first, LocalDate last)
    {
        var day = LocalDate.FromDateOnly(FirstOn);
        if (day.DayOfWeek != Day) day = day.Next(Day);
        for (; day <= last && (LastOn is null || day.ToDateOnly() <= LastOn); day = day.PlusWeeks(EveryWeeks))
            if (day >= first && !Except.Contains(day.ToDateOnly()) && PublicHolidays.On(day) is null) yield return day;
    }

    /// <summary>The block of one day. A time that the clocks skip is the next there is.</summary>
    public PresenceBlock BlockOn(LocalDate day, DateTimeZone zone) => new()
    {
        Site = Site,
        StartsAt = At(day, From, zone),
        EndsAt = At(day, To, zone),
        Places = Places,
        WithFormHelp = WithFormHelp,
        Price = Price,
        SeriesId = Id,
    };

    /// <returns>The key of the text that says what is wrong; null: nothing.</returns>
    public string? Problem() =>
        To <= From || (To - From).TotalMinutes is < PresenceBlock.Shortest or > PresenceBlock.Longest ? "roster.problem-length"
        : LastOn < FirstOn ? "roster.problem-last"
        : EveryWeeks is < 1 or > 4 ? "roster.problem-weeks"
        : Places is < 0 or > PresenceBlock.MostPlaces ? "roster.problem-places"
        : null;

    private static DateTime At(LocalDate day, TimeOnly time, DateTimeZone zone) =>
        zone.AtLeniently(day.At(LocalTime.FromTimeOnly(time))).ToInstant().ToDateTimeUtc();
}

internal sealed class BlockSeriesMapping : IEntityTypeConfiguration<BlockSeries>
{
    public void Configure(EntityTypeBuilder<BlockSeries> builder)
    {
        builder.ToTable("block_series");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Site).HasMaxLength(80);
        builder.Property(s => s.Day).HasConversion<string>();
        builder.Property(s => s.Price).HasConversion<string>();
        builder.Property(s => s.Version).IsConcurrencyToken();
    }
}
