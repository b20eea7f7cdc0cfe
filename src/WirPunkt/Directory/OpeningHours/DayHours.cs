using NodaTime;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Directory.OpeningHours;

/// <summary>From when to when; a closing time at or before the opening time lies on the next day.</summary>
public readonly record struct Slot(LocalTime Opens, LocalTime Closes, bool ByAppointment);

/// <summary>The hours of one day. No slots: closed, for a reason where one is known; or unknown.</summary>
public sealed record DayHours(LocalDate Date, IReadOnlyList<Slot> Slots, LocalText? Reason = null, string? Holiday = null, bool IsKnown = true)
{
    public static DayHours Unknown(LocalDate date) => new(date, [], IsKnown: false);

    public static DayHours Closed(LocalDate date, Closure closure) => new(date, [], closure.Reason) { Closure = closure };

    /// <summary>The closure that closes the day.</summary>
    public Closure? Closure { get; private init; }
}

/// <summary>Seven days with the schedules that hold on one of them.</summary>
public sealed record WeekHours(IReadOnlyList<DayHours> Days, IReadOnlyList<Schedule> Schedules)
{
    /// <summary>Days.</summary>
    public const int Length = 7;

    /// <summary>Whether anything is known of it.</summary>
    public bool IsKnown => Days.Any(d => d.IsKnown);

    /// <summary>What closes one of the days.</summary>
    public IEnumerable<Closure> Closures => Days.Select(d => d.Closure).OfType<Closure>().Distinct();
}

/// <summary>What an office is at a moment.</summary>
public enum OpeningStatus { Unknown, Open, Closed }

/// <summary>The status, the local time at which it changes next (null: not within two months), and until when the words for it are right.</summary>
public sealed record OpeningState(OpeningStatus Status, LocalDateTime? Changes, bool ByAppointment, DayHours? Today, Instant RightUntil)
{
    public static OpeningState Open(LocalDateTime until, bool byAppointment, Instant rightUntil) =>
        new(OpeningStatus.Open, until, byAppointment, null, rightUntil);

    public static OpeningState Closed(LocalDateTime? opens, bool byAppointment, DayHours today, Instant rightUntil) =>
        new(OpeningStatus.Closed, opens, byAppointment, today, rightUntil);

    public static OpeningState Unknown(Instant rightUntil) => new(OpeningStatus.Unknown, null, false, null, rightUntil);
}
