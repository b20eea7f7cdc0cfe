using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;

namespace WirPunkt.Evaluation.Surveys;

internal sealed class SurveyMapping : IEntityTypeConfiguration<SurveyRun>, IEntityTypeConfiguration<SurveyCount>, IEntityTypeConfiguration<SurveyText>, IEntityTypeConfiguration<SurveyLink>
{
    public void Configure(EntityTypeBuilder<SurveyRun> builder)
    {
        builder.ToTable("survey_run");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Survey).HasMaxLength(80);
        builder.Property(r => r.Form).IsJson();
        builder.Property(r => r.Themes).IsJson();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => r.Survey).IsUnique().HasFilter("\"ClosedOn\" IS NULL"); // it is open once
        builder.HasIndex(r => r.ClosedOn);
    }

    public void Configure(EntityTypeBuilder<SurveyCount> builder)
    {
        builder.ToTable("survey_count");
        builder.HasKey(c => new { c.RunId, c.Answer });
        builder.Property(c => c.Answer).HasMaxLength(81);
        builder.HasOne<SurveyRun>().WithMany().HasForeignKey(c => c.RunId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<SurveyText> builder)
    {
        builder.ToTable("survey_text");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Question).HasMaxLength(40);
        builder.HasOne<SurveyRun>().WithMany().HasForeignKey(t => t.RunId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<SurveyLink> builder)
    {
        builder.ToTable("survey_link");
        builder.HasKey(l => l.Hash);
        builder.Property(l => l.Hash).HasMaxLength(64);
        builder.HasOne<SurveyRun>().WithMany().HasForeignKey(l => l.RunId).OnDelete(DeleteBehavior.Cascade);
    }
}
