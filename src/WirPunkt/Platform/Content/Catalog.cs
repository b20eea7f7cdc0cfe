using System.Collections.Frozen;
using WirPunkt.Platform.Database;

namespace WirPunkt.Platform.Content;

/// <summary>All content records of the installation at one moment, in memory; never changes.</summary>
public sealed class Catalog
{
    private readonly FrozenDictionary<Type, IReadOnlyList<ContentRecord>> byKind;
    private readonly FrozenDictionary<(Type, string), ContentRecord> byKey;
    private readonly Lazy<FrozenDictionary<ContentRecord, string>> fingerprints;

    private Catalog(Dictionary<Type, IReadOnlyList<ContentRecord>> byKind)
    {
        this.byKind = byKind.ToFrozenDictionary();
        byKey = byKind.Values.SelectMany(r => r).ToFrozenDictionary(r => (r.GetType(), r.Key));
        fingerprints = new(() => byKey.Values.ToFrozenDictionary(r => r, r => r.Fingerprint()));
    }

    public static Catalog Empty { get; } = new([]);

    public int Count => byKey.Count;

    /// <summary>Every record of every kind, whether the public may see it or not.</summary>
    public IEnumerable<ContentRecord> Records => byKind.OrderBy(k => k.Key.Name, StringComparer.Ordinal).SelectMany(k => k.Value);

    public static async Task<Catalog> Load(WirPunktDb db, IEnumerable<IContentFile> files, CancellationToken cancel = default)
    {
        var byKind = new Dictionary<Type, IReadOnlyList<ContentRecord>>();
        foreach (var kind in files.SelectMany(f => f.Kinds)) byKind.Add(kind.Type, await kind.Load(db, cancel));
        return new Catalog(byKind);
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

    /// <inheritdoc cref="FindAny{T}" />
    public ContentRecord? FindAny(Type kind, string key) => byKey.GetValueOrDefault((kind, key));

    public bool Has(Type kind, string key) => byKey.ContainsKey((kind, key));

    /// <summary>Whether there is any record of the kind.</summary>
    public bool Has(Type kind) => byKind.TryGetValue(kind, out var records) && records.Count > 0;

    /// <summary>The records that are not the same here and there, in both versions.</summary>
    public IReadOnlyList<ContentRecord> DifferencesTo(Catalog other)
    {
        var changes = new List<ContentRecord>();
        var (before, after) = (fingerprints.Value, other.fingerprints.Value);
        foreach (var (key, record) in byKey)
        {
            if (!other.byKey.TryGetValue(key, out var there)) changes.Add(record);
            else if (record.Position != there.Position || before[record] != after[there]) changes.AddRange([record, there]);
        }
        changes.AddRange(other.byKey.Where(r => !byKey.ContainsKey(r.Key)).Select(r => r.Value));
        return changes;
    }
}
