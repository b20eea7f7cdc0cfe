using WirPunkt.Volunteering.Training.SelfChecks;
using WirPunkt.Volunteering.Training.Sessions;

namespace WirPunkt.Volunteering.Training;

/// <summary>How far a volunteer is with a module, computed from attendance and self-check.</summary>
/// <param name="AttendedOn">the day of the first half-day with this module at which the person was present</param>
/// <param name="MissedOn">the last day on which the person was not there although registered</param>
public sealed record ModuleProgress(TrainingModule Module, bool IsRequired, DateOnly? AttendedOn, DateOnly? MissedOn, PassedCheck? Check, ModuleProof Proof)
{
    public bool IsPassed => (Proof != ModuleProof.SelfCheck && AttendedOn is not null) || (Proof != ModuleProof.Attended && Check is not null);

    /// <summary>Whether the person still has to catch up on it.</summary>
    public bool IsMissed => MissedOn is not null && !IsPassed;

    /// <summary>Whether the material is another than the one the self-check was passed with.</summary>
    public bool HasChanged => Check is not null && Check.Material != Module.MaterialVersion;

    /// <param name="attended">sessions with the registrations of this volunteer</param>
    public static IReadOnlyList<ModuleProgress> Of(
        Guid volunteer, IReadOnlyList<TrainingModule> modules, TrainingSettings settings, IEnumerable<TrainingSession> attended, IEnumerable<PassedCheck> checks)
    {
        var required = settings.RequiredOf(modules).Select(m => m.Key).ToHashSet();
        var taught = attended.SelectMany(s => s.AttendanceOf(volunteer)).SelectMany(a => a.HalfDay.Modules.Select(m => (Module: m, a.HalfDay.On, a.Attendance))).ToLookup(t => t.Module);
        var passed = checks.Where(c => c.VolunteerId == volunteer).ToDictionary(c => c.Module);
        return
        [
            .. from module in modules
               let days = taught[module.Key].OrderBy(t => t.On).ToList()
               let present = days.Where(t => t.Attendance == Attendance.Present).Select(t => (DateOnly?)t.On.ToDateOnly()).FirstOrDefault()
               let missed = days.Where(t => t.Attendance is Attendance.Excused or Attendance.Absent).Select(t => (DateOnly?)t.On.ToDateOnly()).LastOrDefault()
               select new ModuleProgress(module, required.Contains(module.Key), present, missed, passed.GetValueOrDefault(module.Key), settings.Proof),
        ];
    }
}
