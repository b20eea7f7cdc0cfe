using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;

namespace WirPunkt.Platform.Mail;

/// <summary>A message on its way. It is saved together with what it tells of, sent soon after, and deleted when it has been sent.</summary>
public sealed class OutboxMessage
{
    /// <summary>After so many attempts nobody tries any more until the program is started anew; an administrator sees it.</summary>
    public const int MostAttempts = 8;

    /// <summary>What nobody took in this time is deleted: its links are over, and it names somebody.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string To { get; init; }
    public required string Subject { get; init; }
    public required string Text { get; init; }
    public required string Html { get; init; }

    /// <summary>An iCalendar file that goes with it; null: none.</summary>
    public string? Calendar { get; init; }
    public DateTime CreatedAt { get; init; }
    public DateTime NextAttemptAt { get; set; }
    public int Attempts { get; set; }

    /// <summary>What the mail server said last.</summary>
    public string? Problem { get; set; }

    /// <summary>A minute, two, four, …: eight attempts take about two hours.</summary>
    public void Failed(string problem, DateTime now)
    {
        Problem = problem.Length > 200 ? problem[..200] : problem;
        NextAttemptAt = now + TimeSpan.FromMinutes(1 << Math.Min(Attempts, MostAttempts));
        Attempts++;
    }
}

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("outbox_message");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.HasIndex(m => m.NextAttemptAt);
        builder.Property(m => m.CreatedAt).IsUtc();
        builder.Property(m => m.NextAttemptAt).IsUtc();
    }
}
