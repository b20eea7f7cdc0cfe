using WirPunkt.Accounts;
using WirPunkt.Platform.Content;

namespace WirPunkt.Editing;

/// <summary>Who may change which record.</summary>
public static class EditingRights
{
    /// <summary>Whether the person may publish a change: the lead all, an editor what belongs to one of their topics (without topics: all),
    /// a translator the translations into their languages.</summary>
    public static bool MayPublish(this Account account, EditableKind kind, ContentRecord record, Catalog catalog)
    {
        if (account.Has(Roles.Lead) || account.Translates(kind, record)) return true;
        if (!account.Has(Roles.Editor)) return false;
        var topics = account.Topics.Count == 0 ? [] : kind.TopicsOf(record, catalog);
        return topics.Count == 0 || topics.Any(account.Topics.Contains);
    }

    /// <summary>Whether it is a translation into a language of the person's, who is a translator.</summary>
    public static bool Translates(this Account account, EditableKind kind, ContentRecord record) =>
        account.Has(Roles.Translator) && kind.TranslationInto?.Invoke(record) is { } language && account.Languages.Contains(language);

    /// <summary>Whether the person may ask for a new record: who edits of every kind, a department of a kind that can be given to it.</summary>
    public static bool MayAdd(this Account account, EditableKind kind) =>
        account.Has(Roles.Lead | Roles.Editor) || (account.Has(Roles.Department) && account.Organization is not null && kind.GiveTo is not null);

    /// <summary>Whether the person may ask for a change: who may publish it, and the department whose record it is.</summary>
    public static bool MayPropose(this Account account, EditableKind kind, ContentRecord record, Catalog catalog) =>
        account.MayPublish(kind, record, catalog)
        || account.Has(Roles.Editor)
        || (account.Has(Roles.Department) && account.Organization is { } own && kind.DepartmentOf(record) == own);
}
