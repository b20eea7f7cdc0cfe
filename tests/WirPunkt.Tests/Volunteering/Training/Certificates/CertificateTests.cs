using WirPunkt.Volunteering.Training.SelfChecks;
using WirPunkt.Volunteering.Training.Sessions;

namespace WirPunkt.Volunteering.Training.Certificates;

public sealed class CertificateTests
{
    [Fact]
    public void It_names_modules_days_and_hours_of_what_was_attended_and_learnt_alone()
    {
        var ada = new Volunteer { Name = "Ada" };
        TrainingModule wege = new() { Key = "wege", Title = "Wege", Minutes = 40, Goals = "…", Body = "" }, reden = new() { Key = "reden", Title = "Reden", Minutes = 30, Goals = "…", Body = "" };
        HalfDay first = new(Guid.NewGuid(), new(2026, 12, 8), new(9, 0), new(12, 0), ["wege"]), second = new(Guid.NewGuid(), new(2026, 12, 8), new(13, 0), new(15, 0), []);
        var session = new TrainingSession { Title = "Start", Place = "Rathaus", Places = 5 };
        session.Meet([first, second]);
        session.Register(ada.Id, WhenFull.Ask);
        session.Attended(ada.Id, first.Id, Attendance.Present, second.Ends);
        session.Attended(ada.Id, second.Id, Attendance.Absent, second.Ends);
        var check = new PassedCheck { VolunteerId = ada.Id, Module = "reden", PassedOn = new(2026, 12, 1), Material = "1" };

        var certificate = Certificate.Of(ada, ModuleProgress.Of(ada.Id, [wege, reden], new(), [session], [check]), [session], new(2026, 12, 9));
        Assert.Equal([(reden, new DateOnly(2026, 12, 1)), (wege, new DateOnly(2026, 12, 8))], certificate.Modules);
        Assert.Equal((180, 30, 1), (certificate.AttendedMinutes, certificate.SelfStudyMinutes, certificate.HalfDays.Count));
    }

    [Fact]
    public void Who_has_learnt_nothing_yet_has_none()
    {
        var ada = new Volunteer { Name = "Ada" };
        Assert.True(Certificate.Of(ada, [], [], new(2026, 12, 9)).IsEmpty);
    }
}
