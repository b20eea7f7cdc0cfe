using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;
using WirPunkt.Volunteering.Hours;

namespace WirPunkt.Volunteering.Training.Sessions;

/// <summary>Training that was attended counts as hours given, by itself: it comes and goes with the attendance, until its month is closed.</summary>
public sealed class CreditAttendance(WirPunktDb db, RecordHours hours)
{
    /// <returns>False: what belongs to a month that is closed stayed as it was.</returns>
    public async Task<bool> Run(Guid sessionId, CancellationToken cancel = default)
    {
        if (await db.TrainingSessions.AsNoTracking().Include(s => s.Registrations).SingleOrDefaultAsync(s => s.Id == sessionId, cancel) is not { } session) return true;
        var (all, taught, isAllDone) = (await EntriesOf(session, cancel), await HalfDaysAround(session, cancel), true);
        foreach (var registration in session.Registrations)
            foreach (var halfDay in session.HalfDays)
            {
                var id = IdOf(registration.VolunteerId, halfDay.Id);
                var (entry, wasThere) = (all.Find(e => e.Id == id), WasThere(session, registration.VolunteerId, halfDay.Id));
                if (wasThere ? entry?.Minutes == halfDay.Minutes : entry is null) continue;
                if (await hours.IsLocked(halfDay.On.ToDateOnly(), cancel)) isAllDone = false;
                else if (!wasThere) db.Remove(entry!);
                else if (!SaidThemselves(all, taught, registration.VolunteerId, halfDay)) Credit(entry, id, registration.VolunteerId, halfDay, session.Title);
            }
        await db.SaveChangesAsync(cancel);
        return isAllDone;
    }

    private void Credit(WorkEntry? entry, Guid id, Guid volunteer, HalfDay halfDay, string title)
    {
        entry ??= db.WorkEntries.Add(new WorkEntry { Id = id, VolunteerId = volunteer, Day = halfDay.On.ToDateOnly(), Kind = WorkKind.Training }).Entity;
        entry.Confirm(halfDay.Minutes, title);
    }

    /// <summary>All training of these people on these days: ours, and what they wrote down themselves.</summary>
    private Task<List<WorkEntry>> EntriesOf(TrainingSession session, CancellationToken cancel)
    {
        var (people, days) = (session.Registrations.Select(r => r.VolunteerId).ToList(), session.HalfDays.Select(h => h.On.ToDateOnly()).ToList());
        return db.WorkEntries.Where(e => e.Kind == WorkKind.Training && people.Contains(e.VolunteerId) && days.Contains(e.Day)).ToListAsync(cancel);
    }

    /// <summary>Of all sessions of these days: what comes from them nobody wrote down themselves.</summary>
    private async Task<List<Guid>> HalfDaysAround(TrainingSession session, CancellationToken cancel) =>
        [.. (await db.TrainingSessions.AsNoTracking().Where(s => s.FirstOn <= session.LastOn && s.LastOn >= session.FirstOn).ToListAsync(cancel)).SelectMany(s => s.HalfDays).Select(h => h.Id)];

    private static bool WasThere(TrainingSession session, Guid volunteer, Guid halfDay) =>
        session.AttendanceOf(volunteer).Any(a => a.HalfDay.Id == halfDay && a.Attendance == Attendance.Present);

    /// <summary>Whoever has written down their training of that day already does not get it twice.</summary>
    private static bool SaidThemselves(List<WorkEntry> all, IEnumerable<Guid> taught, Guid volunteer, HalfDay halfDay)
    {
        var ours = taught.Select(id => IdOf(volunteer, id)).ToHashSet();
        return all.Exists(e => e.VolunteerId == volunteer && e.Day == halfDay.On.ToDateOnly() && !ours.Contains(e.Id));
    }

    /// <summary>The same person at the same half-day is the same entry: it can stand there only once.</summary>
    private static Guid IdOf(Guid volunteer, Guid halfDay) => new(SHA256.HashData([.. volunteer.ToByteArray(), .. halfDay.ToByteArray()]).AsSpan(0, 16));
}
