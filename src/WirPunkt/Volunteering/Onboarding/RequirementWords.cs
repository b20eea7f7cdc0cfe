namespace WirPunkt.Volunteering.Onboarding;

/// <summary>Keys of the texts about requirements.</summary>
internal static class RequirementWords
{
    public static string TextKey(this RequirementKind kind) => $"requirement.{kind.ToString().ToLowerInvariant()}";

    public static string TextKey(this RequirementState state) => $"requirement.state-{state.ToString().ToLowerInvariant()}";
}
