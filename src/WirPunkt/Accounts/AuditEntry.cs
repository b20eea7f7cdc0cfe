using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;

namespace WirPunkt.Accounts;

/// <summary>Who changed what and when, of everything that is published or concerns rights. Written once, never changed: the database refuses, unless a person has to be forgotten.</summary>
public sealed class AuditEntry : IAppendOnly
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public DateTime At { get; init; }

    /// <summary>The account, or null for the command line and jobs; stays when the account is gone.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The person's name at that time.</summary>
    public required string Who { get; init; }

    /// <summary>What happened, such as <c>account.invited</c>; its wording stands in the texts as <c>audit.KIND</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it happened to: <c>page:umzug</c>, <c>account:ID</c>.</summary>
    public required string Record { get; init; }

    /// <summary>Compact JSON; null where there was nothing.</summary>
    public string? Before { get; init; }
    public string? After { get; init; }
}

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entry");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.At).IsUtc();
        builder.HasIndex(e => e.At);
        builder.HasIndex(e => e.Record);
    }
}

/// <summary>Adds entries to the history; they are saved together with what they tell of, or not at all.</summary>
public sealed class Audit(WirPunktDb db, Staff staff, TimeProvider clock)
{
    /// <summary>As the person who is signed in.</summary>
    public void Add(string kind, string record, object? before = null, object? after = null) =>
        Add(staff.Account?.Id, staff.Account?.Name ?? "–", kind, record, before, after);

    /// <summary>As somebody who is not signed in yet, or as the command line.</summary>
    public void Add(Guid? accountId, string who, string kind, string record, object? before = null, object? after = null) => db.Set<AuditEntry>().Add(new AuditEntry
    {
        At = clock.GetUtcNow().UtcDateTime,
        AccountId = accountId,
        Who = who,
        Kind = kind,
        Record = record,
        Before = Json(before),
        After = Json(after),
    });

    private static readonly JsonSerializerOptions Compact = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static string? Json(object? value) => value is null ? null : JsonSerializer.Serialize(value, Compact);
}
