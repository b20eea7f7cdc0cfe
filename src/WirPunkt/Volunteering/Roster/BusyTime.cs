using NodaTime;

namespace WirPunkt.Volunteering.Roster;

/// <summary>When a guide is at a training, a workshop or a meeting and cannot be at a Wir-Punkt.</summary>
/// <param name="VolunteerId">null: all are</param>
public sealed record BusyTime(Guid? VolunteerId, LocalDateTime From, LocalDateTime Until);

/// <summary>Asked of whatever else guides are invited to.</summary>
public interface IBusyTimes
{
    /// <param name="until">the first day that does not count</param>
    Task<IReadOnlyList<BusyTime>> Between(LocalDate from, LocalDate until, CancellationToken cancel);
}
