using NodaTime;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Directory.OpeningHours;

/// <summary>An opening state as a short sentence: "open until 12:00", "closed, opens on Tuesday at 9:00".</summary>
public static class OpeningWords
{
    private const string Presence = "presence-";

    /// <param name="presence">Of people who are there or not, instead of an office that is open or closed.</param>
    public static string Say(this OpeningState state, LocalDateTime now, Texts t, bool presence = false) => state.Status switch
    {
        OpeningStatus.Unknown => t["opening.unknown"],
        OpeningStatus.Open => SayOpen(state, now, t, presence ? Presence : ""),
        _ => SayClosed(state, now.Date, t, presence ? Presence : ""),
    };

    private static string SayOpen(OpeningState state, LocalDateTime now, Texts t, string family)
    {
        var until = state.Changes!.Value;
        var hours = Period.Between(now, until, PeriodUnits.Hours).Hours;
        if (hours >= 24 * 6) return t[$"opening.{family}around-the-clock"];
        if (hours >= 24) return t[$"opening.{family}open-until-day", ("day", until.Date.SeenFrom(now.Date, t)), ("time", until.TimeOfDay.InWords())];

        var time = until.TimeOfDay == LocalTime.Midnight ? "24:00" : until.TimeOfDay.InWords();
        return t[$"opening.{family}{(state.ByAppointment ? "open-by-appointment" : "open")}", ("time", time)];
    }

    private static string SayClosed(OpeningState state, LocalDate today, Texts t, string family)
    {
        var closed = state.Today switch
        {
            { Reason: { } reason } => t[$"opening.{family}closed-because", ("reason", reason.In(t.Language).Text)],
            { Holiday: { } holiday, Slots.Count: 0 } => t[$"opening.{family}closed-because", ("reason", t[$"holiday.{holiday}"])],
            _ => t[$"opening.{family}closed"],
        };
        if (state.Changes is not { } opens) return closed;

        var next = t[$"opening.{family}{(state.ByAppointment ? "opens-by-appointment" : "opens")}",
            ("day", opens.Date.SeenFrom(today, t)), ("time", opens.TimeOfDay.InWords())];
        return $"{closed} {next}";
    }
}
