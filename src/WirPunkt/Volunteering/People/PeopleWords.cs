namespace WirPunkt.Volunteering.People;

/// <summary>Keys of the texts about people.</summary>
internal static class PeopleWords
{
    public static string TextKey(this VolunteerStage stage) => $"stage.{stage.ToString().ToLowerInvariant()}";

    public static string TextKey(this ContactReason reason) => $"contact.{reason.ToString().ToLowerInvariant()}";
}
