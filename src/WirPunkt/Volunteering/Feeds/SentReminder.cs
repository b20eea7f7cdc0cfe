using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;
using WirPunkt.Volunteering.Roster;

namespace WirPunkt.Volunteering.Feeds;

/// <summary>A reminder of one shift: that it was written, and, by its message, whether it has left the house.</summary>
public sealed class SentReminder
{
    public required Guid AssignmentId { get; init; }
    public required DateTime At { get; init; }

    /// <summary>The message in the outbox; null: the person has no address and is to be called.</summary>
    public Guid? MessageId { get; init; }
}

internal sealed class SentReminderMapping : IEntityTypeConfiguration<SentReminder>
{
    public void Configure(EntityTypeBuilder<SentReminder> builder)
    {
        builder.ToTable("sent_reminder");
        builder.HasKey(r => r.AssignmentId);
        builder.Property(r => r.At).IsUtc();
        builder.HasOne<Assignment>().WithMany().HasForeignKey(r => r.AssignmentId).OnDelete(DeleteBehavior.Cascade);
    }
}
