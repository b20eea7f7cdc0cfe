using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;
using WirPunkt.Statistics.Counters;
using WirPunkt.Statistics.Publication;

namespace WirPunkt.Statistics.Log;

/// <summary>A shift on one device that still counts. It knows no person and no time of day, and is deleted when it ends.</summary>
public sealed class OpenShift
{
    /// <summary>Made at random by the device.</summary>
    public required Guid Id { get; init; }

    /// <summary>Key of the service point.</summary>
    public required string Site { get; init; }

    /// <summary>The day on which it began here; a day later it ends by itself.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>What most contacts of the shift have, so that nobody has to say it each time.</summary>
    public string? Language { get; set; }

    /// <inheritdoc cref="Language" />
    public string? Channel { get; set; }

    /// <summary>
    /// By their random keys, all in one value that is written anew each time: rows of a table would lie in the file one after the other as they
    /// came, in SQLite and in PostgreSQL.
    /// </summary>
    public List<ShiftEntry> Entries { get; init; } = [];

    public bool IsOver(DateOnly today) => today > Day.AddDays(1);

    /// <summary>Counts an entry, or corrects it.</summary>
    /// <param name="month">in which it counts if it is new</param>
    /// <returns>False when it was known, or something later about it.</returns>
    public bool Take(SentEntry sent, Month month)
    {
        if (Entries.Find(e => e.Id == sent.Id) is not { } entry)
        {
            entry = new() { Id = sent.Id, Month = month.ToString() };
            Entries.Add(entry);
            Entries.Sort((a, b) => a.Id.CompareTo(b.Id));
        }
        if (sent.Revision <= entry.Revision) return false;
        (entry.Revision, entry.Number) = (sent.Revision, sent.Number);
        foreach (var feature in Features.All) entry[feature] = sent.Categories.GetValueOrDefault(feature);
        return true;
    }
}

/// <summary>Contacts of an open shift that are alike. No user, no time of day, no order: its key is random.</summary>
public sealed class ShiftEntry
{
    /// <summary>Made at random by the device: what is sent twice counts once.</summary>
    public required Guid Id { get; init; }

    /// <summary>The month it is counted for, <c>2026-11</c>.</summary>
    public required string Month { get; init; }

    /// <summary>Each correction on the device has a higher one; a lower one that comes late is not taken.</summary>
    public int Revision { get; set; }

    /// <summary>0: taken back.</summary>
    public int Number { get; set; }

    // Null: not recorded.
    public string? Topic { get; set; }
    public string? Language { get; set; }
    public string? Channel { get; set; }
    public string? Help { get; set; }
    public string? Outcome { get; set; }
    public string? SentWrongly { get; set; }
    public string? Duration { get; set; }

    public string? this[Feature feature]
    {
        get => feature switch
        {
            Feature.Topic => Topic,
            Feature.Language => Language,
            Feature.Channel => Channel,
            Feature.Help => Help,
            Feature.Outcome => Outcome,
            Feature.SentWrongly => SentWrongly,
            _ => Duration,
        };
        set
        {
            switch (feature)
            {
                case Feature.Topic: Topic = value; break;
                case Feature.Language: Language = value; break;
                case Feature.Channel: Channel = value; break;
                case Feature.Help: Help = value; break;
                case Feature.Outcome: Outcome = value; break;
                case Feature.SentWrongly: SentWrongly = value; break;
                default: Duration = value; break;
            }
        }
    }
}

/// <summary>The random key of an entry of a shift that has ended, and nothing else of it: a batch that comes again then counts nothing.</summary>
public sealed class SeenEntry
{
    public required Guid Id { get; init; }

    /// <summary>In which its shift began, <c>2026-11</c>; forgotten when no device may still send it.</summary>
    public required string Month { get; init; }
}

internal sealed class OpenShiftMapping : IEntityTypeConfiguration<OpenShift>, IEntityTypeConfiguration<SeenEntry>
{
    public void Configure(EntityTypeBuilder<OpenShift> builder)
    {
        builder.ToTable("open_shift");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Site).HasMaxLength(CounterMapping.LongestKey);
        builder.Property(s => s.Language).HasMaxLength(CounterMapping.LongestKey);
        builder.Property(s => s.Channel).HasMaxLength(CounterMapping.LongestKey);
        builder.Property(s => s.Entries).IsJson();
    }

    public void Configure(EntityTypeBuilder<SeenEntry> builder)
    {
        builder.ToTable("seen_entry");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Month).HasMaxLength(7);
        builder.HasIndex(s => s.Month);
    }
}
