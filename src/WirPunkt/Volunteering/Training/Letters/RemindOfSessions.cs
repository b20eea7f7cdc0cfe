using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;
using WirPunkt.Volunteering.Roster;
using WirPunkt.Volunteering.Training.Sessions;

namespace WirPunkt.Volunteering.Training.Letters;

/// <summary>Reminds whoever is registered of a session, once, as long before it as of a shift; who has no address stands on the lead's page to be called.</summary>
public sealed class RemindOfSessions(WirPunktDb db, Publication publication, SessionLetters letters, TimeProvider clock) : IJob
{
    public async Task<IReadOnlyList<JobResult>> Run(CancellationToken cancel)
    {
        var now = publication.Current.Municipality.Now(clock);
        var until = now.PlusHours((await db.SettingsOfRoster(cancel)).ReminderHours);
        var (first, last) = (now.Date.ToDateOnly(), until.Date.ToDateOnly());
        var soon = await db.TrainingSessions.Include(s => s.Registrations).Where(s => s.CancelledOn == null && s.FirstOn >= first && s.FirstOn <= last).ToListAsync(cancel);
        var (mails, calls) = (0, 0);
        foreach (var session in soon.Where(s => s.Starts > now && s.Starts <= until))
            foreach (var registration in session.Registrations.Where(r => r is { State: RegistrationState.Registered, RemindedAt: null }))
            {
                var person = await db.Volunteers.AsNoTracking().SingleAsync(v => v.Id == registration.VolunteerId, cancel);
                if (!person.IsHere) continue; // the night gives the place to who waits
                registration.Reminded(clock.GetUtcNow().UtcDateTime, letters.Tell(person, session, SessionNews.Reminder));
                if (registration.ReminderId is null) calls++;
                else mails++;
            }
        await db.SaveChangesAsync(cancel);
        return [new("reminded", mails), new("to-call", calls)];
    }
}
