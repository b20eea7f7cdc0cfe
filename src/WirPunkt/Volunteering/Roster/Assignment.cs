using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;

namespace WirPunkt.Volunteering.Roster;

/// <summary>A guide at a time at a Wir-Punkt, from the published plan on.</summary>
public sealed class Assignment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid BlockId { get; init; }
    public required Guid VolunteerId { get; init; }
    public AssignmentState State { get; private set; } = AssignmentState.Published;

    /// <summary>The plan it was published with; null: somebody took it on afterwards.</summary>
    public Guid? PlanVersionId { get; init; }

    /// <summary>Counts changes for calendars (RFC 5545 3.8.7.4).</summary>
    public int Sequence { get; private set; }

    /// <summary>When it last changed; at first, when it was made.</summary>
    public DateTime ChangedAt { get; internal set; }

    /// <summary>Hours between cancelling and the beginning; null: not cancelled.</summary>
    public int? NoticeHours { get; private set; }

    /// <summary>Two at the same moment: one of them is told.</summary>
    public long Version { get; private set; }

    /// <summary>Whether the guide is expected there.</summary>
    public bool Stands => State is AssignmentState.Published or AssignmentState.Confirmed or AssignmentState.Attended;

    /// <summary>The guide says yes.</summary>
    public bool Confirm(DateTime now) => State == AssignmentState.Published && Become(AssignmentState.Confirmed, now);

    /// <summary>The guide never said yes and says no.</summary>
    public bool Decline(DateTime now) => State == AssignmentState.Published && Become(AssignmentState.Declined, now);

    /// <summary>The guide cannot come after all, or the lead takes them off.</summary>
    public bool Cancel(PresenceBlock block, DateTime now)
    {
        if (!Stands || State == AssignmentState.Attended || block.StartsAt <= now) return false;
        NoticeHours = (int)(block.StartsAt - now).TotalHours;
        return Become(AssignmentState.Cancelled, now);
    }

    /// <summary>Somebody else takes the place.</summary>
    public bool SwapAway(PresenceBlock block, DateTime now) => Stands && block.StartsAt > now && Become(AssignmentState.Swapped, now);

    /// <summary>Whether the guide was there; can be said, and corrected, from the beginning of the block on.</summary>
    public bool WasThere(bool was, PresenceBlock block, DateTime now) =>
        block.StartsAt <= now && (Stands || State == AssignmentState.NoShow) && Become(was ? AssignmentState.Attended : AssignmentState.NoShow, now);

    /// <summary>The block was moved.</summary>
    public void Moved(DateTime now) => Become(State, now);

    private bool Become(AssignmentState state, DateTime now)
    {
        (State, ChangedAt, Sequence, Version) = (state, now, Sequence + 1, Version + 1);
        return true;
    }
}

/// <summary>A plan's proposals and pins live in its <see cref="PlanVersion"/>; these are the states after it was published.</summary>
public enum AssignmentState { Published, Confirmed, Declined, Swapped, Cancelled, Attended, NoShow }

internal sealed class AssignmentMapping : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.ToTable("assignment");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.State).HasConversion<string>();
        builder.Property(a => a.ChangedAt).IsUtc();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasIndex(a => a.BlockId);
        builder.HasOne<PresenceBlock>().WithMany().HasForeignKey(a => a.BlockId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnedByVolunteer(a => a.VolunteerId);
    }
}
