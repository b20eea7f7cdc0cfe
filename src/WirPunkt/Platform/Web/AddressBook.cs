using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Platform.Web;

/// <summary>A kind of record with a public address of its own: <c>service:anmeldung</c> stands at <c>/leistung/anmeldung</c>.</summary>
public abstract class AddressKind(string scheme, string prefix, Type recordType)
{
    /// <summary>What a link in a text begins with.</summary>
    public string Scheme { get; } = scheme;
    public string Prefix { get; } = prefix;
    public Type RecordType { get; } = recordType;

    /// <summary>The addresses of all that the public may see.</summary>
    public abstract IEnumerable<PublicAddress> All(Reading reading);

    /// <summary>The record with this key, where it has a page that the public may see.</summary>
    public abstract ContentRecord? Find(string key, Reading reading);

    /// <summary>What the page of a record is called, and in which language that is.</summary>
    public abstract (string Text, Language Language) TitleOf(ContentRecord record, Reading reading, Language language);

    public bool IsPublic(string key, Reading reading) => Find(key, reading) is not null;
}

/// <inheritdoc />
/// <param name="title">What the page of a record is called in a language, and in which it really is.</param>
/// <param name="has">Whether a record has an address; null: each has.</param>
/// <param name="languages">Codes of the languages in which there is a page of its own; null: in all.</param>
public sealed class AddressKind<T>(string scheme, string prefix, Func<T, Reading, Language, (string, Language)> title, Func<T, Reading, bool>? has = null, Func<Reading, ILookup<string, string>>? languages = null)
    : AddressKind(scheme, prefix, typeof(T)) where T : ContentRecord
{
    public override IEnumerable<PublicAddress> All(Reading reading)
    {
        var byKey = languages?.Invoke(reading);
        return reading.All<T>().Where(r => has?.Invoke(r, reading) ?? true).Select(r => new PublicAddress($"{Prefix}/{r.Key}", byKey is null ? null : [.. byKey[r.Key]]));
    }

    public override (string Text, Language Language) TitleOf(ContentRecord record, Reading reading, Language language) => title((T)record, reading, language);

    public override ContentRecord? Find(string key, Reading reading) => reading.Find<T>(key) is { } record && (has?.Invoke(record, reading) ?? true) ? record : null;
}

/// <summary>All public addresses, for links in texts and for the sitemap.</summary>
public sealed class AddressBook(IEnumerable<AddressKind> kinds, IEnumerable<FixedAddress> fixedAddresses)
{
    private readonly Dictionary<string, AddressKind> byScheme = kinds.ToDictionary(k => k.Scheme);
    private readonly Dictionary<string, string> always = fixedAddresses.ToDictionary(a => a.Path, a => a.TitleKey);
    private readonly HashSet<string> beginnings = new(kinds.Select(k => k.Prefix).Concat(fixedAddresses.Select(a => a.Path)).Select(p => p.TrimStart('/')).Where(p => p.Length > 0), StringComparer.OrdinalIgnoreCase);

    public string? PathOf(string scheme, string key, Reading reading) =>
        byScheme.TryGetValue(scheme, out var kind) && kind.IsPublic(key, reading) ? $"{kind.Prefix}/{key}" : null;

    /// <summary>The address of a record that the caller knows to be public.</summary>
    public string PathOf(string scheme, string key) => $"{byScheme[scheme].Prefix}/{key}";

    /// <summary>The kind of record that a scheme links to, or null for an unknown scheme.</summary>
    public Type? RecordTypeOf(string scheme) => byScheme.GetValueOrDefault(scheme)?.RecordType;

    /// <summary>The scheme by which links lead to a kind of record; null when it has no address.</summary>
    public string? SchemeOf(Type kind) => byScheme.Values.FirstOrDefault(k => k.RecordType == kind)?.Scheme;

    /// <summary>The record that stands at an address, without its language.</summary>
    public ContentRecord? RecordAt(string path, Reading reading) => At(path, reading)?.Record;

    /// <summary>Whether it is an address that is always there.</summary>
    public bool IsFixed(string path) => always.ContainsKey(path);

    /// <summary>What the page at an address without its language is called, and in which language that is; null where there is none.</summary>
    public (string Text, Language Language)? TitleAt(string path, Reading reading, Texts texts) =>
        always.TryGetValue(path, out var key) ? (texts[key], texts.Language)
        : At(path, reading) is var (kind, record) ? kind.TitleOf(record, reading, texts.Language) : null;

    /// <summary>What a record is called whether the public sees it or not; null where there is none.</summary>
    public (string Text, Language Language)? TitleOf(string scheme, string key, Reading reading, Texts texts) =>
        byScheme.TryGetValue(scheme, out var kind) && reading.Catalog.FindAny(kind.RecordType, key) is { } record ? kind.TitleOf(record, reading, texts.Language) : null;

    private (AddressKind Kind, ContentRecord Record)? At(string path, Reading reading)
    {
        if (path.LastIndexOf('/') is not (> 0 and var cut)) return null;
        foreach (var kind in byScheme.Values)
            if (kind.Prefix.AsSpan().SequenceEqual(path.AsSpan(0, cut)) && kind.Find(path[(cut + 1)..], reading) is { } record) return (kind, record);
        return null;
    }

    /// <summary>Every public address that search engines shall know.</summary>
    public IEnumerable<PublicAddress> All(Reading reading) =>
        [.. fixedAddresses.Where(a => a.IsListed).Select(a => new PublicAddress(a.Path)), .. byScheme.Values.SelectMany(k => k.All(reading))];

    /// <summary>Whether there are public addresses that begin so, after their language.</summary>
    public bool BeginWith(string first) => beginnings.Contains(first);
}

/// <summary>A public address that is always there.</summary>
/// <param name="TitleKey">key of the text that is its title</param>
public sealed record FixedAddress(string Path, string TitleKey, bool IsListed = true);

/// <summary>An address without its language, and the codes of the languages in which it has a page of its own; null: all.</summary>
public sealed record PublicAddress(string Path, IReadOnlyList<string>? Languages = null)
{
    public IReadOnlyList<Language> In(IReadOnlyList<Language> offered) => Languages is null ? offered : [.. offered.Where(l => Languages.Contains(l.Code))];
}
