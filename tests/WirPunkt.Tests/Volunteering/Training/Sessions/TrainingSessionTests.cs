using NodaTime;

namespace WirPunkt.Volunteering.Training.Sessions;

/// <summary>Who gets a place, who waits, who was there.</summary>
public sealed class TrainingSessionTests
{
    private static readonly LocalDateTime Before = new(2026, 12, 1, 9, 0), During = new(2026, 12, 8, 9, 30);
    private static readonly Guid Ada = Guid.NewGuid(), Ben = Guid.NewGuid(), Cem = Guid.NewGuid();
    private static readonly HalfDay Morning = new(Guid.NewGuid(), new(2026, 12, 8), new(9, 0), new(12, 0), ["wege"]), Afternoon = new(Guid.NewGuid(), new(2026, 12, 8), new(13, 0), new(16, 30), ["reden"]);

    private static TrainingSession Session(int places)
    {
        var session = new TrainingSession { Title = "Start", Place = "Rathaus", Places = places };
        session.Meet([Afternoon, Morning]);
        return session;
    }

    [Fact]
    public void Half_days_stand_in_the_order_of_time()
    {
        var session = Session(1);
        Assert.Equal([Morning, Afternoon], session.HalfDays);
        Assert.Equal((new LocalDateTime(2026, 12, 8, 9, 0), new DateOnly(2026, 12, 8), 210), (session.Starts, session.LastOn, Afternoon.Minutes));
    }

    [Fact]
    public void Whoever_comes_after_the_last_place_waits_and_moves_up_in_turn()
    {
        var session = Session(1);
        Assert.Equal([RegistrationResult.Registered, RegistrationResult.Waiting, RegistrationResult.Waiting], new[] { Ada, Ben, Cem }.Select(v => session.Register(v, Before)));
        Assert.Equal(RegistrationResult.Already, session.Register(Ben, Before));
        Assert.Equal([Ben], session.Withdraw(Ada, Before)!);
        Assert.Equal((RegistrationState.Cancelled, RegistrationState.Registered), (session.RegistrationOf(Ada)!.State, session.RegistrationOf(Ben)!.State));
    }

    [Fact]
    public void Who_leaves_the_waiting_list_makes_nobody_move_and_who_comes_back_stands_at_its_end()
    {
        var session = Session(1);
        foreach (var volunteer in new[] { Ada, Ben, Cem }) session.Register(volunteer, Before);
        Assert.Empty(session.Withdraw(Ben, Before)!);
        Assert.Equal(RegistrationResult.Waiting, session.Register(Ben, Before));
        Assert.Equal([Cem, Ben], session.Waiting.Select(r => r.VolunteerId));
        Assert.Null(session.Withdraw(Guid.NewGuid(), Before));
    }

    [Fact]
    public void Nobody_registers_or_cancels_once_it_has_begun_but_the_lead_still_does()
    {
        var session = Session(2);
        session.Register(Ada, Before);
        Assert.Equal(RegistrationResult.HasStarted, session.Register(Ben, session.Starts));
        Assert.Null(session.Withdraw(Ada, During));
        Assert.Equal(RegistrationResult.Registered, session.Register(Ben, WhenFull.Ask));
        Assert.Empty(session.Withdraw(Ada, During, byLead: true)!);
    }

    [Fact]
    public void The_lead_is_asked_before_more_come_than_there_are_places()
    {
        var session = Session(1);
        session.Register(Ada, Before);
        Assert.Equal(RegistrationResult.Full, session.Register(Ben, WhenFull.Ask));
        Assert.Null(session.RegistrationOf(Ben));
        Assert.Equal(RegistrationResult.Waiting, session.Register(Ben, WhenFull.Wait));
        Assert.Equal(RegistrationResult.Registered, session.Register(Ben, WhenFull.LetIn));
        Assert.Equal((2, 0), (session.Taken, session.Free));
    }

    [Fact]
    public void More_places_let_move_up_as_many_as_there_is_room_for()
    {
        var session = Session(1);
        foreach (var volunteer in new[] { Ada, Ben, Cem }) session.Register(volunteer, Before);
        session.Places = 2;
        Assert.Equal([Ben], session.MoveUp(Before));
        session.Places = 3;
        Assert.Empty(session.MoveUp(During));
    }

    [Fact]
    public void A_session_that_is_called_off_stays_marked_and_tells_all_who_would_have_come()
    {
        var session = Session(1);
        foreach (var volunteer in new[] { Ada, Ben, Cem }) session.Register(volunteer, Before);
        session.Withdraw(Cem, Before);
        Assert.Equal([Ada, Ben], session.Cancel(new(2026, 12, 2)));
        Assert.Equal((new DateOnly(2026, 12, 2), RegistrationResult.SessionCancelled), (session.CancelledOn!.Value, session.Register(Cem, Before)));
        Assert.Empty(session.Cancel(new(2026, 12, 3)));
        Assert.Empty(session.AttendanceOf(Ada));
    }

    [Fact]
    public void Attendance_is_kept_for_each_half_day_once_it_has_begun()
    {
        var session = Session(1);
        session.Register(Ada, Before);
        session.Register(Ben, Before);
        Assert.False(session.Attended(Ada, Morning.Id, Attendance.Present, Before));
        Assert.True(session.Attended(Ada, Morning.Id, Attendance.Present, During));
        Assert.False(session.Attended(Ada, Afternoon.Id, Attendance.Present, During));
        Assert.False(session.Attended(Ben, Morning.Id, Attendance.Present, During));
        Assert.Equal([Attendance.Present, Attendance.Open], session.AttendanceOf(Ada).Select(a => a.Attendance));
    }

    [Fact]
    public void Every_change_raises_the_version()
    {
        var session = Session(1);
        var versions = new List<long> { session.Version };
        void Then(Action act)
        {
            act();
            versions.Add(session.Version);
        }
        Then(() => session.Register(Ada, Before));
        Then(() => session.Register(Ben, Before));
        Then(() => session.Attended(Ada, Morning.Id, Attendance.Excused, During));
        Then(() => session.Withdraw(Ada, Before));
        Then(() => session.Cancel(new(2026, 12, 2)));
        Assert.Equal(versions.Distinct().Order(), versions);
    }
}
