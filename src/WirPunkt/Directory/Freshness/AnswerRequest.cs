using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Editing;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Directory.Freshness;

/// <summary>A department answers: all is right, or what is wrong. A correction waits for an editor unless the lead trusts the department.</summary>
public sealed class AnswerRequest(WirPunktDb db, DepartmentStates states, EditableKinds kinds, SaveRecords save, KeepDraft keep, Publication publication, TextLibrary library, Audit audit, TimeProvider clock)
{
    /// <summary>Characters of what somebody writes beside the fields.</summary>
    public const int LongestRemark = 2000;

    /// <param name="seen">the records that are right, by name, with the version that was shown</param>
    public async Task<AnswerResult> Confirm(ConfirmationRequest request, Organization department, IReadOnlyList<(string Record, long Version)> seen, CancellationToken cancel = default)
    {
        var open = seen.Where(s => request.Open.Contains(s.Record)).ToList();
        if (open.Count == 0) return AnswerResult.AlreadyAnswered;
        var changes = new List<RecordChange>();
        foreach (var (name, version) in open)
        {
            if (states.Find(name, publication.Current) is not { } record) return AnswerResult.Changed;
            var confirmed = (DirectoryRecord)kinds.Of(record).Copy(record);
            confirmed.Confirm(states.TodayIn(publication.Current));
            changes.Add(new(confirmed, version));
        }
        var saved = await save.Run(changes, "bestätigt", department.Name, cancel);
        if (saved.Outcome == SaveOutcome.Conflict) return AnswerResult.Changed;
        if (saved.Outcome == SaveOutcome.Invalid) return await Propose(request, department, [.. changes], "Die Stelle sagt: alles richtig. " + Problems(saved), cancel);
        await Close(request, department, "confirming.confirmed", open.Select(o => o.Record), cancel);
        return AnswerResult.Confirmed;
    }

    /// <param name="version">the version that was shown</param>
    /// <param name="entered">what stands in the fields now, by their name</param>
    /// <param name="remark">what the department says in its own words</param>
    public async Task<AnswerResult> Correct(
        ConfirmationRequest request, Organization department, string name, long version, IReadOnlyDictionary<string, string> entered, string? remark, CancellationToken cancel = default)
    {
        if (!request.Open.Contains(name)) return AnswerResult.AlreadyAnswered;
        if (states.Find(name, publication.Current) is not { } record || record.Version != version) return AnswerResult.Changed;

        var corrected = (DirectoryRecord)kinds.Of(record).Copy(record);
        var notes = new List<string>();
        var changed = false;
        foreach (var fact in corrected.Asked(publication.Current).Where(f => f.Take is not null).ToList())
        {
            if (!entered.TryGetValue(fact.Field, out var said) || IsSame(said, fact)) continue;
            if (fact.Take!(said.ReplaceLineEndings("\n"))) changed = true;
            else notes.Add($"{fact.Label}: {said.Trim()}"); // an editor understands what the program does not
        }
        if (!string.IsNullOrWhiteSpace(remark)) notes.Add(remark.Trim());
        if (!changed && notes.Count == 0) return AnswerResult.NothingSaid;

        corrected.Confirm(states.TodayIn(publication.Current)); // what stands there then is the department's word
        var note = string.Join('\n', notes);
        var isTrusted = notes.Count == 0 && await db.Set<DepartmentChoice>().AnyAsync(c => c.Department == department.Key && c.IsTrusted, cancel);
        if (!isTrusted) return await Propose(request, department, [new(corrected, version)], note, cancel);

        var saved = await save.Run([new(corrected, version)], "von der Stelle berichtigt", department.Name, cancel);
        if (saved.Outcome == SaveOutcome.Conflict) return AnswerResult.Changed;
        if (saved.Outcome == SaveOutcome.Invalid) return await Propose(request, department, [new(corrected, version)], Problems(saved), cancel);
        await Close(request, department, "confirming.corrected", [name], cancel);
        return AnswerResult.Corrected;
    }

    private async Task<AnswerResult> Propose(ConfirmationRequest request, Organization department, IReadOnlyList<RecordChange> changes, string note, CancellationToken cancel)
    {
        foreach (var change in changes)
            await keep.Run(kinds.Of(change.Record), change.Record.Key, EditableKind.Write(change.Record), change.BasedOn, DraftState.Review, note.Length == 0 ? null : note,
                organization: (department.Key, department.Name), cancel: cancel);
        await Close(request, department, "confirming.proposed", changes.Select(c => kinds.Of(c.Record).RecordName(c.Record.Key)), cancel);
        return AnswerResult.Proposed;
    }

    /// <summary>What was reported about the records is answered with them.</summary>
    private async Task Close(ConfirmationRequest request, Organization department, string kind, IEnumerable<string> records, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var current = await db.Set<ConfirmationRequest>().SingleAsync(r => r.Id == request.Id, cancel);
        await db.Entry(current).ReloadAsync(cancel);
        foreach (var record in records)
        {
            current.Answer(record, now);
            audit.Add(null, department.Name, kind, record);
            await db.Set<ReportedFault>().Where(f => f.Department == department.Key && f.Record == record).ExecuteDeleteAsync(cancel);
        }
        await db.SaveChangesAsync(cancel);
    }

    private static bool IsSame(string said, AskedFact fact) => said.ReplaceLineEndings("\n").Trim() == (fact.Text ?? (fact.Choices.Count > 0 ? fact.Choices[0] : "")).Trim();

    /// <summary>For the editors, in the team's language.</summary>
    private string Problems(SaveResult saved) => string.Join('\n', saved.Problems!.Select(p => $"{LabelOf(p)}: {p.Problem.In(library.In(Language.German))}"));

    /// <summary>As the department saw the field.</summary>
    private string LabelOf(RecordProblem problem) =>
        (problem.Record as DirectoryRecord)?.Asked(publication.Current).FirstOrDefault(f => f.Field == problem.Problem.Field)?.Label ?? problem.Problem.Field;
}

/// <summary>Changed: somebody changed or withdrew the record since the page was shown.</summary>
public enum AnswerResult { Confirmed, Corrected, Proposed, AlreadyAnswered, Changed, NothingSaid }
