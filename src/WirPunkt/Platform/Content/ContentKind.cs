using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;

namespace WirPunkt.Platform.Content;

/// <summary>A kind of content record: loads all of it and merges a package into it.</summary>
public abstract class ContentKind(Type type)
{
    public Type Type { get; } = type;

    public static ContentKind Of<T>() where T : ContentRecord => new ContentKind<T>();

    /// <summary>What a kind is called in the history and in texts: <c>service</c>, <c>page-text</c>.</summary>
    public static string NameOf(Type type) => JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name);

    /// <param name="known">as they were before; what has not changed since is taken from there</param>
    public abstract Task<IReadOnlyList<ContentRecord>> Load(ContentRows rows, IReadOnlyList<ContentRecord> known, CancellationToken cancel);

    /// <summary>A record to be changed, withdrawn or not.</summary>
    public abstract Task<ContentRecord?> Find(WirPunktDb db, string key, CancellationToken cancel);

    /// <summary>The same for many at once.</summary>
    public abstract Task<IReadOnlyList<ContentRecord>> Find(WirPunktDb db, string[] keys, CancellationToken cancel);

    /// <summary>Those that were taken off the site.</summary>
    public abstract Task<IReadOnlyList<ContentRecord>> Withdrawn(WirPunktDb db, CancellationToken cancel);

    public abstract Task Merge(WirPunktDb db, IReadOnlyList<ContentRecord> incoming, ImportReport report, CancellationToken cancel);
}

internal sealed class ContentKind<T>() : ContentKind(typeof(T)) where T : ContentRecord
{
    /// <summary>Above so many changed records, reading all at once is faster.</summary>
    private const int MostSingly = 500;

    public override async Task<IReadOnlyList<ContentRecord>> Load(ContentRows rows, IReadOnlyList<ContentRecord> known, CancellationToken cancel)
    {
        if (known.Count == 0) return await rows.Published<T>(null, cancel);

        var before = known.Cast<T>().ToDictionary(r => r.Id);
        var now = await rows.Versions<T>(cancel);
        var changed = now.Where(r => before.GetValueOrDefault(r.Id)?.Version != r.Version).Select(r => r.Id).ToHashSet(); // every change counts the version
        if (changed.Count > MostSingly) return await rows.Published<T>(null, cancel);

        var read = changed.Count == 0 ? [] : (await rows.Published<T>(changed, cancel)).ToDictionary(r => r.Id);
        var next = new List<T>(now.Count);
        foreach (var (id, _) in now)
            if ((changed.Contains(id) ? read.GetValueOrDefault(id) : before[id]) is { } there) next.Add(there); // else it went while we read
        return next;
    }

    public override async Task<ContentRecord?> Find(WirPunktDb db, string key, CancellationToken cancel) => await db.Set<T>().SingleOrDefaultAsync(r => r.Key == key, cancel);

    public override async Task<IReadOnlyList<ContentRecord>> Find(WirPunktDb db, string[] keys, CancellationToken cancel) =>
        await db.Set<T>().Where(r => EF.Parameter(keys).Contains(r.Key)).ToListAsync(cancel);

    public override async Task<IReadOnlyList<ContentRecord>> Withdrawn(WirPunktDb db, CancellationToken cancel) =>
        await db.Set<T>().AsNoTracking().Where(r => r.IsWithdrawn).OrderBy(r => r.Key).ToListAsync(cancel);

    public override async Task Merge(WirPunktDb db, IReadOnlyList<ContentRecord> incoming, ImportReport report, CancellationToken cancel)
    {
        var existing = await db.Set<T>().ToDictionaryAsync(r => r.Key, cancel);
        foreach (var record in incoming.Cast<T>())
        {
            var isStored = existing.Remove(record.Key, out var stored);
            record.Complete(stored);
            if (isStored) Update(db, stored!, record, report);
            else
            {
                record.ImportedAs = record.Fingerprint();
                db.Add(record);
                report.Add(record);
            }
        }
        foreach (var gone in existing.Values) Remove(db, gone, report);
    }

    private static void Update(WirPunktDb db, T stored, T incoming, ImportReport report)
    {
        if (stored.IsWithdrawn)
        {
            report.Keep(stored, "was taken off the site here");
            return;
        }
        var fingerprint = incoming.Fingerprint();
        var isSame = stored.Fingerprint() == fingerprint;
        var isAsLastTime = stored.ImportedAs == fingerprint; // then what is different here was edited here, counted or not
        if (!isSame && (stored.WasEdited || stored.ImportedAs is null || isAsLastTime))
        {
            report.Keep(stored, isAsLastTime ? "was edited here" : "was edited here and is different in the package");
            return;
        }

        if (isSame && isAsLastTime && stored.Position == incoming.Position && !stored.WasEdited)
        {
            report.Unchanged++;
            return;
        }
        (incoming.Id, incoming.Version, incoming.ImportedAs) = (stored.Id, stored.Version, fingerprint);
        incoming.ImportedVersion = stored.Version + 1; // saving counts one
        db.Entry(stored).CurrentValues.SetValues(incoming);
        if (isSame) report.Unchanged++;
        else report.Update(stored);
    }

    private static void Remove(WirPunktDb db, T gone, ImportReport report)
    {
        if (gone.ImportedAs is null) return; // made here, never part of a package

        if (gone.WasEdited)
        {
            report.Keep(gone, "was edited here and is gone from the package");
            return;
        }
        db.Remove(gone);
        report.Remove(gone);
    }
}
