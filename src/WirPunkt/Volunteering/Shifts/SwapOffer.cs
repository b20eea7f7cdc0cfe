using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;
using WirPunkt.Volunteering.Roster;

namespace WirPunkt.Volunteering.Shifts;

/// <summary>One guide offers another a time of their own, against one of the other's or for nothing.</summary>
public sealed class SwapOffer
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The time that is given away.</summary>
    public required Guid GivenId { get; init; }

    /// <summary>The time that is wanted for it; null: none.</summary>
    public Guid? WantedId { get; init; }
    public required Guid FromId { get; init; }
    public required Guid ToId { get; init; }
    public required DateTime OfferedAt { get; init; }
    public SwapState State { get; private set; }

    /// <summary>Both may change it at the same moment: one of them is told.</summary>
    public long Version { get; private set; }

    /// <returns>False when it is settled already.</returns>
    public bool Become(SwapState state)
    {
        if (State != SwapState.Open) return false;
        (State, Version) = (state, Version + 1);
        return true;
    }
}

public enum SwapState { Open, Accepted, Declined, Withdrawn }

internal sealed class SwapOfferMapping : IEntityTypeConfiguration<SwapOffer>
{
    public void Configure(EntityTypeBuilder<SwapOffer> builder)
    {
        builder.ToTable("swap_offer");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.OfferedAt).IsUtc();
        builder.Property(s => s.State).HasConversion<string>();
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasOne<Assignment>().WithMany().HasForeignKey(s => s.GivenId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Assignment>().WithMany().HasForeignKey(s => s.WantedId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => s.ToId);
        builder.HasIndex(s => s.FromId);
    }
}
