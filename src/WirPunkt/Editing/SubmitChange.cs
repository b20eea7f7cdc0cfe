using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;

namespace WirPunkt.Editing;

/// <summary>What a form of the editorial desk does: keeps a draft, gives it to review, publishes, plans or withdraws, as far as the person may.
/// Nothing that was typed is lost: what cannot be published is kept as a draft.</summary>
public sealed class SubmitChange(
    WirPunktDb db, EditableKinds kinds, SaveRecords save, KeepDraft keep, EditingNow editing, Publication publication, Staff staff, IEnumerable<IContentFile> files, TimeProvider clock)
{
    /// <param name="changes">the record of the form first, then what is to be saved together with it, such as translations that stay valid</param>
    public async Task<SubmitResult> Run(ChangeForm asked, IReadOnlyList<RecordChange> changes, CancellationToken cancel = default)
    {
        await publication.Reload(cancel);
        if (!await May(changes, toPropose: true, cancel)) return new(ChangeOutcome.NotAllowed);

        var act = asked.Act is ChangeAct.Draft or ChangeAct.Review || await May(changes, toPropose: false, cancel) ? asked.Act : ChangeAct.Review;
        if (act == ChangeAct.Draft) return await Keep(asked, DraftState.Own, changes, ChangeOutcome.DraftKept, cancel);

        foreach (var change in changes) change.Record.IsWithdrawn = asked.Act is ChangeAct.Withdraw or ChangeAct.Expire;
        if (act is ChangeAct.Plan or ChangeAct.Expire or ChangeAct.Review)
        {
            if (act != ChangeAct.Review && !(PublishAt(asked) > clock.GetUtcNow().UtcDateTime))
                return Wrong(new RecordProblem(changes[0].Record, FieldProblem.Of(act == ChangeAct.Expire ? "withdraw-at" : "publish-at", "plan-time")));
            if (save.Problems([.. changes.Select(c => c.Record)]) is { Count: > 0 } problems) return Wrong([.. problems]);
            return act != ChangeAct.Review
                ? await Keep(asked, DraftState.Planned, changes, ChangeOutcome.Planned, cancel)
                : await Keep(asked, DraftState.Review, changes, asked.Act == act ? ChangeOutcome.GivenToReview : ChangeOutcome.ReviewInstead, cancel);
        }
        return await Publish(asked, changes, cancel);
    }

    /// <summary>Keeps what is no record yet, because a field is missing or cannot be read.</summary>
    /// <returns>Null when the person may not change such a record.</returns>
    public async Task<SubmitResult> KeepUnfinished(ChangeForm asked, EditableKind kind, string key, string json, CancellationToken cancel = default)
    {
        var stored = await Stored(kind, key, cancel);
        var may = stored is null ? staff.Account!.MayAdd(kind) : staff.Account!.MayPropose(kind, stored, publication.Current);
        return may ? await KeepOne(asked, DraftState.Own, kind, key, json, asked.Version, false, ChangeOutcome.DraftKept, cancel) : new(ChangeOutcome.NotAllowed);
    }

    private async Task<SubmitResult> Publish(ChangeForm asked, IReadOnlyList<RecordChange> changes, CancellationToken cancel)
    {
        var draft = asked.Draft is { } id ? await db.Set<Draft>().SingleOrDefaultAsync(d => d.Id == id && d.Version == asked.DraftVersion, cancel) : null;
        if (draft is not null && !MayGoOn(draft, kinds.Of(changes[0].Record).Name, changes[0].Record.Key)) return new(ChangeOutcome.NotAllowed);
        if (asked.Draft is not null && draft is null) return await Keep(asked with { Draft = null }, DraftState.Own, changes, ChangeOutcome.DraftGone, cancel);

        if (draft is not null) db.Remove(draft); // saved together with the change
        var result = await save.Run(changes, asked.Note, draft?.Organization is null ? null : draft.Who, cancel);
        switch (result.Outcome)
        {
            case SaveOutcome.Invalid:
                if (draft is not null) db.Entry(draft).State = EntityState.Unchanged;
                return Wrong([.. result.Problems!]);
            case SaveOutcome.Conflict:
                return await Keep(asked, DraftState.Own, changes, ChangeOutcome.Conflict, cancel);
            case SaveOutcome.Unchanged:
                await db.SaveChangesAsync(cancel);
                break;
        }
        await editing.Ended(kinds.Of(changes[0].Record).Name, changes[0].Record.Key, cancel);
        return new(result.Outcome == SaveOutcome.Unchanged ? ChangeOutcome.Unchanged : asked.Act == ChangeAct.Withdraw ? ChangeOutcome.Withdrawn : ChangeOutcome.Published);
    }

    private async Task<SubmitResult> Keep(ChangeForm asked, DraftState state, IReadOnlyList<RecordChange> changes, ChangeOutcome outcome, CancellationToken cancel)
    {
        SubmitResult? first = null;
        foreach (var (record, basedOn) in changes)
        {
            var kind = kinds.Of(record);
            var other = first is null ? null : await OwnDraftOf(kind.Name, record.Key, cancel);
            var kept = await KeepOne(first is null ? asked : asked with { Draft = other?.Id, DraftVersion = other?.Version ?? 0 }, state, kind, record.Key, EditableKind.Write(record), basedOn, record.IsWithdrawn, outcome, cancel);
            first ??= kept;
        }
        return first!;
    }

    private async Task<SubmitResult> KeepOne(ChangeForm asked, DraftState state, EditableKind kind, string key, string json, long? basedOn, bool withdraws, ChangeOutcome outcome, CancellationToken cancel)
    {
        var at = state == DraftState.Planned ? PublishAt(asked) : null;
        await editing.Ended(kind.Name, key, cancel);
        if (asked.Draft is { } id)
        {
            var before = await db.Set<Draft>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancel);
            if (before is not null && !MayGoOn(before, kind.Name, key)) return new(ChangeOutcome.NotAllowed);
            if (before is not null && before.AccountId != staff.Account!.Id && state == DraftState.Own) (state, at) = (before.State, before.PublishAt); // it stays whose it is
            if (before is not null && before.Key == key && before.Withdraws == withdraws && before.BasedOn == basedOn && await keep.Change(id, asked.DraftVersion, json, state, asked.Note, at, cancel))
                return new(outcome, await db.Set<Draft>().AsNoTracking().SingleAsync(d => d.Id == id, cancel));
            if (before is not null && before.Version == asked.DraftVersion) await db.Set<Draft>().Where(d => d.Id == id && d.Version == asked.DraftVersion).ExecuteDeleteAsync(cancel);
            else if (outcome != ChangeOutcome.Conflict) (outcome, state, at) = (ChangeOutcome.DraftGone, DraftState.Own, null);
        }
        return new(outcome, await keep.Run(kind, key, json, basedOn, state, asked.Note, at, withdraws, Office(), cancel));
    }

    private Task<Draft?> OwnDraftOf(string kind, string key, CancellationToken cancel) =>
        db.Set<Draft>().AsNoTracking().Where(d => d.Kind == kind && d.Key == key && d.AccountId == staff.Account!.Id).OrderByDescending(d => d.ChangedAt).FirstOrDefaultAsync(cancel);

    /// <summary>Whether the person may go on with a draft, and with this record.</summary>
    private bool MayGoOn(Draft draft, string kind, string key) => draft.Kind == kind && (draft.Key == key || draft.BasedOn is null) && draft.IsOpenTo(staff.Account!);

    /// <summary>As they are published and as they are to be: nobody takes a record over by moving it to a topic of their own.</summary>
    private async Task<bool> May(IReadOnlyList<RecordChange> changes, bool toPropose, CancellationToken cancel)
    {
        foreach (var (record, _) in changes)
        {
            var (kind, account) = (kinds.Of(record), staff.Account!);
            var stored = await Stored(kind, record.Key, cancel);
            bool Allows(ContentRecord r) => toPropose ? account.MayPropose(kind, r, publication.Current) : account.MayPublish(kind, r, publication.Current);
            if (stored is null ? !account.MayAdd(kind) && !account.Translates(kind, record) : !Allows(stored)) return false;
            if ((!toPropose || stored is null) && !Allows(record)) return false;
        }
        return true;
    }

    private async Task<ContentRecord?> Stored(EditableKind kind, string key, CancellationToken cancel)
    {
        var stored = await files.KindOf(kind.Type).Find(db, key, cancel);
        if (stored is not null) db.Entry(stored).State = EntityState.Detached;
        return stored;
    }

    /// <summary>A department's person speaks for the department.</summary>
    private (string Key, string Name)? Office()
    {
        if (staff.Account is not { Organization: { } key } account || account.Has(Roles.Lead | Roles.Editor)) return null;
        return (key, kinds.Departments is { } kind && publication.Current.FindAny(kind.Type, key) is { } office ? kind.TitleOf(office) : account.Name);
    }

    private DateTime? PublishAt(ChangeForm asked)
    {
        var zone = publication.Current.Municipality.Zone();
        return (asked.Act == ChangeAct.Expire ? asked.WithdrawAt : asked.PublishAt) is { } at ? zone.AtLeniently(at).ToDateTimeUtc() : null;
    }

    private static SubmitResult Wrong(params RecordProblem[] problems) => new(ChangeOutcome.Invalid, null, problems);
}
