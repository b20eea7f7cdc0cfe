using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Mail;

namespace WirPunkt.Accounts.Administration;

/// <summary>What an administrator enters about an account.</summary>
public sealed record AccountForm(string Email, string Name, string Language, Roles Roles, IReadOnlyList<string> Topics, IReadOnlyList<string> Languages, string? Organization)
{
    /// <summary>Characters.</summary>
    public const int LongestName = 80;

    public static AccountForm Empty { get; } = new("", "", Platform.Languages.Language.German.Code, Roles.None, [], [], null);

    public static AccountForm Read(IFormCollection form) => new(
        form["email"].ToString().Trim(), form["name"].ToString().Trim(), Platform.Languages.Language.Find(form["language"])?.Code ?? Platform.Languages.Language.German.Code,
        RoleNames.All.Where(r => form["role"].Contains(r.ToString())).Aggregate(Roles.None, (all, r) => all | r),
        Keys(form["topics"].ToString()), [.. form["languages"].OfType<string>().Distinct()], form["organization"].ToString().Trim() is { Length: > 0 } office ? office : null);

    public static AccountForm Of(Account account) => new(account.Email, account.Name, account.Language, account.Roles, account.Topics, account.Languages, account.Organization);

    /// <summary>What can be seen of the form alone; whether its keys are there, <see cref="ContentKeys"/> knows.</summary>
    /// <returns>Null when all is well; otherwise the field that is not.</returns>
    public string? Problem() => !EmailAddress.IsValid(Email) ? "email" : Name.Length is 0 or > LongestName ? "name" : Roles == Roles.None ? "roles" : null;

    public void ApplyTo(Account account)
    {
        (account.Name, account.Language, account.Roles) = (Name, Language, Roles);
        account.Topics = [.. Topics];
        account.Languages = [.. Languages];
        account.Organization = Organization;
    }

    private static List<string> Keys(string text) =>
        [.. text.Split([',', ' ', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Distinct()];
}
