using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Content.Rules;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;

namespace WirPunkt.Editing;

/// <summary>Changes records for everybody to see: all of them or, when anything is wrong with one, none. What was there before stays
/// as a <see cref="Revision"/>, who did it stands in the history, and the site shows it when this returns.</summary>
public sealed class SaveRecords(
    WirPunktDb db, EditableKinds kinds, Publication publication, Staff staff, Audit audit, IEnumerable<IContentFile> files,
    IEnumerable<ContentRule> rules, IEnumerable<IHoldRecords> holders, AddressBook addresses, TimeProvider clock)
{
    /// <param name="note">what the person says about it</param>
    /// <param name="who">the name of an office or a job; null: whoever is signed in</param>
    public async Task<SaveResult> Run(IReadOnlyList<RecordChange> changes, string? note = null, string? who = null, CancellationToken cancel = default)
    {
        await publication.Reload(cancel); // what another process saved counts
        changes = [.. changes, .. TakenAlong(changes)];
        if (Problems([.. changes.Select(c => c.Record)]) is { Count: > 0 } problems) return new(SaveOutcome.Invalid, problems);
        if (await Held(changes, cancel) is { Count: > 0 } held) return new(SaveOutcome.Invalid, held);

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var (all, saved) = (await Stored(changes, cancel), 0);
        var kept = await LastRevisions(all.Values, cancel);
        foreach (var change in changes)
        {
            var stored = all.GetValueOrDefault((change.Record.GetType(), change.Record.Key));
            if (stored?.Version != change.BasedOn) return Conflict(stored, change.Record);
            if (stored is not null && stored.IsWithdrawn == change.Record.IsWithdrawn && stored.Fingerprint() == change.Record.Fingerprint()) continue;

            if (stored is not null && !kept.Contains((stored.GetType(), stored.Key, stored.Version))) db.Add(RevisionOf(stored, stored.Version, null, null)); // the first change keeps what was before
            Take(change.Record, stored, note, who);
            saved++;
        }
        if (saved == 0) return new(SaveOutcome.Unchanged);
        try
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (DbUpdateException) // somebody was faster
        {
            return Conflict(null, null);
        }
        await publication.Reload(cancel);
        return new(SaveOutcome.Saved);
    }

    /// <summary>What would be wrong with the records, each in its field; and with all others, where one is to be taken off the site.</summary>
    public IReadOnlyList<RecordProblem> Problems(IReadOnlyList<ContentRecord> changed)
    {
        var package = PackageContents.With(changed, publication.Current, files, rules, addresses, clock);
        var looked = changed.Any(r => r.IsWithdrawn) ? package.Records.Select(r => r.Record) : changed;
        return [.. looked.SelectMany(r => package.Check(r).Select(p => new RecordProblem(r, p)))];
    }

    /// <summary>What goes off the site with a record that does.</summary>
    private IEnumerable<RecordChange> TakenAlong(IReadOnlyList<RecordChange> changes) =>
        from change in changes
        where change.Record.IsWithdrawn
        from record in kinds.Of(change.Record).TakesAlong?.Invoke(change.Record, publication.Current) ?? []
        where changes.All(c => (c.Record.GetType(), c.Record.Key) != (record.GetType(), record.Key))
        select new RecordChange(Withdrawn(record), record.Version);

    private ContentRecord Withdrawn(ContentRecord record)
    {
        var copy = kinds.Of(record).Copy(record);
        copy.IsWithdrawn = true;
        return copy;
    }

    private async Task<IReadOnlyList<RecordProblem>> Held(IReadOnlyList<RecordChange> changes, CancellationToken cancel)
    {
        var held = new List<RecordProblem>();
        foreach (var record in changes.Select(c => c.Record))
            foreach (var holder in holders)
                if (await holder.Holds(record, cancel) is { } reason) held.Add(new(record, reason));
        return held;
    }

    /// <summary>Nothing of it may be saved later by chance.</summary>
    private SaveResult Conflict(ContentRecord? stored, ContentRecord? asked)
    {
        db.ChangeTracker.Clear();
        return new(SaveOutcome.Conflict) { Stored = stored, Asked = asked };
    }

    private void Take(ContentRecord changed, ContentRecord? stored, string? note, string? who)
    {
        var name = kinds.Of(changed).RecordName(changed.Key);
        if (stored is null) db.Add(changed);
        else
        {
            (changed.Id, changed.Version, changed.Position, changed.ImportedAs, changed.ImportedVersion) = (stored.Id, stored.Version, stored.Position, stored.ImportedAs, stored.ImportedVersion);
            db.Entry(stored).CurrentValues.SetValues(changed);
        }
        var number = stored is null ? changed.Version : stored.Version + 1; // saving counts one
        db.Add(RevisionOf(changed, number, who ?? staff.Account?.Name, note));
        var kind = changed.IsWithdrawn ? "content.withdrawn" : stored is null ? "content.added" : stored.IsWithdrawn ? "content.brought-back" : "content.changed";
        audit.Add(staff.Account?.Id, who ?? staff.Account?.Name ?? "–", kind, name, stored is null ? null : new { stored.Version }, new { Version = number, note });
    }

    /// <summary>The records as they are now, asked for once a kind.</summary>
    private async Task<Dictionary<(Type, string), ContentRecord>> Stored(IReadOnlyList<RecordChange> changes, CancellationToken cancel)
    {
        var stored = new Dictionary<(Type, string), ContentRecord>();
        foreach (var kind in changes.Select(c => c.Record).GroupBy(r => r.GetType()))
            foreach (var record in await files.KindOf(kind.Key).Find(db, [.. kind.Select(r => r.Key)], cancel)) stored[(kind.Key, record.Key)] = record;
        return stored;
    }

    /// <summary>The versions of which the last revision was kept; an import may have raised them since.</summary>
    private async Task<HashSet<(Type, string, long)>> LastRevisions(IEnumerable<ContentRecord> records, CancellationToken cancel)
    {
        var last = new HashSet<(Type, string, long)>();
        foreach (var group in records.GroupBy(r => r.GetType()))
        {
            var (kind, keys) = (kinds.Of(group.Key)!.Name, group.Select(r => r.Key).ToArray());
            foreach (var found in await db.Set<Revision>().Where(r => r.Kind == kind && EF.Parameter(keys).Contains(r.Key)).GroupBy(r => r.Key).Select(g => new { g.Key, Number = g.Max(r => r.Number) }).ToListAsync(cancel))
                last.Add((group.Key, found.Key, found.Number));
        }
        return last;
    }

    private Revision RevisionOf(ContentRecord record, long number, string? who, string? note) => new()
    {
        Kind = kinds.Of(record).Name,
        Key = record.Key,
        Number = number,
        At = clock.GetUtcNow().UtcDateTime,
        AccountId = who is null ? null : staff.Account?.Id,
        Who = who,
        Note = note,
        IsWithdrawal = record.IsWithdrawn,
        Json = EditableKind.Write(record),
    };
}

/// <summary>A record as it is to be.</summary>
/// <param name="BasedOn">the version the person saw; null: there was no such record</param>
public sealed record RecordChange(ContentRecord Record, long? BasedOn);

/// <summary>A field of a record that must not be saved so; without the record where the field keeps it from being one.</summary>
public sealed record RecordProblem(ContentRecord? Record, FieldProblem Problem);

/// <summary>What became of a change.</summary>
public sealed record SaveResult(SaveOutcome Outcome, IReadOnlyList<RecordProblem>? Problems = null)
{
    /// <summary>After a conflict: the record as it is now; null when it is not there.</summary>
    public ContentRecord? Stored { get; init; }

    /// <summary>After a conflict: the record that was to be saved.</summary>
    public ContentRecord? Asked { get; init; }
}

/// <summary>Conflict: somebody else changed the record since the person looked at it.</summary>
public enum SaveOutcome { Saved, Unchanged, Invalid, Conflict }
