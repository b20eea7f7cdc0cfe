using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;
using WirPunkt.Volunteering.Training.Letters;

namespace WirPunkt.Volunteering.Training.Sessions;

/// <summary>Changes a session with its registrations and tells whom it concerns. Who comes a moment later decides anew with what is there then.</summary>
public sealed class ChangeSession(WirPunktDb db, SessionLetters letters)
{
    private const int Attempts = 10;

    /// <param name="change">what happens, and whom which letter tells of it</param>
    /// <returns>False: there is no such session.</returns>
    public async Task<bool> Run(Guid id, Func<TrainingSession, IEnumerable<(SessionNews News, Guid Volunteer)>> change, CancellationToken cancel = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            if (await db.TrainingSessions.Include(s => s.Registrations).SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } session) return false;
            await letters.Add(session, [.. change(session)], cancel);
            try
            {
                await db.SaveChangesAsync(cancel);
                return true;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                continue; // somebody else came first
            }
        }
    }
}
