using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;

namespace WirPunkt.Evaluation.Journal;

/// <summary>What was noticed in the programme, and what came of it. The matter, never a person.</summary>
public sealed class JournalEntry
{
    /// <summary>Characters.</summary>
    public const int LongestText = 600, LongestOutcome = 600, LongestOrigin = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public JournalKind Kind { get; private set; }

    /// <summary>The day on which it was noticed or arrived.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Empty where it arrived by itself and nobody has added anything.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Key of the Wir-Punkt it concerns.</summary>
    public string? Site { get; private set; }

    /// <summary>Key of the topic it concerns.</summary>
    public string? Topic { get; private set; }
    public JournalState State { get; private set; }

    /// <summary>The day on which it was done or dropped.</summary>
    public DateOnly? EndedOn { get; private set; }
    public string? Outcome { get; private set; }

    /// <summary>Links to what changed: <c>page:umzug</c>, <c>training-module:digital</c>, <c>letter:jobcenter</c>.</summary>
    public List<string> Changed { get; private set; } = [];
    public JournalSource Source { get; init; }

    /// <summary>What arrived, once: the matter and, where it is counted by month, <c>@2026-11</c>; null: somebody wrote it.</summary>
    public string? Origin { get; init; }

    /// <summary>Link to what it is about, where it arrived by itself.</summary>
    public string? About { get; init; }

    /// <summary>How often it was said; never published.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>Whether its origin has ended it once: who opens it again has the last word.</summary>
    public bool WasEndedByOrigin { get; private set; }

    /// <summary>Raised by each change of a person.</summary>
    public long Version { get; private set; }

    public bool HasEnded => EndedOn is not null;

    /// <summary>From the day on which it was noticed to the day on which it was done; null: it is not done.</summary>
    public int? Days => State == JournalState.Done && EndedOn is { } end ? end.DayNumber - On.DayNumber : null;

    /// <summary>The matter without its month.</summary>
    public string? Matter => Origin?.Split('@')[0];

    /// <summary>The month in which the matter first arrived, <c>2026-11</c>; empty: it arrives once.</summary>
    public string Month => Origin?.Split('@') is [_, var month] ? month : "";

    public string Record => $"journal:{Id}";

    /// <summary>What somebody wrote.</summary>
    /// <param name="form">without problems</param>
    public void Take(JournalForm form, DateOnly today)
    {
        (Kind, On, Text, Site, Topic, Outcome, Changed) = (form.Kind!.Value, form.Day ?? On, form.Text, form.Site, form.Topic, form.Outcome, [.. form.Changed]);
        (State, EndedOn) = (form.State, form.State is JournalState.Done or JournalState.Dropped ? form.EndDay ?? EndedOn ?? today : null);
        Version++;
    }

    /// <summary>What arrived by itself.</summary>
    public static JournalEntry Of(Arrivals.Arrival arrival) => new()
    {
        Source = arrival.Source,
        Origin = arrival.Origin,
        About = arrival.About,
        Kind = arrival.Kind,
        On = arrival.On,
        Text = arrival.Text,
        Topic = arrival.Topic,
        Site = arrival.Site,
    };

    /// <summary>Whether what is said of its matter in a month belongs to it: after it has ended, it is a new matter.</summary>
    public bool Holds(string month) => EndedOn is not { } end || string.CompareOrdinal(Arrivals.Arrival.MonthOf(end), month) >= 0;

    /// <summary>What its origin says now.</summary>
    public void Follow(int count, DateOnly? ended, string? changed)
    {
        Count = count;
        if (ended is null || HasEnded || WasEndedByOrigin) return;
        (State, EndedOn, WasEndedByOrigin) = (JournalState.Done, ended, true);
        if (changed is not null && !Changed.Contains(changed)) Changed = [.. Changed, changed];
    }
}

/// <summary>What the report wants to know, the structural challenges by where they are.</summary>
public enum JournalKind { Material, Suggestion, Planning, OnSite, InTraining, Accompanying }

public enum JournalState { Open, InWork, Done, Dropped }

public enum JournalSource { Written, WrongDoor, Remark, Correction, Workshop, Department }

internal sealed class JournalEntryMapping : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("journal_entry");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Kind).HasConversion<string>();
        builder.Property(e => e.State).HasConversion<string>();
        builder.Property(e => e.Source).HasConversion<string>();
        builder.Property(e => e.Changed).IsJson();
        builder.Property(e => e.Origin).HasMaxLength(JournalEntry.LongestOrigin);
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.HasIndex(e => e.Origin).IsUnique(); // two who take it in at once take it in once
        builder.HasIndex(e => e.On);
    }
}
