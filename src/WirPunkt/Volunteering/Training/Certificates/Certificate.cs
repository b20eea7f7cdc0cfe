using WirPunkt.Volunteering.Training.Sessions;

namespace WirPunkt.Volunteering.Training.Certificates;

/// <summary>What a volunteer has learnt, to be printed: modules, half-days, hours.</summary>
/// <param name="Modules">passed, each with the day</param>
/// <param name="HalfDays">at which the person was present</param>
/// <param name="SelfStudyMinutes">of modules passed by self-check alone</param>
public sealed record Certificate(string Name, IReadOnlyList<(TrainingModule Module, DateOnly On)> Modules, IReadOnlyList<(TrainingSession Session, HalfDay HalfDay)> HalfDays, int SelfStudyMinutes, DateOnly On)
{
    public int AttendedMinutes => HalfDays.Sum(h => h.HalfDay.Minutes);

    public bool IsEmpty => Modules.Count + HalfDays.Count == 0;

    public static Certificate Of(Volunteer volunteer, IEnumerable<ModuleProgress> progress, IEnumerable<TrainingSession> sessions, DateOnly today)
    {
        var learnt = progress.Where(p => p.AttendedOn is not null || p.Check is not null).ToList();
        return new(
            volunteer.Name,
            [.. learnt.Select(p => (p.Module, p.AttendedOn ?? p.Check!.PassedOn)).OrderBy(m => m.Item2)],
            [.. sessions.SelectMany(s => s.AttendanceOf(volunteer.Id).Where(a => a.Attendance == Attendance.Present).Select(a => (s, a.HalfDay))).OrderBy(h => h.HalfDay.Starts)],
            learnt.Where(p => p.AttendedOn is null).Sum(p => p.Module.Minutes),
            today);
    }
}
