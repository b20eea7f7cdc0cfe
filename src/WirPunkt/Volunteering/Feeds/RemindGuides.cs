using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;
using WirPunkt.Volunteering.Roster;

namespace WirPunkt.Volunteering.Feeds;

/// <summary>Reminds guides of their next time, once each; who has no address stands on the page of the month to be called.</summary>
public sealed class RemindGuides(WirPunktDb db, Publication publication, TellGuides tell, TimeProvider clock) : IJob
{
    public async Task<IReadOnlyList<JobResult>> Run(CancellationToken cancel)
    {
        var (now, zone) = (clock.GetUtcNow().UtcDateTime, publication.Current.Municipality.Zone());
        var until = now.AddHours((await db.SettingsOfRoster(cancel)).ReminderHours);
        var reminded = db.SentReminders;
        var due = await db.Assignments.Where(a => a.State == AssignmentState.Published || a.State == AssignmentState.Confirmed)
            .Join(db.PresenceBlocks.Where(b => b.StartsAt > now && b.StartsAt <= until), a => a.BlockId, b => b.Id, (assignment, block) => new { assignment, block })
            .Where(x => !reminded.Any(r => r.AssignmentId == x.assignment.Id)).ToListAsync(cancel);
        var (mails, calls) = (0, 0);
        foreach (var reminder in due)
        {
            var person = await db.Volunteers.SingleAsync(v => v.Id == reminder.assignment.VolunteerId, cancel);
            var message = tell.OfOne(person, "shifts.mail-reminder", reminder.assignment, reminder.block, zone);
            db.SentReminders.Add(new SentReminder { AssignmentId = reminder.assignment.Id, At = now, MessageId = message });
            if (message is null) calls++;
            else mails++;
        }
        await db.SaveChangesAsync(cancel);
        return [new("reminded", mails), new("to-call", calls)];
    }
}
