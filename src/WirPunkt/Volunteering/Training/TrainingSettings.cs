using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;

namespace WirPunkt.Volunteering.Training;

/// <summary>What every guide has to have learnt, and what proves it: one row.</summary>
public sealed class TrainingSettings
{
    public int Id { get; init; } = 1;

    /// <summary>Keys of the modules that every guide must have; null: those that the package names.</summary>
    public List<string>? Required { get; set; }
    public ModuleProof Proof { get; set; }

    /// <summary>Raised by each change.</summary>
    public long Version { get; set; }

    /// <summary>A module that is gone is asked of nobody.</summary>
    public IReadOnlyList<TrainingModule> RequiredOf(IEnumerable<TrainingModule> modules) =>
        [.. modules.Where(m => Required?.Contains(m.Key) ?? m.ForEveryone)];
}

/// <summary>What shows that somebody has learnt a module.</summary>
public enum ModuleProof { Either, Attended, SelfCheck }

internal sealed class TrainingSettingsMapping : IEntityTypeConfiguration<TrainingSettings>
{
    public void Configure(EntityTypeBuilder<TrainingSettings> builder)
    {
        builder.ToTable("training_settings");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Required).IsJson();
        builder.Property(s => s.Proof).HasConversion<string>();
        builder.Property(s => s.Version).IsConcurrencyToken();
    }
}
