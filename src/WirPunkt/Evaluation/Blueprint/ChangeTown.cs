using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Editing;
using WirPunkt.Handbook;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Site;

namespace WirPunkt.Evaluation.Blueprint;

/// <summary>What became of a step.</summary>
/// <param name="Problems">by the name of the field; none: saved</param>
public sealed record StepResult(IReadOnlyDictionary<string, FieldProblem> Problems, bool HasChanged = false)
{
    public bool IsSaved => Problems.Count == 0 && !HasChanged;
}

/// <summary>What became of records that somebody ticked.</summary>
/// <param name="Obstacles">titles of what still needs a record that was to go</param>
public sealed record TickResult(IReadOnlyList<string> Obstacles, bool HasChanged = false)
{
    public bool IsNothingTicked { get; init; }
}

/// <summary>A town says who it is, has looked at records of its blueprint, and opens its site.</summary>
public sealed class ChangeTown(WirPunktDb db, Publication publication, TownChecks checks, SaveRecords save, EditableKinds kinds, Audit audit, TimeProvider clock)
{
    private const int MostObstacles = 10;

    public async Task<StepResult> Save(TownStep step, IFormCollection form, Texts texts, CancellationToken cancel = default)
    {
        var town = await db.Set<Municipality>().FirstAsync(cancel);
        if (VersionIn(form) != town.Version) return new(new Dictionary<string, FieldProblem>(), HasChanged: true);

        var problems = step == TownStep.Languages ? await TakeLanguages(town, form["language"], cancel) : Take(town, step, form);
        if (problems.Count > 0)
        {
            db.ChangeTracker.Clear();
            return new(problems);
        }
        audit.Add("town.changed", "town", null, new { step = texts[$"town.step-{step.Name}"] });
        await Tick([(CheckedRecord.Step, step.Name)], cancel);
        return await Kept(cancel) ? new(problems) : new(problems, HasChanged: true);
    }

    /// <summary>Somebody has looked at the records.</summary>
    public async Task Tick(CheckGroup group, IReadOnlyCollection<string> keys, CancellationToken cancel = default)
    {
        var ticked = group.Open.Where(c => keys.Contains(c.Record.Key)).Select(c => (group.Kind, c.Record.Key)).ToList();
        if (ticked.Count == 0) return;
        audit.Add("town.checked", "town", null, new { group.Kind, keys = ticked.Select(t => t.Key) });
        await Tick(ticked, cancel);
        await Kept(cancel); // somebody who ticked the same a moment ago has done it
    }

    /// <summary>The town has no such thing: the records go off the site, all of them or, while something still needs one, none.</summary>
    public async Task<TickResult> Withdraw(CheckGroup group, IReadOnlyCollection<string> keys, CancellationToken cancel = default)
    {
        if (kinds.Named(group.Kind) is not { } kind) return new([]);
        var changes = group.Open.Where(c => keys.Contains(c.Record.Key)).Select(c =>
        {
            var gone = kind.Copy(c.Record);
            gone.IsWithdrawn = true;
            return new RecordChange(gone, c.Record.Version);
        }).ToList();
        if (changes.Count == 0) return new([]);
        var result = await save.Run(changes, cancel: cancel);
        var needing = (result.Problems ?? []).Select(p => p.Record).OfType<ContentRecord>().OrderBy(r => r is PageText { IsTranslation: true });
        return new([.. needing.Select(TitleOf).Distinct().Take(MostObstacles)], result.Outcome == SaveOutcome.Conflict);
    }

    /// <returns>False when the town may not be open yet, or somebody changed it meanwhile.</returns>
    public async Task<bool> Open(bool toPublic, IFormCollection form, CancellationToken cancel = default)
    {
        var town = await db.Set<Municipality>().FirstAsync(cancel);
        if (VersionIn(form) != town.Version || (toPublic && !(await checks.Read(cancel)).MayGoPublic)) return false;
        town.InPreparation = toPublic ? null : true;
        audit.Add(toPublic ? "town.opened" : "town.closed", "town");
        return await Kept(cancel);
    }

    private async Task<bool> Kept(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) // somebody was faster
        {
            db.ChangeTracker.Clear();
            return false;
        }
        await publication.Reload(cancel);
        return true;
    }

    private static Dictionary<string, FieldProblem> Take(Municipality town, TownStep step, IFormCollection form)
    {
        var problems = new Dictionary<string, FieldProblem>();
        foreach (var field in step.Fields)
        {
            var value = form[field.Name].ToString().Replace("\r", "", StringComparison.Ordinal).Trim() is { Length: > 0 } typed ? typed : null;
            if (field.IsName && (value is null or Particular.None)) problems[field.Name] = FieldProblem.Of(field.Name, "empty");
            else if (field.Problem(value) is { } problem) problems[field.Name] = problem;
            else field.Set(town, value == Particular.None ? field.MayBeNone ? "" : null : value);
        }
        return problems;
    }

    /// <summary>Texts in a language that the site no longer offers go with it, and come back with it.</summary>
    private async Task<Dictionary<string, FieldProblem>> TakeLanguages(Municipality town, IReadOnlyList<string?> codes, CancellationToken cancel)
    {
        var wanted = town.Languages.Concat(Language.All.Select(l => l.Code)).Distinct().Where(codes.Contains).ToList();
        if (!wanted.Contains(Language.German.Code)) return new() { ["language"] = FieldProblem.Of("language", "german-missing") };
        var (gone, come) = (town.Languages.Except(wanted).ToArray(), wanted.Except(town.Languages).ToArray());
        foreach (var text in await db.Set<PageText>().Where(t => (gone.Contains(t.Language) && !t.IsWithdrawn) || (come.Contains(t.Language) && t.IsWithdrawn)).ToListAsync(cancel))
            text.IsWithdrawn = gone.Contains(text.Language);
        town.Languages = wanted;
        return [];
    }

    private async Task Tick(IReadOnlyCollection<(string Kind, string Key)> ticked, CancellationToken cancel)
    {
        var kind = ticked.First().Kind;
        var there = await db.Set<CheckedRecord>().Where(r => r.Kind == kind).Select(r => r.Key).ToListAsync(cancel);
        db.AddRange(ticked.Where(t => !there.Contains(t.Key)).Select(t => new CheckedRecord { Kind = t.Kind, Key = t.Key, At = clock.GetUtcNow().UtcDateTime }));
    }

    private string TitleOf(ContentRecord record) => kinds.Of(record.GetType())?.TitleOf(record) ?? record.Key;

    private static long VersionIn(IFormCollection form) => long.TryParse(form["version"], CultureInfo.InvariantCulture, out var version) ? version : -1;
}
