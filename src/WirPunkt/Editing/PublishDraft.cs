using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;

namespace WirPunkt.Editing;

/// <summary>Publishes a draft, or ends it without. A draft that cannot be published stays.</summary>
public sealed class PublishDraft(WirPunktDb db, EditableKinds kinds, SaveRecords save, Audit audit)
{
    /// <param name="who">the job or office that publishes; null: whoever is signed in</param>
    public async Task<SaveResult> Run(Draft draft, string? who = null, CancellationToken cancel = default)
    {
        var (record, problem) = kinds.Named(draft.Kind)!.TryRead(draft.Json);
        if (record is null) return new(SaveOutcome.Invalid, [new RecordProblem(null, problem!)]);

        record.IsWithdrawn = draft.Withdraws;
        db.Remove(draft); // saved together with the change
        var result = await save.Run([new RecordChange(record, draft.BasedOn)], draft.Note, who ?? Author(draft), cancel);
        if (result.Outcome == SaveOutcome.Unchanged) await db.SaveChangesAsync(cancel);
        else if (result.Outcome == SaveOutcome.Invalid) db.Entry(draft).State = EntityState.Unchanged;
        return result;
    }

    /// <summary>Ends a draft; the record stays as it is.</summary>
    public async Task Discard(Draft draft, CancellationToken cancel = default)
    {
        db.Remove(draft);
        audit.Add("draft.discarded", $"{draft.Kind}:{draft.Key}", new { draft.Who, draft.Note });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A department's correction carries its name into the revisions.</summary>
    private static string? Author(Draft draft) => draft.Organization is null ? null : draft.Who;
}
