using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;

namespace WirPunkt.Volunteering.Training.Courses;

/// <summary>Modules that are taught together, in their order; its dates are the sessions.</summary>
public sealed class Course
{
    /// <summary>Characters.</summary>
    public const int LongestName = 120;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Name { get; set; }

    /// <summary>Keys of the modules.</summary>
    public List<string> Modules { get; set; } = [];

    /// <summary>Raised by each change.</summary>
    public long Version { get; set; }

    /// <returns>The field that is wrong; null: all is well.</returns>
    public string? Problem() => Name.Length is 0 or > LongestName ? "name" : Modules.Count == 0 ? "modules" : null;
}

internal sealed class CourseMapping : IEntityTypeConfiguration<Course>
{
    public void Configure(EntityTypeBuilder<Course> builder)
    {
        builder.ToTable("training_course");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Modules).IsJson();
        builder.Property(c => c.Version).IsConcurrencyToken();
    }
}
