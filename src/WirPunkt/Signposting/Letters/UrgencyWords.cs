namespace WirPunkt.Signposting.Letters;

/// <summary>An urgency as it stands in keys of texts and in addresses.</summary>
public static class UrgencyWords
{
    public static string InAddress(this Urgency urgency) => urgency switch
    {
        Urgency.Today => "today",
        Urgency.Days => "days",
        Urgency.Date => "date",
        _ => "calm",
    };
}
