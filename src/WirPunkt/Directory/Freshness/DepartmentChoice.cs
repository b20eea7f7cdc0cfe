using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;

namespace WirPunkt.Directory.Freshness;

/// <summary>What the lead decided about a department. Without a row it is neither asked by itself nor trusted: a new installation writes to nobody.</summary>
public sealed class DepartmentChoice
{
    /// <summary>Key of the organization.</summary>
    public required string Department { get; init; }

    /// <summary>Whether the program asks by itself.</summary>
    public bool IsAsked { get; set; }

    /// <summary>Whether its corrections are published at once.</summary>
    public bool IsTrusted { get; set; }
}

/// <summary>Somebody said that a record is wrong, and an editor wants its department to look. Gone when the department answers.</summary>
public sealed class ReportedFault
{
    /// <summary>Days after which the words of whoever reported it are deleted, answered or not.</summary>
    public const int KeptDays = 90;

    public Guid Id { get; init; } = Guid.NewGuid();
    public required string Department { get; init; }

    /// <summary><c>service:anmeldung</c></summary>
    public required string Record { get; init; }
    public string? Text { get; init; }
    public DateOnly On { get; init; }

    /// <summary>Whether it stood in a mail.</summary>
    public bool IsTold { get; set; }
}

internal sealed class DepartmentMapping : IEntityTypeConfiguration<DepartmentChoice>, IEntityTypeConfiguration<ReportedFault>
{
    public void Configure(EntityTypeBuilder<DepartmentChoice> builder)
    {
        builder.ToTable("department_choice");
        builder.HasKey(c => c.Department);
    }

    public void Configure(EntityTypeBuilder<ReportedFault> builder)
    {
        builder.ToTable("reported_fault");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasIndex(f => f.Department);
    }
}
