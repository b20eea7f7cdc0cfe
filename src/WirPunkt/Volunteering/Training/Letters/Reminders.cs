using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Mail;
using WirPunkt.Volunteering.Training.Sessions;

namespace WirPunkt.Volunteering.Training.Letters;

/// <summary>What became of a reminder: a message leaves the outbox when it has left the house.</summary>
public enum ReminderState { Sent, Waiting, Failed, ToCall }

/// <summary>Looks up what became of reminders: of a session, or of shifts.</summary>
public static class Reminders
{
    /// <returns>By person.</returns>
    public static Task<IReadOnlyDictionary<Guid, ReminderState>> RemindersOf(this WirPunktDb db, TrainingSession session, CancellationToken cancel) =>
        db.WhatBecameOf([.. session.Registrations.Where(r => r.RemindedAt is not null).Select(r => (r.VolunteerId, r.ReminderId))], cancel);

    /// <param name="reminders">what each belongs to, and its message; null: there was no address to write to</param>
    public static async Task<IReadOnlyDictionary<Guid, ReminderState>> WhatBecameOf(this WirPunktDb db, IReadOnlyList<(Guid Of, Guid? Message)> reminders, CancellationToken cancel)
    {
        var messages = reminders.Select(r => r.Message).OfType<Guid>().ToList();
        var waiting = await db.Set<OutboxMessage>().AsNoTracking().Where(m => messages.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Attempts, cancel);
        return reminders.ToDictionary(r => r.Of, r =>
            r.Message is not { } id ? ReminderState.ToCall
            : !waiting.TryGetValue(id, out var attempts) ? ReminderState.Sent
            : attempts < OutboxMessage.MostAttempts ? ReminderState.Waiting : ReminderState.Failed);
    }

    public static string TextKey(this ReminderState state) => $"session.reminder-{state.ToString().ToLowerInvariant()}";
}
