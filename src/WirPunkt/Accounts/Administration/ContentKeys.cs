using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;

namespace WirPunkt.Accounts.Administration;

/// <summary>What an account may name of the content: chosen by its name, kept by its key. It must be there.</summary>
public sealed class ContentKeys(Reading reading, AddressBook addresses)
{
    private const string Topic = "topic", Office = "office";

    /// <returns>Null when all is well; otherwise the field that is not.</returns>
    public string? Problem(AccountForm form) =>
        !form.Topics.All(key => Has(Topic, key)) ? "topics"
        : form.Languages.Except(reading.Municipality.TranslatedInto().Select(l => l.Code)).Any() ? "languages"
        : form.Organization is { } office && !Has(Office, office) ? "organization"
        : null;

    /// <param name="chosen">keys that the account has; one whose topic is gone stays to be seen, for an editor without any would have all</param>
    public IReadOnlyList<NamedKey> Topics(Texts t, IReadOnlyList<string> chosen) => Named(Topic, t, chosen);

    /// <param name="chosen">key of the account's office</param>
    public IReadOnlyList<NamedKey> Offices(Texts t, string? chosen) => Named(Office, t, chosen is null ? [] : [chosen]);

    private List<NamedKey> Named(string scheme, Texts t, IEnumerable<string> chosen) =>
    [
        .. Keys(scheme).Union(chosen).Select(key => addresses.TitleOf(scheme, key, reading, t) is var (name, language) ? new NamedKey(key, name, language.Code) : new NamedKey(key, key, null))
            .OrderBy(k => k.Name, StringComparer.Create(t.Language.Culture, ignoreCase: true)),
    ];

    private IEnumerable<string> Keys(string scheme) => addresses.RecordTypeOf(scheme) is { } kind ? reading.Catalog.Everything(kind).Select(r => r.Key) : [];

    private bool Has(string scheme, string key) => addresses.RecordTypeOf(scheme) is { } kind && reading.Catalog.Has(kind, key);
}

/// <param name="Language">code of the language of the name; null: it is a key</param>
public sealed record NamedKey(string Key, string Name, string? Language);
