using WirPunkt.Editing;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;

namespace WirPunkt.Handbook.Editing;

/// <summary>Records that a text can link to, found by what people call them.</summary>
internal sealed class LinkTargets(EditableKinds kinds, AddressBook addresses)
{
    private const int Most = 12;

    public IReadOnlyList<LinkTarget> Find(string asked, Catalog catalog)
    {
        var words = asked.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return [];
        return
        [
            .. (from kind in kinds.All
                let scheme = addresses.SchemeOf(kind.Type)
                where scheme is not null
                from record in catalog.Everything(kind.Type)
                where record.IsPublic && record is not Page { IsOverview: true }
                let title = TitleOf(kind, record, catalog)
                where words.All(w => title.Contains(w, StringComparison.CurrentCultureIgnoreCase) || record.Key.Contains(w, StringComparison.OrdinalIgnoreCase))
                orderby !title.StartsWith(words[0], StringComparison.CurrentCultureIgnoreCase), title.Length
                select new LinkTarget($"{scheme}:{record.Key}", title)).Take(Most),
        ];
    }

    /// <summary>A page is called what its German text is called.</summary>
    private static string TitleOf(EditableKind kind, ContentRecord record, Catalog catalog) =>
        record is Page page && catalog.Find<PageText>($"{page.Key}/{Language.German.Code}") is { } text ? text.Title : kind.TitleOf(record);
}

/// <param name="Link">as Markdown has it, <c>service:anmeldung</c></param>
internal sealed record LinkTarget(string Link, string Title);
