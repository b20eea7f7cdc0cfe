using NodaTime;
using WirPunkt.Directory.OpeningHours;
using static WirPunkt.Directory.OpeningHours.Week;

namespace WirPunkt.Directory.OpeningHours;

public sealed class HoursTests
{
    private static readonly OpeningRule Mornings = Rule("08:00", "12:00", Weekday.Mo, Weekday.Tu, Weekday.We, Weekday.Th, Weekday.Fr);
    private static readonly OpeningRule TuesdayEvening = Rule("16:00", "18:00", Weekday.Tu);

    [Fact]
    public void Open_says_until_when()
    {
        var state = Of(Mornings).At(Berlin(2026, 11, 24, 9, 30));
        Assert.Equal((OpeningStatus.Open, new LocalDateTime(2026, 11, 24, 12, 0)), (state.Status, state.Changes));
    }

    [Fact]
    public void The_closing_minute_is_closed_and_the_opening_minute_is_open()
    {
        Assert.Equal(OpeningStatus.Closed, Of(Mornings).At(Berlin(2026, 11, 24, 12, 0)).Status);
        Assert.Equal(OpeningStatus.Open, Of(Mornings).At(Berlin(2026, 11, 24, 8, 0)).Status);
    }

    [Fact]
    public void Between_two_openings_of_a_day_the_next_is_named()
    {
        var state = Of(Mornings, TuesdayEvening).At(Berlin(2026, 11, 24, 13, 0));
        Assert.Equal((OpeningStatus.Closed, new LocalDateTime(2026, 11, 24, 16, 0)), (state.Status, state.Changes));
    }

    [Fact]
    public void After_Friday_comes_Monday()
    {
        Assert.Equal(new LocalDateTime(2026, 11, 30, 8, 0), Of(Mornings).At(Berlin(2026, 11, 27, 15, 0)).Changes);
    }

    [Fact]
    public void A_public_holiday_is_closed_and_named()
    {
        var day = Of(Mornings).On(new LocalDate(2026, 12, 25));
        Assert.Empty(day.Slots);
        Assert.Equal("christmas", day.Holiday);
    }

    [Fact]
    public void A_closure_closes_whose_hours_are_unknown_too()
    {
        var day = new LocalDate(2026, 11, 27);
        var hours = new Hours([], [ClosureOf(day, day)], Zone);
        Assert.Equal(OpeningStatus.Closed, hours.At(Berlin(2026, 11, 27, 9, 0)).Status);
        Assert.Equal(OpeningStatus.Unknown, hours.At(Berlin(2026, 11, 28, 9, 0)).Status);
    }

    [Fact]
    public void Days_of_which_nothing_is_known_are_not_told_as_closed()
    {
        var hours = new Hours(
            [new Schedule { Fact = SureFact, Rules = [Mornings], ValidThrough = new LocalDate(2026, 11, 27) }, new Schedule { Fact = SureFact, Rules = [Mornings], ValidFrom = new LocalDate(2027, 1, 4) }],
            [], Zone);
        var state = hours.At(Berlin(2026, 11, 27, 15, 0));
        Assert.Equal((OpeningStatus.Closed, null), (state.Status, state.Changes));
        Assert.Equal(new LocalDateTime(2027, 1, 4, 8, 0), hours.NextKnown(Berlin(2026, 12, 10, 15, 0)));
    }

    [Fact]
    public void A_week_names_the_sources_of_what_it_says_and_no_others()
    {
        var over = new Schedule { Fact = new Fact { Confidence = Confidence.Medium }, Rules = [TuesdayEvening], ValidThrough = new LocalDate(2025, 12, 31) };
        var closure = ClosureOf(new LocalDate(2026, 11, 27), new LocalDate(2026, 11, 28));
        var week = new Hours([over, new Schedule { Fact = SureFact, Rules = [Mornings] }], [closure], Zone).WeekFrom(new LocalDate(2026, 11, 24));
        Assert.Equal([SureFact], week.Schedules.Select(s => s.Fact));
        Assert.Equal([closure], week.Closures);
        Assert.Equal(7, week.Days.Count);
    }

    [Fact]
    public void A_rule_for_holidays_goes_before_the_weekday_and_before_closed()
    {
        var hours = Of(Mornings, Rule("11:00", "17:00", Weekday.Ph));
        Assert.Equal(new LocalTime(11, 0), Assert.Single(hours.On(new LocalDate(2026, 12, 25)).Slots).Opens);
    }

    [Fact]
    public void Who_is_open_on_holidays_as_on_weekdays_says_so()
    {
        var hours = Of(new Schedule { Fact = SureFact, Rules = [Mornings], PublicHolidays = HolidayHours.Open });
        Assert.Single(hours.On(new LocalDate(2026, 12, 25)).Slots);
    }

