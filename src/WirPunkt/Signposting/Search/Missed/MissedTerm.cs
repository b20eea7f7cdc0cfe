using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WirPunkt.Signposting.Search.Missed;

/// <summary>A word that was looked for on many days and that stands nowhere in the content: work for editors. Nothing else is kept of a search.</summary>
public sealed class MissedTerm
{
    /// <summary>The word as the index would hold it; no digit, 3 to 30 letters.</summary>
    public required string Term { get; init; }
}

internal sealed class MissedTermMapping : IEntityTypeConfiguration<MissedTerm>
{
    public void Configure(EntityTypeBuilder<MissedTerm> builder)
    {
        builder.ToTable("missed_term");
        builder.HasKey(t => t.Term);
        builder.Property(t => t.Term).HasMaxLength(SeenTerms.Longest);
    }
}
