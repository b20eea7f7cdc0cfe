using NodaTime;
using NodaTime.Text;

namespace WirPunkt.Directory.OpeningHours;

/// <summary>Short words for hours in tests.</summary>
internal static class Week
{
    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    public static Fact SureFact { get; } = new() { Confidence = Confidence.High };

    public static OpeningRule Rule(string opens, string closes, params Weekday[] days) =>
        new([.. days], LocalTimePattern.ExtendedIso.Parse(opens + ":00").Value, LocalTimePattern.ExtendedIso.Parse(closes + ":00").Value);

    public static Hours Of(params OpeningRule[] rules) => Of(new Schedule { Fact = SureFact, Rules = [.. rules] });

    public static Hours Of(Schedule schedule) => new([schedule], [], Zone);

    public static Closure ClosureOf(LocalDate from, LocalDate through) =>
        new() { Key = "closure", From = from, Through = through, Reason = "Brückentage", Fact = SureFact, Organizations = ["buergeramt"] };

    public static Instant Berlin(int year, int month, int day, int hour, int minute) =>
        Zone.AtStrictly(new LocalDateTime(year, month, day, hour, minute)).ToInstant();
}
