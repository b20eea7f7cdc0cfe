using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;

namespace WirPunkt.Editing;

/// <summary>Publishes the planned drafts whose time has come. What cannot be published stays and says why; it is not tried again until somebody changed it.</summary>
public sealed class PublishPlanned(WirPunktDb db, EditableKinds kinds, PublishDraft publish, Publication publication, TimeProvider clock) : IJob
{
    public const string Name = "publish-planned";

    /// <returns>How many are published now, and how many stay with a problem.</returns>
    public async Task<(int Published, int Stayed)> Run(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db.Set<Draft>().Where(d => d.State == DraftState.Planned && d.Problem == null && d.PublishAt <= now)
            .OrderBy(d => d.PublishAt).ThenBy(d => d.ChangedAt).ThenBy(d => d.Id).Select(d => d.Id).ToListAsync(cancel);
        var (published, stayed) = (0, 0);
        foreach (var id in due)
        {
            db.ChangeTracker.Clear();
            if (await db.Set<Draft>().SingleOrDefaultAsync(d => d.Id == id && d.State == DraftState.Planned, cancel) is not { } draft) continue; // another process was faster

            var (version, outcome) = (draft.Version, await Publish(draft, cancel));
            if (outcome is SaveOutcome.Saved or SaveOutcome.Unchanged) published++;
            else if (await Remember(id, version, outcome, cancel)) stayed++;
        }
        return (published, stayed);
    }

    /// <summary>Two processes may look at once: a draft is published once, because publishing takes it away.</summary>
    async Task<IReadOnlyList<JobResult>> IJob.Run(CancellationToken cancel)
    {
        var (published, stayed) = await Run(cancel);
        return [new("published", published), new("not-published", stayed)];
    }

    /// <summary>A record goes off the site as it is on that day, whoever has changed it since the day was set.</summary>
    private async Task<SaveOutcome> Publish(Draft draft, CancellationToken cancel)
    {
        if (draft.Withdraws && kinds.Named(draft.Kind) is { } kind)
        {
            await publication.Reload(cancel);
            if (publication.Current.FindAny(kind.Type, draft.Key) is not { } record) return await Forget(draft, cancel);
            (draft.Json, draft.BasedOn) = (EditableKind.Write(record), record.Version);
        }
        return (await publish.Run(draft, draft.Who, cancel)).Outcome;
    }

    /// <summary>It is off the site already.</summary>
    private async Task<SaveOutcome> Forget(Draft draft, CancellationToken cancel)
    {
        db.Remove(draft);
        await db.SaveChangesAsync(cancel);
        return SaveOutcome.Unchanged;
    }

    /// <returns>False when the draft is gone: then another process has published it.</returns>
    private async Task<bool> Remember(Guid id, long version, SaveOutcome outcome, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var problem = $"planned.{outcome.ToString().ToLowerInvariant()}";
        return await db.Set<Draft>().Where(d => d.Id == id && d.Version == version).ExecuteUpdateAsync(s => s.SetProperty(d => d.Problem, problem), cancel) > 0;
    }
}
