namespace WirPunkt.Volunteering.Training.Sessions;

/// <summary>A volunteer takes part in a session, waits for a place or has cancelled.</summary>
public sealed class Registration
{
    public Guid SessionId { get; init; }
    public Guid VolunteerId { get; init; }
    public RegistrationState State { get; set; }

    /// <summary>The order in which people came, from 1.</summary>
    public int Number { get; set; }

    /// <summary>By half-day.</summary>
    public Dictionary<Guid, Attendance> Attendance { get; set; } = [];

    /// <summary>When the person was reminded; null: not yet.</summary>
    public DateTime? RemindedAt { get; private set; }

    /// <summary>The message in the outbox; null: the person has no address and is to be called.</summary>
    public Guid? ReminderId { get; private set; }

    public void Reminded(DateTime at, Guid? message) => (RemindedAt, ReminderId) = (at, message);

    /// <summary>The session is at another time: what was said before does not count.</summary>
    public void RemindAgain() => (RemindedAt, ReminderId) = (null, null);
}

public enum RegistrationState { Registered, Waiting, Cancelled }

public enum Attendance { Open, Present, Excused, Absent }
