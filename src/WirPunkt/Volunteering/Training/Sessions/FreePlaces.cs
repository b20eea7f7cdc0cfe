using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;
using WirPunkt.Volunteering.Training.Letters;

namespace WirPunkt.Volunteering.Training.Sessions;

/// <summary>The daily job that gives the place of who has left or was deleted to who waits.</summary>
public sealed class FreePlaces(WirPunktDb db, ChangeSession change, Publication publication, TimeProvider clock) : IJob
{
    public async Task<IReadOnlyList<JobResult>> Run(CancellationToken cancel)
    {
        var (now, moved) = (publication.Current.Municipality.Now(clock), 0);
        var today = now.Date.ToDateOnly();
        var gone = (await db.Volunteers.AsNoTracking().Where(v => v.Stage == VolunteerStage.Left || v.Stage == VolunteerStage.Refused).Select(v => v.Id).ToListAsync(cancel)).ToHashSet();
        foreach (var id in await db.TrainingSessions.Where(s => s.CancelledOn == null && s.FirstOn >= today).Select(s => s.Id).ToListAsync(cancel))
            await change.Run(id, session =>
            {
                if (now >= session.Starts) return [];
                var freed = session.Registrations.Where(r => gone.Contains(r.VolunteerId)).SelectMany(r => session.Withdraw(r.VolunteerId, now) ?? []).ToList();
                var up = freed.Concat(session.MoveUp(now)).Where(v => !gone.Contains(v)).ToList();
                moved += up.Count;
                return up.Select(v => (SessionNews.MovedUp, v));
            }, cancel);
        return [new("moved-up", moved)];
    }
}
