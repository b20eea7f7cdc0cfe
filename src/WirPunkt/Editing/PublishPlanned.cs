using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;

namespace WirPunkt.Editing;

/// <summary>Publishes what is planned when its time has come. What cannot be published stays, says why, and is not tried again.</summary>
public sealed class PublishPlanned(WirPunktDb db, PublishDraft publish, TimeProvider clock)
{
    /// <returns>How many were published, and how many were not.</returns>
    public async Task<(int Published, int Kept)> Run(CancellationToken cancel = default)
    {
        var (now, published, kept) = (clock.GetUtcNow().UtcDateTime, 0, 0);
        var due = await db.Set<Draft>().Where(d => d.State == DraftState.Planned && d.PublishAt <= now && d.Problem == null).OrderBy(d => d.PublishAt).Select(d => d.Id).ToListAsync(cancel);
        foreach (var id in due)
        {
            db.ChangeTracker.Clear();
            if (await db.Set<Draft>().SingleOrDefaultAsync(d => d.Id == id && d.State == DraftState.Planned, cancel) is not { } draft) continue; // another process was faster
            var outcome = (await publish.Run(draft, draft.Who, cancel)).Outcome;
            if (outcome is SaveOutcome.Saved or SaveOutcome.Unchanged) published++;
            else
            {
                var problem = outcome == SaveOutcome.Conflict ? "drafts.problem-conflict" : "drafts.problem-invalid";
                kept += await db.Set<Draft>().Where(d => d.Id == id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Problem, problem), cancel);
            }
        }
        return (published, kept);
    }
}
