using WirPunkt.Platform.Content;
using WirPunkt.Platform.Web;

namespace WirPunkt.Accounts.Administration;

/// <summary>What an account names of the content must be there.</summary>
internal sealed class ContentKeys(Reading reading, AddressBook addresses)
{
    /// <returns>Null when all is well; otherwise the field that is not.</returns>
    public string? Problem(AccountForm form) =>
        !form.Topics.All(key => Has("topic", key)) ? "topics"
        : form.Languages.Except(reading.Municipality.TranslatedInto().Select(l => l.Code)).Any() ? "languages"
        : form.Organization is { } office && !Has("office", office) ? "organization"
        : null;

    private bool Has(string scheme, string key) => addresses.RecordTypeOf(scheme) is { } kind && reading.Catalog.Has(kind, key);
}
