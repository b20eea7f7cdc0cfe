using System.Text.Json.Serialization;
using NodaTime;

namespace WirPunkt.Volunteering.Training.Sessions;

/// <summary>A date at which guides learn or look back together: in half-days, at a place, for so many people.</summary>
public sealed class TrainingSession
{
    /// <summary>Characters.</summary>
    public const int LongestTitle = 120, LongestPlace = 200;

    public const int MostPlaces = 200, MostHalfDays = 12;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public SessionKind Kind { get; set; }
    public required string Title { get; set; }
    public Guid? CourseId { get; set; }
    public required string Place { get; set; }

    /// <summary>For so many people; the lead may let more in, knowing it.</summary>
    public int Places { get; set; }

    /// <summary>In the order of time.</summary>
    public List<HalfDay> HalfDays { get; private set; } = [];

    /// <summary>The day of the first half-day and of the last.</summary>
    public DateOnly FirstOn { get; private set; }
    public DateOnly LastOn { get; private set; }

    /// <summary>A session that was called off stays, marked.</summary>
    public DateOnly? CancelledOn { get; private set; }
    public List<Registration> Registrations { get; init; } = [];

    /// <summary>Raised by each change, each registration included: two people cannot take the last place at once.</summary>
    public long Version { get; set; }

    public bool IsCancelled => CancelledOn is not null;
    public int Taken => Registrations.Count(r => r.State == RegistrationState.Registered);
    public int Free => Math.Max(0, Places - Taken);
    public LocalDateTime Starts => HalfDays.Count == 0 ? LocalDateTime.FromDateTime(DateTime.UnixEpoch) : HalfDays[0].Starts;
    public IEnumerable<Registration> Waiting => Registrations.Where(r => r.State == RegistrationState.Waiting).OrderBy(r => r.Number);
    public IEnumerable<string> Modules => HalfDays.SelectMany(h => h.Modules).Distinct();

    public Registration? RegistrationOf(Guid volunteer) => Registrations.Find(r => r.VolunteerId == volunteer);

    public void Meet(IEnumerable<HalfDay> halfDays)
    {
        HalfDays = [.. halfDays.OrderBy(h => h.Starts)];
        (FirstOn, LastOn, Version) = (HalfDays[0].On.ToDateOnly(), HalfDays[^1].On.ToDateOnly(), Version + 1);
    }

    /// <summary>A guide registers; where everything is taken, on the waiting list.</summary>
    public RegistrationResult Register(Guid volunteer, LocalDateTime now) =>
        IsCancelled ? RegistrationResult.SessionCancelled
        : now >= Starts ? RegistrationResult.HasStarted
        : RegistrationOf(volunteer) is { State: not RegistrationState.Cancelled } ? RegistrationResult.Already
        : Enter(volunteer, Free > 0 ? RegistrationState.Registered : RegistrationState.Waiting);

    /// <summary>The lead enters somebody, during the session too. Where everything is taken, the lead decides.</summary>
    public RegistrationResult Register(Guid volunteer, WhenFull whenFull) =>
        IsCancelled ? RegistrationResult.SessionCancelled
        : RegistrationOf(volunteer) is { State: RegistrationState.Registered } ? RegistrationResult.Already
        : Free > 0 || whenFull == WhenFull.LetIn ? Enter(volunteer, RegistrationState.Registered)
        : whenFull == WhenFull.Ask ? RegistrationResult.Full
        : RegistrationOf(volunteer) is { State: RegistrationState.Waiting } ? RegistrationResult.Already
        : Enter(volunteer, RegistrationState.Waiting);

    /// <summary>The registration stays, marked; whoever waits longest moves up.</summary>
    /// <returns>Who moved up; null: the person was not registered, or it is too late.</returns>
    public IReadOnlyList<Guid>? Withdraw(Guid volunteer, LocalDateTime now, bool byLead = false)
    {
        if (RegistrationOf(volunteer) is not { State: not RegistrationState.Cancelled } registration || (now >= Starts && !byLead)) return null;
        registration.State = RegistrationState.Cancelled;
        Version++;
        return MoveUp(now);
    }

    /// <returns>Who moved up from the waiting list, because there is room.</returns>
    public IReadOnlyList<Guid> MoveUp(LocalDateTime now)
    {
        if (IsCancelled || now >= Starts) return [];
        var moving = Waiting.Take(Free).ToList();
        foreach (var registration in moving) registration.State = RegistrationState.Registered;
        if (moving.Count > 0) Version++;
        return [.. moving.Select(r => r.VolunteerId)];
    }

    /// <returns>Who has to be told.</returns>
    public IReadOnlyList<Guid> Cancel(DateOnly today)
    {
        if (IsCancelled) return [];
        (CancelledOn, Version) = (today, Version + 1);
        return [.. Registrations.Where(r => r.State != RegistrationState.Cancelled).Select(r => r.VolunteerId)];
    }

    /// <summary>Whether it can be said that somebody was there: who is registered, once the half-day has begun.</summary>
    public bool Expects(Guid volunteer, Guid halfDay, LocalDateTime now) =>
        !IsCancelled && RegistrationOf(volunteer) is { State: RegistrationState.Registered } && HalfDays.Find(h => h.Id == halfDay) is { } met && now >= met.Starts;

    public bool Attended(Guid volunteer, Guid halfDay, Attendance attendance, LocalDateTime now)
    {
        if (!Expects(volunteer, halfDay, now)) return false;
        RegistrationOf(volunteer)!.Attendance[halfDay] = attendance;
        Version++;
        return true;
    }

    public IEnumerable<(HalfDay HalfDay, Attendance Attendance)> AttendanceOf(Guid volunteer) => RegistrationOf(volunteer) is { State: RegistrationState.Registered } registration && !IsCancelled
        ? HalfDays.Select(h => (h, registration.Attendance.GetValueOrDefault(h.Id))) : [];

    private RegistrationResult Enter(Guid volunteer, RegistrationState state)
    {
        if (RegistrationOf(volunteer) is not { } registration) Registrations.Add(registration = new Registration { SessionId = Id, VolunteerId = volunteer });
        if (registration.State != RegistrationState.Waiting || registration.Number == 0) registration.Number = Registrations.Max(r => r.Number) + 1;
        registration.State = state;
        Version++;
        return state == RegistrationState.Registered ? RegistrationResult.Registered : RegistrationResult.Waiting;
    }
}

public enum SessionKind
{
    Training,

    /// <summary>Workshop in which guides think about their work; collected are themes, never who said what.</summary>
    Reflection,

    /// <summary>The event that looks back on the whole project.</summary>
    Evaluation,
}

/// <summary>Half a day of a session, in the town's time, with the modules it teaches.</summary>
public sealed record HalfDay(Guid Id, LocalDate On, LocalTime From, LocalTime Until, List<string> Modules)
{
    [JsonIgnore] public LocalDateTime Starts => On + From;
    [JsonIgnore] public LocalDateTime Ends => On + Until;
    [JsonIgnore] public int Minutes => (int)Period.Between(From, Until, PeriodUnits.Minutes).Minutes;
}

public enum RegistrationResult { Registered, Waiting, Already, Full, HasStarted, SessionCancelled }

/// <summary>What the lead wants where all places are taken.</summary>
public enum WhenFull { Ask, Wait, LetIn }
