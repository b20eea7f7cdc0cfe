using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WirPunkt.Volunteering.People;

/// <summary>What the lead wrote down about a person, for the lead alone, until a day that is shown beside it.</summary>
public sealed class VolunteerNote
{
    /// <summary>Characters.</summary>
    public const int Longest = 2000;

    /// <summary>Months after which it is deleted at the latest; earlier when the person leaves.</summary>
    public const int KeptMonths = 24;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid VolunteerId { get; init; }
    public DateOnly On { get; init; }
    public required string Text { get; init; }
    public DateOnly DeleteOn { get; init; }
}

internal sealed class VolunteerNoteMapping : IEntityTypeConfiguration<VolunteerNote>
{
    public void Configure(EntityTypeBuilder<VolunteerNote> builder)
    {
        builder.ToTable("volunteer_note");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.OwnedByVolunteer(n => n.VolunteerId);
    }
}
