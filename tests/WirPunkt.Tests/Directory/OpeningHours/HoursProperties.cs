using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static WirPunkt.Directory.OpeningHours.Week;

namespace WirPunkt.Directory.OpeningHours;

/// <summary>Laws that hold for any opening hours at any moment.</summary>
public sealed class HoursProperties
{
    private static readonly Gen<OpeningRule> Rules =
        from days in Gen.NonEmptyListOf(Gen.Choose(1, 8))
        from opens in Gen.Choose(0, 95)
        from closes in Gen.Choose(0, 95)
        select new OpeningRule([.. days.Distinct().Select(d => (Weekday)d)], Quarter(opens), Quarter(closes));

    private static readonly Gen<LocalDate> Dates = Gen.Choose(0, 365 * 3).Select(d => new LocalDate(2025, 1, 1).PlusDays(d));

    private static readonly Gen<(Hours Hours, List<Closure> Closures, Instant Now)> Cases =
        from rules in Gen.ListOf(Rules)
        from holidays in Gen.Elements(HolidayHours.Closed, HolidayHours.Open)
        from closedFrom in Dates
        from closedDays in Gen.Choose(0, 10)
        from specialDate in Dates
        from opens in Gen.Choose(0, 95)
        from date in Gen.Frequency((3, Dates), (1, Gen.Elements(new LocalDate(2026, 3, 29), new LocalDate(2026, 10, 25), new LocalDate(2027, 3, 28))))
        from minute in Gen.Choose(0, 24 * 60 - 1)
        let schedule = new Schedule
        {
            Fact = SureFact,
            Rules = [.. rules],
            PublicHolidays = holidays,
            Exceptions = [new SpecialHours(specialDate, Opens: Quarter(opens), Closes: Quarter((opens + 8) % 96))],
        }
        let closures = new List<Closure> { ClosureOf(closedFrom, closedFrom.PlusDays(closedDays)) }
        select (new Hours([schedule], closures, Zone), closures, Zone.AtStartOfDay(date).ToInstant() + Duration.FromMinutes(minute));

    [Fact]
    public void Open_at_a_moment_means_that_a_slot_of_that_day_or_the_night_before_holds_it() => Holds(c =>
        (c.Hours.At(c.Now).Status == OpeningStatus.Open) == IsInASlot(c.Hours, c.Now));

    [Fact]
    public void The_state_stays_until_it_changes_and_then_it_is_another() => Holds(c =>
    {
        var state = c.Hours.At(c.Now);
        if (state.Changes is not { } changes) return true;
        var then = Zone.ResolveLocal(changes, NodaTime.TimeZones.Resolvers.LenientResolver).ToInstant();
        if (state.Status == OpeningStatus.Open && then - c.Now > Duration.FromHours(24 * 6)) return true; // round the clock
        if (c.Hours.At(then).Status == state.Status && !IsRepeatedHour(changes)) return false;
        return Enumerable.Range(1, 20).Select(i => c.Now + (then - c.Now) * (i / 21.0)).All(at => c.Hours.At(at).Status == state.Status);
    });

    [Fact]
    public void The_words_are_right_until_they_say_so() => Holds(c =>
    {
        var state = c.Hours.At(c.Now);
        var last = state.RightUntil - Duration.FromSeconds(1);
        return state.RightUntil > c.Now && c.Hours.At(last).Status == state.Status && c.Hours.At(last).Changes == state.Changes;
    });

    [Fact]
    public void A_day_with_a_closure_is_closed_and_says_which() => Holds(c =>
    {
        var date = c.Now.InZone(Zone).Date;
        return !c.Closures.Any(closure => closure.Covers(date)) || c.Hours.On(date) is { IsKnown: true, Slots.Count: 0, Closure: not null };
    });

    private static bool IsInASlot(Hours hours, Instant now)
    {
        var today = now.InZone(Zone).Date;
        return new[] { today.PlusDays(-1), today }.Any(date => hours.On(date).Slots.Any(slot =>
        {
            var start = Zone.AtLeniently(date.At(slot.Opens)).ToInstant();
            var end = Zone.AtLeniently((slot.Closes > slot.Opens ? date : date.PlusDays(1)).At(slot.Closes)).ToInstant();
            return start <= now && now < end;
        }));
    }

    /// <summary>02:00 to 03:00 on the last Sunday of October comes twice: a local time alone does not say which is meant.</summary>
    private static bool IsRepeatedHour(LocalDateTime time) => Zone.MapLocal(time).Count != 1;

    private static LocalTime Quarter(int quarters) => LocalTime.FromMinutesSinceMidnight(quarters * 15);

    private static void Holds(Func<(Hours Hours, List<Closure> Closures, Instant Now), bool> law) =>
        Prop.ForAll(Cases.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
}
