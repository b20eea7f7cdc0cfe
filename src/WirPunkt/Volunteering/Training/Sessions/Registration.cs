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
}

public enum RegistrationState { Registered, Waiting, Cancelled }

public enum Attendance { Open, Present, Excused, Absent }
