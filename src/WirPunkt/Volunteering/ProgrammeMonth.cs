using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WirPunkt.Volunteering;

/// <summary>What the programme did in a month, in numbers without a person: it stays when people and their shifts are deleted.</summary>
public sealed class ProgrammeMonth
{
    /// <summary><c>2026-11</c></summary>
    public required string Month { get; init; }

    /// <summary>Times at a Wir-Punkt for which guides were wanted and that are over, and those at which at least one was there.</summary>
    public int Blocks { get; set; }
    public int BlocksKept { get; set; }

    /// <summary>The same of times at which form-filling help was in the house.</summary>
    public int FormHelpBlocks { get; set; }
    public int FormHelpKept { get; set; }

    /// <summary>Wir-Punkte at which a guide was there at least once.</summary>
    public int Sites { get; set; }

    /// <summary>Minutes in which a Wir-Punkt was open with a guide.</summary>
    public int OpenMinutes { get; set; }

    /// <summary>Minutes that guides gave: at Wir-Punkte, and for training, meetings and other things.</summary>
    public int ShiftMinutes { get; set; }
    public int OtherMinutes { get; set; }

    /// <summary>Half-days of training for which somebody was registered, and those at which they were there.</summary>
    public int TrainingPlaces { get; set; }
    public int TrainingAttended { get; set; }

    /// <summary>Guides on duty or in reserve at the end of the month, or today.</summary>
    public int OnDuty { get; set; }

    /// <summary>Languages that those speak at least well.</summary>
    public int Languages { get; set; }
}

internal sealed class ProgrammeMonthMapping : IEntityTypeConfiguration<ProgrammeMonth>
{
    public void Configure(EntityTypeBuilder<ProgrammeMonth> builder)
    {
        builder.ToTable("programme_month");
        builder.HasKey(m => m.Month);
        builder.Property(m => m.Month).HasMaxLength(7);
    }
}
