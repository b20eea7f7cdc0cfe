using WirPunkt.Platform.Content;

namespace WirPunkt.Platform.Web;

/// <summary>A kind of record with a public address of its own: <c>service:anmeldung</c> stands at <c>/leistung/anmeldung</c>.</summary>
public abstract class AddressKind(string scheme, string prefix, Type recordType)
{
    /// <summary>What a link in a text begins with.</summary>
    public string Scheme { get; } = scheme;
    public string Prefix { get; } = prefix;
    public Type RecordType { get; } = recordType;

    /// <summary>The keys of all that the public may see.</summary>
    public abstract IEnumerable<string> Keys(Catalog catalog);

    public abstract bool IsPublic(string key, Reading reading);
}

/// <inheritdoc />
public sealed class AddressKind<T>(string scheme, string prefix, Func<T, bool>? has = null) : AddressKind(scheme, prefix, typeof(T)) where T : ContentRecord
{
    public override IEnumerable<string> Keys(Catalog catalog) => catalog.All<T>().Where(r => has?.Invoke(r) ?? true).Select(r => r.Key);

    public override bool IsPublic(string key, Reading reading) => reading.Find<T>(key) is { } record && (has?.Invoke(record) ?? true);
}

/// <summary>All public addresses, for links in texts and for the sitemap.</summary>
public sealed class AddressBook(IEnumerable<AddressKind> kinds, IEnumerable<FixedAddress> fixedAddresses)
{
    private readonly Dictionary<string, AddressKind> byScheme = kinds.ToDictionary(k => k.Scheme);

    public string? PathOf(string scheme, string key, Reading reading) =>
        byScheme.TryGetValue(scheme, out var kind) && kind.IsPublic(key, reading) ? $"{kind.Prefix}/{key}" : null;

    /// <summary>The kind of record that a scheme links to, or null for an unknown scheme.</summary>
    public Type? RecordTypeOf(string scheme) => byScheme.GetValueOrDefault(scheme)?.RecordType;

    /// <summary>Every public address without its language.</summary>
    public IEnumerable<string> All(Catalog catalog) =>
        [.. fixedAddresses.Select(a => a.Path), .. byScheme.Values.SelectMany(k => k.Keys(catalog).Select(key => $"{k.Prefix}/{key}"))];
}

/// <summary>A public address that is always there.</summary>
public sealed record FixedAddress(string Path);
