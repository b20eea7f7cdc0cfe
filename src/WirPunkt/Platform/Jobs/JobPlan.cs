using System.Globalization;
using NodaTime;

namespace WirPunkt.Platform.Jobs;

/// <summary>Which job runs when. Its name stands in the texts as <c>job.NAME</c>.</summary>
/// <param name="At">time of day in the municipality from which it may run; missed it, the program makes up for it the same day</param>
public sealed record JobPlan(string Name, Type Type, LocalTime At)
{
    /// <summary>How often within a day; null: once. Such a job must bear that two instances run it at the same time: nothing is claimed, and
    /// only what it did or failed of is written down.</summary>
    public Duration? Every { get; init; }

    /// <summary>The period that a moment belongs to; null while it is too early in the day.</summary>
    public string? PeriodAt(LocalDateTime now) => now.TimeOfDay < At ? null
        : Every is { } every ? (now.Date + LocalTime.Midnight).PlusTicks(now.TimeOfDay.TickOfDay / every.BclCompatibleTicks * every.BclCompatibleTicks).ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)
        : now.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
