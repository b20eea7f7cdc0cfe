namespace WirPunkt.Accounts.Administration;

/// <summary>What of an account concerns rights, for the history.</summary>
internal sealed record AccountFacts(string Email, string Name, IEnumerable<string> Roles, IEnumerable<string> Topics, IEnumerable<string> Languages, string? Organization, bool Closed)
{
    public static AccountFacts Of(Account account) => new(account.Email, account.Name, [.. account.Roles.Each().Select(r => r.ToString().ToLowerInvariant())],
        [.. account.Topics], [.. account.Languages], account.Organization, account.ClosedAt is not null);
}
