using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Languages;
using WirPunkt.Volunteering.Training.Sessions;

namespace WirPunkt.Volunteering.Training.WorkItems;

/// <summary>What is to be done about the training material: a theme from a workshop, or what a department answered. Never who said it.</summary>
public sealed class WorkItem
{
    /// <summary>Characters.</summary>
    public const int LongestTheme = 120, LongestText = 600, LongestDepartment = 120;

    /// <summary>The guiding questions that the departments are asked.</summary>
    public const int GuidingQuestions = 3;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public WorkItemSource Source { get; init; }

    /// <summary>The workshop at which the theme came up.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>The department that answered, and which of the guiding questions, from 1.</summary>
    public string? Department { get; init; }
    public int? Question { get; init; }
    public required string Theme { get; init; }
    public string? Text { get; init; }

    /// <summary>Key of the module it concerns.</summary>
    public string? Module { get; init; }

    /// <summary>The page or place it concerns: <c>page:umzug</c>, <c>wir-punkt:treff</c>.</summary>
    public string? About { get; init; }
    public WorkItemState State { get; private set; }
    public DateOnly CreatedOn { get; init; }
    public DateOnly? DoneOn { get; private set; }

    /// <summary>Raised by each change.</summary>
    public long Version { get; set; }

    public void MoveTo(WorkItemState state, DateOnly today) => (State, DoneOn, Version) = (state, state == WorkItemState.Done ? today : null, Version + 1);

    /// <returns>The field that is wrong; null: all is well.</returns>
    public string? Problem() =>
        Theme.Length is 0 or > LongestTheme ? "theme"
        : Text?.Length > LongestText ? "text"
        : Source == WorkItemSource.Department && Department is not { Length: > 0 and <= LongestDepartment } ? "department"
        : Source == WorkItemSource.Department && Question is not (>= 1 and <= GuidingQuestions) ? "question"
        : null;

    public bool MayNameSomebody => PersonIn.Text($"{Theme}\n{Text}");
}

public enum WorkItemSource { Workshop, Department }

public enum WorkItemState { Open, InWork, Done }

internal sealed class WorkItemMapping : IEntityTypeConfiguration<WorkItem>
{
    public void Configure(EntityTypeBuilder<WorkItem> builder)
    {
        builder.ToTable("training_work_item");
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Source).HasConversion<string>();
        builder.Property(w => w.State).HasConversion<string>();
        builder.Property(w => w.Version).IsConcurrencyToken();
        builder.Ignore(w => w.MayNameSomebody);
        builder.HasOne<TrainingSession>().WithMany().HasForeignKey(w => w.SessionId).OnDelete(DeleteBehavior.SetNull);
    }
}
