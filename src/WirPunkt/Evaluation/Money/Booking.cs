using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;

namespace WirPunkt.Evaluation.Money;

/// <summary>Money that was spent. It stays as it is; what was wrong is taken back by a counter-booking.</summary>
public sealed class Booking : IAppendOnly
{
    /// <summary>Characters.</summary>
    public const int LongestPurpose = 200, LongestReceipt = 40;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required DateOnly On { get; init; }

    /// <summary>Key of a line of the budget; no foreign key: a booking outlives its line.</summary>
    public required string Line { get; init; }

    /// <summary>Below 0 for a counter-booking.</summary>
    public required long Cents { get; init; }
    public required string Purpose { get; init; }
    public string? Receipt { get; init; }

    /// <summary>The booking that this one takes back.</summary>
    public Guid? TakesBack { get; init; }
    public DateTime BookedAt { get; init; }

    /// <summary>Of the same day, so that every month adds up again.</summary>
    public Booking TakenBack(string reason, DateTime now) => new() { On = On, Line = Line, Cents = -Cents, Purpose = reason, Receipt = Receipt, TakesBack = Id, BookedAt = now };
}

internal sealed class BookingMapping : IEntityTypeConfiguration<Booking>
{
    public void Configure(EntityTypeBuilder<Booking> builder)
    {
        builder.ToTable("booking");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.BookedAt).IsUtc();
        builder.HasIndex(b => b.On);
        builder.HasIndex(b => b.TakesBack).IsUnique(); // two people who take the same one back at once
    }
}
