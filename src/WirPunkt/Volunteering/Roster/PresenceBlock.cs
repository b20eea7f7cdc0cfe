using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using WirPunkt.Platform.Database;

namespace WirPunkt.Volunteering.Roster;

/// <summary>One time at one Wir-Punkt for which guides are wanted. That nobody can come is allowed and has a price.</summary>
public sealed class PresenceBlock
{
    /// <summary>Guides at one time.</summary>
    public const int MostPlaces = 2;

    /// <summary>Minutes.</summary>
    public const int Shortest = 30, Longest = 8 * 60;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Key of the service point.</summary>
    public required string Site { get; init; }
    public required DateTime StartsAt { get; set; }
    public required DateTime EndsAt { get; set; }

    /// <summary>0 to 2; none: it stands in the calendar and is not planned.</summary>
    public int Places { get; set; } = MostPlaces;

    /// <summary>Whether paid form-filling help (Formularhilfe) is at the same place at that time: there a guide is wanted most.</summary>
    public bool WithFormHelp { get; set; }
    public BlockPrice Price { get; set; } = BlockPrice.Usual;

    /// <summary>The series it was made from; null: a single one.</summary>
    public Guid? SeriesId { get; init; }

    /// <summary>Two who change it at once do not overwrite each other unseen.</summary>
    public long Version { get; set; }

    public int Minutes => (int)(EndsAt - StartsAt).TotalMinutes;

    public LocalDateTime StartsIn(DateTimeZone zone) => Instant.FromDateTimeUtc(StartsAt).InZone(zone).LocalDateTime;

    /// <summary>The month of the roster that it belongs to.</summary>
    public YearMonth MonthIn(DateTimeZone zone) => StartsIn(zone).Date.ToYearMonth();

    public LocalDateTime EndsIn(DateTimeZone zone) => Instant.FromDateTimeUtc(EndsAt).InZone(zone).LocalDateTime;

    /// <returns>The key of the text that says what is wrong with it by itself; null: nothing.</returns>
    public string? Problem() =>
        Minutes is < Shortest or > Longest ? "roster.problem-length"
        : Places is < 0 or > MostPlaces ? "roster.problem-places"
        : null;

    public bool Overlaps(PresenceBlock other) => Site == other.Site && StartsAt < other.EndsAt && other.StartsAt < EndsAt;
}

/// <summary>How much it matters that somebody is there, as a factor of the weights: half, one, twice.</summary>
public enum BlockPrice { Less, Usual, More }

internal sealed class PresenceBlockMapping : IEntityTypeConfiguration<PresenceBlock>
{
    public void Configure(EntityTypeBuilder<PresenceBlock> builder)
    {
        builder.ToTable("presence_block");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Site).HasMaxLength(80);
        builder.Property(b => b.StartsAt).IsUtc();
        builder.Property(b => b.EndsAt).IsUtc();
        builder.Property(b => b.Price).HasConversion<string>();
        builder.Property(b => b.Version).IsConcurrencyToken();
        builder.HasIndex(b => b.StartsAt);
        builder.HasIndex(b => new { b.SeriesId, b.StartsAt }).IsUnique();
    }
}
