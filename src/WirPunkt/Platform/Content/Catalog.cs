using System.Collections.Frozen;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Site;

namespace WirPunkt.Platform.Content;

/// <summary>All content records of the installation at one moment, in memory; never changes.</summary>
public sealed class Catalog
{
    private readonly FrozenDictionary<Type, IReadOnlyList<ContentRecord>> byKind;
    private readonly FrozenDictionary<(Type, string), ContentRecord> byKey;

    private Catalog(Dictionary<Type, IReadOnlyList<ContentRecord>> byKind)
    {
        this.byKind = byKind.ToFrozenDictionary();
        byKey = byKind.Values.SelectMany(r => r).ToFrozenDictionary(r => (r.GetType(), r.Key));
    }

    public static Catalog Empty { get; } = new([]);

    public int Count => byKey.Count;

    /// <summary>The municipality of the installation; one without a name where no package has said which.</summary>
    public Municipality Municipality => All<Municipality>().FirstOrDefault() ?? Municipality.Unnamed;

    /// <summary>Every record of every kind, whether the public may see it or not.</summary>
    public IEnumerable<ContentRecord> Records => byKind.OrderBy(k => k.Key.Name, StringComparer.Ordinal).SelectMany(k => k.Value);

    public static Task<Catalog> Load(WirPunktDb db, IEnumerable<IContentFile> files, CancellationToken cancel = default) => Empty.Next(ContentRows.Of(db), files, cancel);

    /// <summary>The catalog as the database has it now. Records that are as they were are not read again: they are the same objects in both.</summary>
    public async Task<Catalog> Next(ContentRows rows, IEnumerable<IContentFile> files, CancellationToken cancel = default)
    {
        var next = new Dictionary<Type, IReadOnlyList<ContentRecord>>();
        foreach (var kind in files.SelectMany(f => f.Kinds)) next.Add(kind.Type, await kind.Load(rows, Everything(kind.Type), cancel));
        return new Catalog(next);
    }

    /// <summary>Every record of a kind in the package's order, whether the public may see it or not.</summary>
    public IReadOnlyList<T> Everything<T>() where T : ContentRecord =>
        byKind.TryGetValue(typeof(T), out var records) ? (IReadOnlyList<T>)records : [];

    /// <summary>What the public may see of a kind, in the package's order.</summary>
    public IEnumerable<T> All<T>() where T : ContentRecord => Everything<T>().Where(r => r.IsPublic);

    /// <summary>A record that the public may see.</summary>
    public T? Find<T>(string? key) where T : ContentRecord =>
        key is not null && byKey.TryGetValue((typeof(T), key), out var record) && record.IsPublic ? (T)record : null;

    /// <summary>A record, whether the public may see it or not.</summary>
    public T? FindAny<T>(string? key) where T : ContentRecord =>
        key is not null && byKey.TryGetValue((typeof(T), key), out var record) ? (T)record : null;

    /// <inheritdoc cref="FindAny{T}(string?)" />
    public ContentRecord? FindAny(Type kind, string key) => byKey.GetValueOrDefault((kind, key));

    /// <summary>Every record of a kind, whether the public may see it or not.</summary>
    public IReadOnlyList<ContentRecord> Everything(Type kind) => byKind.GetValueOrDefault(kind) ?? [];

    public bool Has(Type kind, string key) => byKey.ContainsKey((kind, key));

    /// <summary>Whether there is any record of the kind.</summary>
    public bool Has(Type kind) => byKind.TryGetValue(kind, out var records) && records.Count > 0;

    /// <summary>The records that are not the same here and there, in both versions.</summary>
    public IReadOnlyList<ContentRecord> DifferencesTo(Catalog other)
    {
        var changes = new List<ContentRecord>();
        foreach (var (key, record) in byKey)
        {
            if (!other.byKey.TryGetValue(key, out var there)) changes.Add(record);
            else if (!ReferenceEquals(record, there) && (record.Position != there.Position || record.Fingerprint() != there.Fingerprint())) changes.AddRange([record, there]);
        }
        changes.AddRange(other.byKey.Where(r => !byKey.ContainsKey(r.Key)).Select(r => r.Value));
        return changes;
    }
}
