using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Mail;
using WirPunkt.Volunteering.Training.Sessions;

namespace WirPunkt.Volunteering.Training.Letters;

/// <summary>What became of a reminder: a message leaves the outbox when it has left the house.</summary>
public enum ReminderState { Sent, Waiting, Failed, ToCall }

/// <summary>Looks up what became of the reminders of a session.</summary>
public static class Reminders
{
    public static async Task<IReadOnlyDictionary<Guid, ReminderState>> RemindersOf(this WirPunktDb db, TrainingSession session, CancellationToken cancel)
    {
        var reminded = session.Registrations.Where(r => r.RemindedAt is not null).ToList();
        var messages = reminded.Select(r => r.ReminderId).OfType<Guid>().ToList();
        var waiting = await db.Set<OutboxMessage>().AsNoTracking().Where(m => messages.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Attempts, cancel);
        return reminded.ToDictionary(r => r.VolunteerId, r =>
            r.ReminderId is not { } id ? ReminderState.ToCall
            : !waiting.TryGetValue(id, out var attempts) ? ReminderState.Sent
            : attempts < OutboxMessage.MostAttempts ? ReminderState.Waiting : ReminderState.Failed);
    }

    public static string TextKey(this ReminderState state) => $"session.reminder-{state.ToString().ToLowerInvariant()}";
}
