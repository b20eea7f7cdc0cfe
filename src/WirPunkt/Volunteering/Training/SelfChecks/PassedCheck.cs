using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WirPunkt.Volunteering.Training.SelfChecks;

/// <summary>That a volunteer has passed the self-check of a module: the day and the material. What was answered is kept nowhere.</summary>
public sealed class PassedCheck
{
    public Guid VolunteerId { get; init; }

    /// <summary>Its key.</summary>
    public required string Module { get; init; }
    public DateOnly PassedOn { get; set; }

    /// <summary>As <see cref="TrainingModule.MaterialVersion"/> was that day.</summary>
    public required string Material { get; set; }
}

internal sealed class PassedCheckMapping : IEntityTypeConfiguration<PassedCheck>
{
    public void Configure(EntityTypeBuilder<PassedCheck> builder)
    {
        builder.ToTable("training_check");
        builder.HasKey(c => new { c.VolunteerId, c.Module });
        builder.Property(c => c.Module).HasMaxLength(80);
        builder.Property(c => c.Material).HasMaxLength(40);
        builder.OwnedByVolunteer(c => c.VolunteerId);
    }
}
