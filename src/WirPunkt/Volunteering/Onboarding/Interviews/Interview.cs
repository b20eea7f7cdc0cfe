using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WirPunkt.Volunteering.Onboarding.Interviews;

/// <summary>A first interview (Erstgespräch), as the lead wrote it down. For the lead alone; what was agreed is the <see cref="Agreement"/>.</summary>
public sealed class Interview
{
    /// <summary>Characters of each note.</summary>
    public const int LongestNote = 2000;

    /// <summary>Months after which the notes are deleted at the latest; earlier when the person leaves.</summary>
    public const int KeptMonths = 24;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid VolunteerId { get; init; }
    public DateOnly On { get; init; }

    /// <summary>What the person expects, and what the programme does.</summary>
    public string? ExpectationsOfVolunteer { get; init; }
    public string? ExpectationsOfProgramme { get; init; }
    public string? Competences { get; init; }
    public string? Notes { get; init; }

    /// <summary>Whether data protection and the formalities were talked about.</summary>
    public bool ExplainedDataProtection { get; init; }
    public bool ExplainedFormalities { get; init; }

    public DateOnly DeleteOn => On.AddMonths(KeptMonths);
}

internal sealed class InterviewMapping : IEntityTypeConfiguration<Interview>
{
    public void Configure(EntityTypeBuilder<Interview> builder)
    {
        builder.ToTable("interview");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Ignore(i => i.DeleteOn);
        builder.OwnedByVolunteer(i => i.VolunteerId);
    }
}
