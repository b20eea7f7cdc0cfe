using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;

namespace WirPunkt.Volunteering;

internal sealed class VolunteerMapping : IEntityTypeConfiguration<Volunteer>, IEntityTypeConfiguration<Agreement>, IEntityTypeConfiguration<Availability>,
    IEntityTypeConfiguration<Formality>, IEntityTypeConfiguration<ProgrammeSettings>, IEntityTypeConfiguration<RecruitmentCount>
{
    public void Configure(EntityTypeBuilder<Volunteer> builder)
    {
        builder.ToTable("volunteer");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Stage).HasConversion<string>();
        builder.Property(v => v.Reached).HasConversion<string>();
        builder.Property(v => v.ContactedAbout).HasConversion<string>();
        builder.Property(v => v.Languages).IsJson();
        builder.Property(v => v.WithdrawHash);
        builder.Property(v => v.Version).IsConcurrencyToken();
        builder.Ignore(v => v.NextStages);
        builder.HasIndex(v => v.Stage);
        builder.HasIndex(v => v.AccountId).IsUnique();
        builder.HasIndex(v => v.WithdrawHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.ToTable("agreement");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Days).IsJson();
        builder.OwnedByVolunteer(a => a.VolunteerId);
    }

    public void Configure(EntityTypeBuilder<Availability> builder)
    {
        builder.ToTable("availability");
        builder.HasKey(a => a.VolunteerId);
        builder.Property(a => a.VolunteerId).ValueGeneratedNever();
        builder.Property(a => a.Weekly).IsJson();
        builder.Property(a => a.Exceptions).IsJson();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.OwnedByVolunteer(a => a.VolunteerId);
    }

    public void Configure(EntityTypeBuilder<Formality> builder)
    {
        builder.ToTable("formality");
        builder.HasKey(f => new { f.VolunteerId, f.Kind });
        builder.Property(f => f.Kind).HasConversion<string>().HasMaxLength(32);
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.OwnedByVolunteer(f => f.VolunteerId);
    }

    public void Configure(EntityTypeBuilder<ProgrammeSettings> builder)
    {
        builder.ToTable("programme_settings");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Requirements).IsJson();
        builder.Property(s => s.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<RecruitmentCount> builder)
    {
        builder.ToTable("recruitment_count");
        builder.HasKey(c => new { c.HalfYear, c.Channel, c.Step });
        builder.Property(c => c.HalfYear).HasMaxLength(6);
        builder.Property(c => c.Channel).HasMaxLength(80);
        builder.Property(c => c.Step).HasConversion<string>().HasMaxLength(16);
    }
}

/// <summary>What belongs to a volunteer goes with them.</summary>
public static class VolunteerColumns
{
    public static void OwnedByVolunteer<T>(this EntityTypeBuilder<T> builder, System.Linq.Expressions.Expression<Func<T, object?>> key) where T : class =>
        builder.HasOne<Volunteer>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Cascade);
}
