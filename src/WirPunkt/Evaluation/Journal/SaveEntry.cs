using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;

namespace WirPunkt.Evaluation.Journal;

/// <summary>The lead writes an entry, or changes one.</summary>
public sealed class SaveEntry(WirPunktDb db, Audit audit)
{
    public async Task<JournalEntry> Add(JournalForm form, DateOnly today, CancellationToken cancel = default)
    {
        var entry = new JournalEntry();
        entry.Take(form, today);
        db.Add(entry);
        audit.Add("journal.added", entry.Record, after: Kept(entry));
        await db.SaveChangesAsync(cancel);
        return entry;
    }

    /// <returns>False when somebody else has changed it meanwhile.</returns>
    public async Task<bool> Change(JournalEntry entry, JournalForm form, DateOnly today, CancellationToken cancel = default)
    {
        if (entry.Version != form.Version) return false;
        var (before, wording) = (Kept(entry), (entry.Text, entry.Outcome));
        entry.Take(form, today);
        audit.Add("journal.changed", entry.Record, before, Kept(entry, wording != (entry.Text, entry.Outcome)));
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    /// <summary>The history can never be shortened: what somebody wrote is not in it, only that the words changed.</summary>
    private static object Kept(JournalEntry entry, bool hasNewWords = false) => new
    {
        kind = entry.Kind.ToString(),
        entry.On,
        entry.Site,
        entry.Topic,
        state = entry.State.ToString(),
        entry.EndedOn,
        entry.Changed,
        hasNewWords,
    };
}
