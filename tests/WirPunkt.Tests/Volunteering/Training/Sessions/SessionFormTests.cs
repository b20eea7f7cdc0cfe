using NodaTime;

namespace WirPunkt.Volunteering.Training.Sessions;

/// <summary>A session as the lead types it.</summary>
public sealed class SessionFormTests
{
    private static readonly HalfDayRow Row = new(null, "2026-12-08", "09:00", "12:00", ["wege"]);
    private static readonly SessionForm Good = new(SessionKind.Training, "Start", null, "Rathaus", "12", [Row], 0);

    [Fact]
    public void What_is_in_order_comes_back_as_it_was_typed()
    {
        Assert.Null(Good.Problem());
        var session = new TrainingSession { Title = "", Place = "" };
        Good.ApplyTo(session);
        Assert.Equal(("Start", "Rathaus", 12), (session.Title, session.Place, session.Places));
        var again = SessionForm.Of(session);
        Assert.Equal((Row.On, Row.From, Row.Until, session.HalfDays[0].Id), (again.Rows[0].On, again.Rows[0].From, again.Rows[0].Until, again.Rows[0].Id!.Value));
    }

    [Fact]
    public void What_is_wrong_is_named()
    {
        Assert.Equal("title", (Good with { Title = "" }).Problem());
        Assert.Equal("place", (Good with { Place = "" }).Problem());
        Assert.Equal("places", (Good with { Places = "viele" }).Problem());
        Assert.Equal("places", (Good with { Places = "0" }).Problem());
        Assert.Equal("rows", (Good with { Rows = [] }).Problem());
        Assert.Equal("half-day", (Good with { Rows = [Row with { Until = "09:00" }] }).Problem());
        Assert.Equal("half-day", (Good with { Rows = [Row with { On = "8.12." }] }).Problem());
        var overlapping = Good with { Rows = [Row, Row with { On = "2026-12-09" }, Row with { From = "11:00", Until = "13:00" }] };
        Assert.Equal(("half-day", 2), (overlapping.Problem(), overlapping.WrongRow));
        Assert.Null((Good with { Rows = [Row, Row with { From = "12:00", Until = "13:00" }] }).Problem());
    }

    [Fact]
    public void On_the_night_of_the_clocks_a_half_day_keeps_its_local_hours() =>
        Assert.Equal(180, new HalfDay(Guid.NewGuid(), new LocalDate(2026, 10, 25), new(9, 0), new(12, 0), []).Minutes);
}
