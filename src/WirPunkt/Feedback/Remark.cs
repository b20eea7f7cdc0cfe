using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WirPunkt.Feedback;

/// <summary>What a visitor said about a page. No name, no address of a machine, no time of day; text and contact go when it is handled.</summary>
public sealed class Remark
{
    /// <summary>Characters.</summary>
    public const int LongestText = 2000, LongestContact = 200;

    /// <summary>Days after which text and contact are deleted, whether handled or not.</summary>
    public const int KeptDays = 90;

    /// <summary>Random: one that counts up would tell the time of day.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>The page without its language, <c>/leistung/anmeldung</c>; empty: the start page.</summary>
    public required string Path { get; init; }

    /// <summary>Code of the language in which it was written.</summary>
    public required string Language { get; init; }
    public required RemarkKind Kind { get; init; }
    public string? Text { get; set; }

    /// <summary>Only from somebody who wants an answer.</summary>
    public string? Contact { get; set; }
    public DateOnly On { get; init; }
    public RemarkState State { get; set; }

    /// <summary>Of a barrier: the number that the person was told.</summary>
    public int? Number { get; init; }

    /// <summary>Of a barrier: the day until which it is to be answered.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Whether it stood in a daily mail.</summary>
    public bool IsTold { get; set; }

    /// <summary>Whether the department is to look at it.</summary>
    public bool IsSent { get; set; }

    /// <summary>Raised by each change.</summary>
    public long Version { get; set; }

    /// <summary>A barrier is answered within a month (as § 12b Abs. 4 BGG puts it).</summary>
    public static DateOnly DueAfter(DateOnly today) => today.AddMonths(1);

    public void Handle() => (State, Text, Contact, Version) = (RemarkState.Handled, null, null, Version + 1);
}

public enum RemarkKind { Helpful, NotHelpful, Wrong, Unclear, Barrier }

public enum RemarkState { New, InWork, Handled }

/// <summary>How often in a month a kind of remark was made about a page: what stays when the texts are gone.</summary>
public sealed class RemarkCount
{
    /// <summary>Year and month, <c>2026-11</c>.</summary>
    public required string Month { get; init; }
    public required string Path { get; init; }
    public required RemarkKind Kind { get; init; }
    public int Count { get; init; }
}

internal sealed class RemarkMapping : IEntityTypeConfiguration<Remark>, IEntityTypeConfiguration<RemarkCount>
{
    public void Configure(EntityTypeBuilder<Remark> builder)
    {
        builder.ToTable("remark");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Kind).HasConversion<string>();
        builder.Property(r => r.State).HasConversion<string>();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => r.Number).IsUnique();
        builder.HasIndex(r => r.State);
    }

    public void Configure(EntityTypeBuilder<RemarkCount> builder)
    {
        builder.ToTable("remark_count");
        builder.HasKey(c => new { c.Month, c.Path, c.Kind });
        builder.Property(c => c.Month).HasMaxLength(7);
        builder.Property(c => c.Path).HasMaxLength(200);
        builder.Property(c => c.Kind).HasConversion<string>().HasMaxLength(16);
    }
}
