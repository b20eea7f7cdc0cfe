using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;

namespace WirPunkt.Editing;

/// <summary>Keeps a change without publishing it. A draft may be unfinished: it is checked when it is published.</summary>
public sealed class KeepDraft(WirPunktDb db, Staff staff, TimeProvider clock)
{
    /// <summary>A new draft of whoever is signed in.</summary>
    /// <param name="json">the record, finished or not</param>
    /// <param name="basedOn">the version of the record that the person saw; null: there is none</param>
    /// <param name="organization">the office that proposes it, with its name; null: the team</param>
    public async Task<Draft> Run(
        EditableKind kind, string key, string json, long? basedOn, DraftState state, string? note = null, DateTime? publishAt = null, bool withdraws = false,
        (string Key, string Name)? organization = null, CancellationToken cancel = default)
    {
        var draft = new Draft
        {
            Kind = kind.Name,
            Key = key,
            Json = json,
            BasedOn = basedOn,
            State = state,
            Withdraws = withdraws,
            PublishAt = state == DraftState.Planned ? publishAt : null,
            AccountId = staff.Account?.Id,
            Who = organization?.Name ?? staff.Account?.Name ?? "–",
            Organization = organization?.Key,
            Note = note,
            ChangedAt = clock.GetUtcNow().UtcDateTime,
        };
        db.Add(draft);
        await db.SaveChangesAsync(cancel);
        return draft;
    }

    /// <summary>Goes on with a draft.</summary>
    /// <param name="seen">the version of the draft that the person saw</param>
    /// <returns>False when somebody else changed or ended it since: then nothing is kept here.</returns>
    public async Task<bool> Change(Guid id, long seen, string json, DraftState state, string? note, DateTime? publishAt = null, CancellationToken cancel = default)
    {
        if (await db.Set<Draft>().SingleOrDefaultAsync(d => d.Id == id && d.Version == seen, cancel) is not { } draft) return false;
        (draft.Json, draft.State, draft.Note, draft.PublishAt, draft.Problem) = (json, state, note, state == DraftState.Planned ? publishAt : null, null);
        (draft.ChangedAt, draft.Version) = (clock.GetUtcNow().UtcDateTime, draft.Version + 1);
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
}
