using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;

namespace WirPunkt.Editing;

/// <summary>Somebody has a record open to change it. A hint, no lock: it is forgotten after <see cref="EditingNow.Lasts"/>.</summary>
public sealed class EditorAtWork
{
    public required string Kind { get; init; }
    public required string Key { get; init; }
    public required Guid AccountId { get; init; }
    public DateTime At { get; set; }
}

internal sealed class EditorAtWorkMapping : IEntityTypeConfiguration<EditorAtWork>
{
    public void Configure(EntityTypeBuilder<EditorAtWork> builder)
    {
        builder.ToTable("editing_now");
        builder.HasKey(e => new { e.Kind, e.Key, e.AccountId });
        builder.Property(e => e.At).IsUtc();
    }
}

/// <summary>Who of the others has the same record open.</summary>
public sealed class EditingNow(WirPunktDb db, Staff staff, TimeProvider clock)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    /// <summary>Notes that whoever is signed in opens the record.</summary>
    /// <returns>The names of the others and since when they have it open (UTC), the latest first.</returns>
    public async Task<IReadOnlyList<(string Name, DateTime At)>> Opened(string kind, string key, CancellationToken cancel = default)
    {
        var (now, own) = (clock.GetUtcNow().UtcDateTime, staff.Account!.Id);
        var (set, over) = (db.Set<EditorAtWork>(), now - Lasts);
        await set.Where(e => e.At < over).ExecuteDeleteAsync(cancel);
        if (await set.Where(e => e.Kind == kind && e.Key == key && e.AccountId == own).ExecuteUpdateAsync(s => s.SetProperty(e => e.At, now), cancel) == 0) await Add(kind, key, own, now, cancel);

        var others = await set.AsNoTracking().Where(e => e.Kind == kind && e.Key == key && e.AccountId != own)
            .Join(db.Set<Account>(), e => e.AccountId, a => a.Id, (e, a) => new { a.Name, e.At }).OrderByDescending(e => e.At).ToListAsync(cancel);
        return [.. others.Select(o => (o.Name, DateTime.SpecifyKind(o.At, DateTimeKind.Utc)))];
    }

    public Task Ended(string kind, string key, CancellationToken cancel = default)
    {
        var own = staff.Account?.Id;
        return db.Set<EditorAtWork>().Where(e => e.Kind == kind && e.Key == key && e.AccountId == own).ExecuteDeleteAsync(cancel);
    }

    private async Task Add(string kind, string key, Guid own, DateTime now, CancellationToken cancel)
    {
        var entry = db.Add(new EditorAtWork { Kind = kind, Key = key, AccountId = own, At = now });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // The same person opened it in two windows at once: it stands there already.
        }
        entry.State = EntityState.Detached;
    }
}
