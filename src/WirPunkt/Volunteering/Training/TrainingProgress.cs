using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Volunteering.Training.SelfChecks;
using WirPunkt.Volunteering.Training.Sessions;

namespace WirPunkt.Volunteering.Training;

/// <summary>What the volunteers have learnt, for their own pages and for fitness for duty.</summary>
public sealed class TrainingProgress(WirPunktDb db, Publication publication) : ITrainingRecord, IOwnRecords
{
    public string Name => "training";

    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<ModuleProgress>>> Of(IReadOnlyCollection<Guid> volunteers, CancellationToken cancel = default)
    {
        var settings = await db.TrainingSettings(cancel);
        var sessions = await db.TrainingSessions.AsNoTracking().Include(s => s.Registrations.Where(r => volunteers.Contains(r.VolunteerId)))
            .Where(s => s.CancelledOn == null && s.Registrations.Any(r => volunteers.Contains(r.VolunteerId))).ToListAsync(cancel);
        var checks = (await db.Set<PassedCheck>().AsNoTracking().Where(c => volunteers.Contains(c.VolunteerId)).ToListAsync(cancel)).ToLookup(c => c.VolunteerId);
        IReadOnlyList<TrainingModule> modules = [.. publication.Current.All<TrainingModule>()];
        return volunteers.ToDictionary(v => v, v => ModuleProgress.Of(v, modules, settings, sessions, checks[v]));
    }

    public async Task<IReadOnlyList<ModuleProgress>> Of(Guid volunteer, CancellationToken cancel = default) => (await Of([volunteer], cancel))[volunteer];

    public async Task<IReadOnlySet<Guid>> WhoPassed(IReadOnlyCollection<Guid> volunteers, CancellationToken cancel) =>
        (await Of(volunteers, cancel)).Where(p => p.Value.Where(m => m.IsRequired).All(m => m.IsPassed)).Select(p => p.Key).ToHashSet();

    public async Task<object?> KeptOf(Guid volunteerId, CancellationToken cancel)
    {
        var checks = await db.Set<PassedCheck>().AsNoTracking().Where(c => c.VolunteerId == volunteerId).ToListAsync(cancel);
        var sessions = await db.TrainingSessions.AsNoTracking().Include(s => s.Registrations.Where(r => r.VolunteerId == volunteerId)).Where(s => s.Registrations.Any(r => r.VolunteerId == volunteerId)).ToListAsync(cancel);
        if (checks.Count + sessions.Count == 0) return null;
        return new
        {
            selfChecks = checks.Select(c => new { c.Module, c.PassedOn, c.Material }),
            sessions = sessions.Select(s => new { s.Title, s.Kind, s.Place, state = s.RegistrationOf(volunteerId)!.State, attendance = s.AttendanceOf(volunteerId).Select(a => new { a.HalfDay.On, a.HalfDay.From, a.HalfDay.Until, a.Attendance }) }),
        };
    }
}
