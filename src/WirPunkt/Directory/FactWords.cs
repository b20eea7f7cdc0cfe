using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Directory;

/// <summary>What is said of facts in the same words wherever they stand.</summary>
public static class FactWords
{
    /// <summary>"Stand: 19. August 2026", or that nobody knows.</summary>
    public static string SaidIn(this PartialDate? asOf, Texts t) => asOf is { } date ? t["source.as-of", ("date", date.In(t))] : t["source.as-of-unknown"];

    /// <summary>The key of the sentence.</summary>
    public static string TextKey(this AppointmentNeed need) => need switch
    {
        AppointmentNeed.Required => "appointment.required",
        AppointmentNeed.Recommended => "appointment.recommended",
        _ => "appointment.not-needed",
    };
}