    [Fact]
    public void One_closure_closes_with_its_reason_and_goes_before_everything()
    {
        var closure = ClosureOf(new LocalDate(2024, 12, 27), new LocalDate(2024, 12, 30));
        var hours = new Hours([new Schedule { Fact = SureFact, Rules = [Mornings] }], [closure], Zone);
        Assert.Equal("Brückentage", hours.On(new LocalDate(2024, 12, 27)).Reason!.German);
        Assert.Equal(new LocalDateTime(2024, 12, 31, 8, 0), hours.At(Berlin(2024, 12, 26, 9, 0)).Changes);
    }

    [Fact]
    public void A_dated_exception_replaces_the_weekly_hours()
    {
        var schedule = new Schedule
        {
            Fact = SureFact,
            Rules = [Mornings],
            Exceptions = [new(new LocalDate(2026, 12, 31), Opens: new LocalTime(9, 0), Closes: new LocalTime(11, 0)), new(new LocalDate(2026, 12, 24), Closed: true)],
        };
        Assert.Equal(new LocalTime(9, 0), Assert.Single(Of(schedule).On(new LocalDate(2026, 12, 31)).Slots).Opens);
        Assert.Empty(Of(schedule).On(new LocalDate(2026, 12, 24)).Slots);
    }

    [Fact]
    public void Outside_of_its_validity_a_schedule_says_nothing()
    {
        var summer = new Schedule { Fact = SureFact, Rules = [Mornings], ValidFrom = new LocalDate(2026, 5, 1), ValidThrough = new LocalDate(2026, 9, 30) };
        Assert.False(Of(summer).On(new LocalDate(2026, 4, 30)).IsKnown);
        Assert.True(Of(summer).On(new LocalDate(2026, 5, 1)).IsKnown);
        Assert.Equal(OpeningStatus.Unknown, Of(summer).At(Berlin(2026, 11, 24, 9, 0)).Status);
    }

    [Fact]
    public void Hours_may_run_past_midnight()
    {
        var bar = Of(Rule("20:00", "02:00", Weekday.Fr));
        Assert.Equal(OpeningStatus.Open, bar.At(Berlin(2026, 11, 28, 1, 59)).Status);
        Assert.Equal(OpeningStatus.Closed, bar.At(Berlin(2026, 11, 28, 2, 0)).Status);
    }

    [Fact]
    public void Hours_that_touch_are_one_opening()
    {
        var hours = Of(Rule("08:00", "12:00", Weekday.Tu), Rule("12:00", "15:00", Weekday.Tu));
        Assert.Equal(new LocalDateTime(2026, 11, 24, 15, 0), hours.At(Berlin(2026, 11, 24, 9, 0)).Changes);
    }

    [Fact]
    public void Around_the_clock_is_open_for_a_week()
    {
        var always = Of(new Schedule
        {
            Fact = SureFact,
            PublicHolidays = HolidayHours.Open,
            Rules = [Rule("00:00", "00:00", Weekday.Mo, Weekday.Tu, Weekday.We, Weekday.Th, Weekday.Fr, Weekday.Sa, Weekday.Su)],
        });
        var state = always.At(Berlin(2026, 12, 24, 9, 0));
        Assert.True(Period.Between(new LocalDateTime(2026, 12, 24, 9, 0), state.Changes!.Value, PeriodUnits.Hours).Hours >= 24 * 6);
    }

    [Fact]
    public void The_hour_that_the_clocks_skip_is_shorter_and_the_one_that_comes_twice_is_longer()
    {
        var night = Of(Rule("01:00", "04:00", Weekday.Su));
        Assert.Equal(2, OpenMinutes(night, new LocalDate(2026, 3, 29)) / 60);
        Assert.Equal(4, OpenMinutes(night, new LocalDate(2026, 10, 25)) / 60);
        Assert.Equal(3, OpenMinutes(night, new LocalDate(2026, 11, 22)) / 60);
    }

    [Fact]
    public void By_appointment_is_said_only_when_all_open_hours_need_one()
    {
        var hours = Of(Rule("08:00", "12:00", Weekday.Tu) with { ByAppointment = true }, Rule("10:00", "11:00", Weekday.Tu));
        Assert.True(hours.At(Berlin(2026, 11, 24, 9, 0)).ByAppointment);
        Assert.False(hours.At(Berlin(2026, 11, 24, 10, 30)).ByAppointment);
    }

    private static int OpenMinutes(Hours hours, LocalDate date)
    {
        var start = Zone.AtStartOfDay(date).ToInstant();
        var end = Zone.AtStartOfDay(date.PlusDays(1)).ToInstant();
        var minutes = 0;
        for (var at = start; at < end; at += Duration.FromMinutes(1))
            if (hours.At(at).Status == OpeningStatus.Open) minutes++;
        return minutes;
    }
}
