using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;
using WirPunkt.Volunteering.Training.Courses;

namespace WirPunkt.Volunteering.Training.Sessions;

internal sealed class SessionMapping : IEntityTypeConfiguration<TrainingSession>, IEntityTypeConfiguration<Registration>
{
    public void Configure(EntityTypeBuilder<TrainingSession> builder)
    {
        builder.ToTable("training_session");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Kind).HasConversion<string>();
        builder.Property(s => s.HalfDays).IsJson();
        builder.Property(s => s.Version).IsConcurrencyToken();
        foreach (var computed in new[] { nameof(TrainingSession.Waiting), nameof(TrainingSession.Starts), nameof(TrainingSession.Modules) }) builder.Ignore(computed);
        builder.HasOne<Course>().WithMany().HasForeignKey(s => s.CourseId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(s => s.Registrations).WithOne().HasForeignKey(r => r.SessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => s.LastOn);
    }

    public void Configure(EntityTypeBuilder<Registration> builder)
    {
        builder.ToTable("training_registration");
        builder.HasKey(r => new { r.SessionId, r.VolunteerId });
        builder.Property(r => r.State).HasConversion<string>();
        builder.Property(r => r.Attendance).IsJson();
        builder.Property(r => r.RemindedAt).IsUtc();
        builder.OwnedByVolunteer(r => r.VolunteerId);
    }
}
