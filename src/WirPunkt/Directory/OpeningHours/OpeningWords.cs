using NodaTime;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Directory.OpeningHours;

/// <summary>An opening state as a short sentence: "open until 12:00", "closed, opens on Tuesday at 9:00".</summary>
public static class OpeningWords
{
    public static string Say(this OpeningState state, LocalDateTime now, Texts t) => state.Status switch
    {
        OpeningStatus.Unknown => t["opening.unknown"],
        OpeningStatus.Open => SayOpen(state, now, t),
        _ => SayClosed(state, now.Date, t),
    };

    private static string SayOpen(OpeningState state, LocalDateTime now, Texts t)
    {
        var until = state.Changes!.Value;
        var hours = Period.Between(now, until, PeriodUnits.Hours).Hours;
        if (hours >= 24 * 6) return t["opening.around-the-clock"];
        if (hours >= 24) return t["opening.open-until-day", ("day", until.Date.SeenFrom(now.Date, t)), ("time", until.TimeOfDay.InWords())];

        var time = until.TimeOfDay == LocalTime.Midnight ? "24:00" : until.TimeOfDay.InWords();
        return t[state.ByAppointment ? "opening.open-by-appointment" : "opening.open", ("time", time)];
    }

    private static string SayClosed(OpeningState state, LocalDate today, Texts t)
    {
        var closed = state.Today switch
        {
            { Reason: { } reason } => t["opening.closed-because", ("reason", reason.In(t.Language).Text)],
            { Holiday: { } holiday, Slots.Count: 0 } => t["opening.closed-because", ("reason", t[$"holiday.{holiday}"])],
            _ => t["opening.closed"],
        };
        if (state.Changes is not { } opens) return closed;

        var next = t[state.ByAppointment ? "opening.opens-by-appointment" : "opening.opens",
            ("day", opens.Date.SeenFrom(today, t)), ("time", opens.TimeOfDay.InWords())];
        return $"{closed} {next}";
    }
}
