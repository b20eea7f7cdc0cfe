using WirPunkt.Accounts;

namespace WirPunkt.Editing;

/// <summary>Who may open a draft: said here and nowhere else.</summary>
public static class OpenDrafts
{
    /// <summary>Everybody their own. What is given to review or planned: editors and the lead all of it, a department's person what their office
    /// proposes. What somebody has not shown to anybody yet is nobody else's business.</summary>
    public static IQueryable<Draft> OpenTo(this IQueryable<Draft> drafts, Account account)
    {
        var (own, all, office) = (account.Id, account.Has(Roles.Lead | Roles.Editor), account.Has(Roles.Department) ? account.Organization : null);
        return drafts.Where(d => d.AccountId == own || (d.State != DraftState.Own && (all || (office != null && d.Organization == office))));
    }

    /// <inheritdoc cref="OpenTo" />
    public static bool IsOpenTo(this Draft draft, Account account) => new[] { draft }.AsQueryable().OpenTo(account).Any();
}
