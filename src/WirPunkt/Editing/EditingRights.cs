using WirPunkt.Accounts;
using WirPunkt.Platform.Content;

namespace WirPunkt.Editing;

/// <summary>Who may change which record.</summary>
public static class EditingRights
{
    /// <summary>Whether the person may publish a change: the lead all, an editor what belongs to one of their topics (without topics: all).</summary>
    public static bool MayPublish(this Account account, EditableKind kind, ContentRecord record, Catalog catalog)
    {
        if (account.Has(Roles.Lead)) return true;
        if (!account.Has(Roles.Editor)) return false;
        var topics = account.Topics.Count == 0 ? [] : kind.TopicsOf(record, catalog);
        return topics.Count == 0 || topics.Any(account.Topics.Contains);
    }

    /// <summary>Whether the person may ask for a change: who may publish it, and the department whose record it is.</summary>
    public static bool MayPropose(this Account account, EditableKind kind, ContentRecord record, Catalog catalog) =>
        account.MayPublish(kind, record, catalog)
        || account.Has(Roles.Editor)
        || (account.Has(Roles.Department) && account.Organization is { } own && kind.DepartmentOf(record) == own);
}
