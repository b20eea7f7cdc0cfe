using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Volunteering.Training.Sessions;

/// <summary>Keys and wordings of the texts about sessions.</summary>
internal static class SessionWords
{
    public static string TextKey(this SessionKind kind) => $"session.kind-{kind.ToString().ToLowerInvariant()}";

    public static string TextKey(this Attendance attendance) => $"attendance.{attendance.ToString().ToLowerInvariant()}";

    public static string TextKey(this RegistrationResult result) => $"session.result-{result.ToString().ToLowerInvariant()}";

    /// <summary>9. Dezember 2026, 9:00–12:00 Uhr</summary>
    public static string InWords(this HalfDay halfDay, Texts texts) => texts.List(halfDay.On.InWords(texts), Wording.Range(halfDay.From, halfDay.Until, texts));
}
