using NodaTime;
using WirPunkt.Platform.Database;
using WirPunkt.Volunteering.Training.Letters;

namespace WirPunkt.Volunteering.Training.Sessions;

/// <summary>The lead plans a session or changes it. Who is registered hears of another time or place, and who waits moves up where there is more room.</summary>
public sealed class SaveSession(WirPunktDb db, ChangeSession change)
{
    /// <returns>The session.</returns>
    public async Task<Guid> Plan(SessionForm form, CancellationToken cancel = default)
    {
        var session = new TrainingSession { Title = form.Title, Place = form.Place };
        form.ApplyTo(session);
        db.Add(session);
        await db.SaveChangesAsync(cancel);
        return session.Id;
    }

    /// <returns>False when somebody else has changed it meanwhile.</returns>
    public async Task<bool> Run(Guid id, SessionForm form, LocalDateTime now, CancellationToken cancel = default)
    {
        var isSaved = false;
        await change.Run(id, session =>
        {
            isSaved = session.Version == form.Version && !session.IsCancelled;
            if (!isSaved) return [];
            var before = Said(session);
            var there = session.Registrations.Where(r => r.State == RegistrationState.Registered).Select(r => r.VolunteerId).ToList();
            form.ApplyTo(session);
            var isNews = Said(session) != before && now < session.Starts;
            if (isNews) session.Registrations.ForEach(r => r.RemindAgain());
            return [.. session.MoveUp(now).Select(v => (SessionNews.MovedUp, v)), .. isNews ? there.Select(v => (SessionNews.Changed, v)) : []];
        }, cancel);
        return isSaved;
    }

    /// <summary>What somebody who is registered has to know.</summary>
    private static string Said(TrainingSession session) => string.Join('|', session.HalfDays.Select(h => $"{h.Starts}-{h.Ends}").Append(session.Place));
}
