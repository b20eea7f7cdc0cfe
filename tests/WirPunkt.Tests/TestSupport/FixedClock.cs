using NodaTime;

namespace WirPunkt.TestSupport;

/// <summary>A clock that shows what a test sets; timers run on real time.</summary>
public sealed class FixedClock(Instant now) : TimeProvider
{
    public Instant Now { get; set; } = now;

    public FixedClock(int year, int month, int day, int hour, int minute)
        : this(new LocalDateTime(year, month, day, hour, minute).InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).ToInstant()) { }

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();
}
