namespace WirPunkt.Accounts;

/// <summary>What a person of the team does; one person may do several things.</summary>
[Flags]
public enum Roles
{
    None = 0,

    /// <summary>Helps at a Wir-Punkt (Lots*in).</summary>
    Guide = 1,

    /// <summary>Leads the programme.</summary>
    Lead = 2,

    /// <summary>Writes and publishes, in topics of their own or in all.</summary>
    Editor = 4,

    /// <summary>Translates into languages of their own.</summary>
    Translator = 8,

    /// <summary>Keeps the facts of one office right.</summary>
    Department = 16,

    /// <summary>Looks after accounts and settings.</summary>
    Administrator = 32,

    Everybody = Guide | Lead | Editor | Translator | Department | Administrator,

    /// <summary>Who publishes or decides about rights signs in with two factors.</summary>
    WithSecondFactor = Lead | Editor | Administrator,
}

/// <summary>Single roles, in the order in which people see them.</summary>
public static class RoleNames
{
    public static IReadOnlyList<Roles> All { get; } = [Roles.Guide, Roles.Lead, Roles.Editor, Roles.Translator, Roles.Department, Roles.Administrator];

    /// <summary>The key of the role's name in the texts.</summary>
    public static string TextKey(this Roles role) => $"role.{role.ToString().ToLowerInvariant()}";

    public static IEnumerable<Roles> Each(this Roles roles) => All.Where(r => roles.HasFlag(r));
}
