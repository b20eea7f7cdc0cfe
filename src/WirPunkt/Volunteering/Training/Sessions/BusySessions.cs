using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Platform.Database;
using WirPunkt.Volunteering.Roster;

namespace WirPunkt.Volunteering.Training.Sessions;

/// <summary>Who is registered for a session is at no Wir-Punkt meanwhile.</summary>
internal sealed class BusySessions(WirPunktDb db) : IBusyTimes
{
    public async Task<IReadOnlyList<BusyTime>> Between(LocalDate from, LocalDate until, CancellationToken cancel)
    {
        var (first, end) = (from.ToDateOnly(), until.ToDateOnly());
        var sessions = await db.Set<TrainingSession>().AsNoTracking().Include(s => s.Registrations)
            .Where(s => s.CancelledOn == null && s.LastOn >= first && s.FirstOn < end).ToListAsync(cancel);
        return [.. from session in sessions
                   from halfDay in session.HalfDays
                   from registration in session.Registrations
                   where registration.State == RegistrationState.Registered
                   select new BusyTime(registration.VolunteerId, halfDay.Starts, halfDay.Ends)];
    }
}
