using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WirPunkt.Volunteering.Hours;

/// <summary>Time that a volunteer gave: planned by the roster or said by themselves, confirmed by them, checked by the lead.</summary>
public sealed class WorkEntry
{
    /// <summary>Minutes of one entry, and characters of its note.</summary>
    public const int Longest = 12 * 60, LongestNote = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid VolunteerId { get; init; }
    public required DateOnly Day { get; init; }
    public required WorkKind Kind { get; init; }

    /// <summary>The shift it comes from; null for other work.</summary>
    public Guid? AssignmentId { get; init; }
    public int Minutes { get; private set; }
    public WorkState State { get; private set; }
    public string? Note { get; private set; }

    /// <summary>Raised by each change.</summary>
    public long Version { get; private set; }

    /// <summary>The volunteer says how long it was; until the lead has checked it, they may say it anew.</summary>
    public bool Confirm(int minutes, string? note)
    {
        if (State == WorkState.Checked || minutes is < 1 or > Longest || note?.Length > LongestNote) return false;
        (Minutes, Note, State, Version) = (minutes, note, WorkState.Confirmed, Version + 1);
        return true;
    }

    public bool Check()
    {
        if (State != WorkState.Confirmed) return false;
        (State, Version) = (WorkState.Checked, Version + 1);
        return true;
    }

    /// <summary>The lead puts it right, and says why.</summary>
    public bool Correct(int minutes, string reason)
    {
        if (minutes is < 0 or > Longest || string.IsNullOrWhiteSpace(reason) || reason.Length > LongestNote) return false;
        (Minutes, Note, State, Version) = (minutes, reason, WorkState.Checked, Version + 1);
        return true;
    }
}

public enum WorkKind { Shift, Training, Meeting, Other }

public enum WorkState { Planned, Confirmed, Checked }

internal sealed class WorkEntryMapping : IEntityTypeConfiguration<WorkEntry>
{
    public void Configure(EntityTypeBuilder<WorkEntry> builder)
    {
        builder.ToTable("work_entry");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Kind).HasConversion<string>();
        builder.Property(e => e.State).HasConversion<string>();
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.HasIndex(e => e.Day);
        builder.HasIndex(e => e.AssignmentId).IsUnique(); // clicked twice is confirmed once
        builder.OwnedByVolunteer(e => e.VolunteerId);
    }
}
