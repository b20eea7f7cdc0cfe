using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using WirPunkt.Platform.Database;

namespace WirPunkt.Volunteering.Roster;

/// <summary>A month in the lead's hands: what is fixed before the plan is made, what it weighs, which plan is published.</summary>
public sealed class RosterMonth
{
    /// <summary><c>2026-12</c></summary>
    public required string Month { get; init; }

    /// <summary>Places that the lead has filled or ruled out.</summary>
    public List<PlaceWish> Wishes { get; set; } = [];

    /// <summary>The plan that people were told.</summary>
    public Guid? PublishedVersion { get; set; }

    /// <summary>Since when its hours are closed; null: open.</summary>
    public DateTime? LockedAt { get; set; }

    /// <summary>Raised by each change: two leads who plan at once do not overwrite each other unseen.</summary>
    public long Version { get; set; }

    public static string NameOf(LocalDate day) => day.ToString("uuuu-MM", CultureInfo.InvariantCulture);

    /// <returns>Null for what is no month.</returns>
    public static YearMonth? Parse(string? month) =>
        month is { Length: 7 } && int.TryParse(month[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and < 2200
        && month[4] == '-' && int.TryParse(month[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 12
            ? new YearMonth(year, number) : null;

    /// <summary>Who was pinned to a block and cannot come is pinned there no more.</summary>
    public void Unpin(Guid block, Guid volunteer)
    {
        if (Wishes.Contains(new(block, volunteer, PlaceWishKind.Pinned))) Wish(block, volunteer, null);
    }

    /// <summary>Pins somebody to a block, forbids it, or (null) leaves it to the plan again.</summary>
    public void Wish(Guid block, Guid volunteer, PlaceWishKind? kind)
    {
        Wishes = [.. Wishes.Where(w => (w.BlockId, w.VolunteerId) != (block, volunteer))];
        if (kind is { } wish) Wishes = [.. Wishes, new(block, volunteer, wish)];
        Version++;
    }
}

/// <summary>What the lead wants of one guide at one block.</summary>
public sealed record PlaceWish(Guid BlockId, Guid VolunteerId, PlaceWishKind Kind);

public enum PlaceWishKind { Pinned, Forbidden }

internal sealed class RosterMonthMapping : IEntityTypeConfiguration<RosterMonth>
{
    public void Configure(EntityTypeBuilder<RosterMonth> builder)
    {
        builder.ToTable("roster_month");
        builder.HasKey(m => m.Month);
        builder.Property(m => m.Month).HasMaxLength(7);
        builder.Property(m => m.Wishes).IsJson();
        builder.Property(m => m.Version).IsConcurrencyToken();
    }
}
