using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;

namespace WirPunkt.Directory.Freshness;

/// <summary>A department was asked by mail whether its records are right. It is open until each of them is answered.</summary>
public sealed class ConfirmationRequest
{
    public static readonly TimeSpan
        BetweenMails = TimeSpan.FromDays(7), UntilReminder = TimeSpan.FromDays(14), UntilEscalation = TimeSpan.FromDays(Fact.GraceDays), BetweenReminders = TimeSpan.FromDays(28);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Key of the organization.</summary>
    public required string Department { get; init; }
    public DateTime AskedAt { get; init; }
    public DateTime LastMailAt { get; set; }

    /// <summary>When it was last reminded; null: not yet.</summary>
    public DateTime? RemindedAt { get; set; }

    /// <summary>When the lead was told that there is no answer.</summary>
    public DateTime? EscalatedAt { get; set; }

    /// <summary>When the last record was answered.</summary>
    public DateTime? AnsweredAt { get; set; }

    /// <summary>What is still to be answered, as the history names records: <c>service:anmeldung</c>.</summary>
    public List<string> Open { get; set; } = [];
    public List<string> Answered { get; set; } = [];

    /// <summary>Raised by each change: two answers at once do not overwrite each other.</summary>
    public long Version { get; set; }

    public bool IsOpen => AnsweredAt is null;

    /// <summary>Whether a reminder is to be sent: two weeks after the question, then every four.</summary>
    public bool NeedsReminder(DateTime now) => IsOpen && (RemindedAt is { } last ? now >= last + BetweenReminders : now >= AskedAt + UntilReminder);

    public bool NeedsEscalation(DateTime now) => IsOpen && EscalatedAt is null && now >= AskedAt + UntilEscalation;

    /// <summary>Takes in what has become due; what is not to be asked any more leaves.</summary>
    public void Renew(IEnumerable<string> due) => Open = [.. due];

    public void Answer(string record, DateTime now)
    {
        if (!Open.Contains(record)) return;
        Open = [.. Open.Where(r => r != record)];
        Answered = [.. Answered, record];
        CloseIfDone(now);
    }

    public void CloseIfDone(DateTime now)
    {
        if (Open.Count == 0) AnsweredAt ??= now;
        Version++;
    }
}

/// <summary>A link that answers a request without an account. Only its hash stays here; old ones hold until they expire.</summary>
public sealed class ConfirmationLink
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(30);

    public required string TokenHash { get; init; }
    public Guid RequestId { get; init; }
    public DateTime CreatedAt { get; init; }
    public DateTime Until { get; init; }

    /// <returns>The link, and what stands in the address.</returns>
    public static (ConfirmationLink Link, string Token) To(ConfirmationRequest request, DateTime now)
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        return (new ConfirmationLink { TokenHash = HashOf(token), RequestId = request.Id, CreatedAt = now, Until = now + Lasts }, token);
    }

    public static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

internal sealed class ConfirmationRequestMapping : IEntityTypeConfiguration<ConfirmationRequest>, IEntityTypeConfiguration<ConfirmationLink>
{
    public void Configure(EntityTypeBuilder<ConfirmationRequest> builder)
    {
        builder.ToTable("confirmation_request");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.AskedAt).IsUtc();
        builder.Property(r => r.LastMailAt).IsUtc();
        builder.Property(r => r.RemindedAt).IsUtc();
        builder.Property(r => r.EscalatedAt).IsUtc();
        builder.Property(r => r.AnsweredAt).IsUtc();
        builder.HasIndex(r => r.Department);
    }

    public void Configure(EntityTypeBuilder<ConfirmationLink> builder)
    {
        builder.ToTable("confirmation_link");
        builder.HasKey(l => l.TokenHash);
        builder.HasOne<ConfirmationRequest>().WithMany().HasForeignKey(l => l.RequestId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(l => l.CreatedAt).IsUtc();
        builder.Property(l => l.Until).IsUtc();
    }
}
