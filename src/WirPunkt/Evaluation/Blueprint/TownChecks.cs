using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Editing;
using WirPunkt.Handbook;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Site;
using WirPunkt.ServicePoints;

namespace WirPunkt.Evaluation.Blueprint;

/// <summary>A record that the new town has to look at.</summary>
/// <param name="Title">what people call it</param>
/// <param name="EditedAt">null: the team does not edit such records; they change with the package</param>
public sealed record TownCheck(ContentRecord Record, string Kind, string Title, string? EditedAt, IReadOnlyList<OwnReason> Why, bool IsDone);

/// <summary>The records of one kind, and how far the town has come with them.</summary>
/// <param name="Kind">kebab-case, as in the history</param>
/// <param name="Path">as it stands in the address</param>
public sealed record CheckGroup(string Kind, string Path, IReadOnlyList<TownCheck> Checks)
{
    public int Done => Checks.Count(c => c.IsDone);

    public IEnumerable<TownCheck> Open => Checks.Where(c => !c.IsDone);
}

/// <summary>How far a new town has come: what it says of itself, and what it has looked at.</summary>
public sealed class TownState(Municipality? municipality, BlueprintOrigin? origin, IReadOnlyList<CheckGroup> groups, IReadOnlySet<string> savedSteps)
{
    public Municipality? Municipality => municipality;

    /// <summary>Null: the town was not made from a blueprint.</summary>
    public BlueprintOrigin? Origin => origin;

    public IReadOnlyList<CheckGroup> Groups => groups;
    public int Done => groups.Sum(g => g.Done);
    public int All => groups.Sum(g => g.Checks.Count);

    public bool IsDone(TownStep step) => municipality is not null && (savedSteps.Contains(step.Name) || origin is null) && step.Missing(municipality).Count == 0;

    /// <summary>Whether the site may be opened to the public.</summary>
    public bool MayGoPublic => Done == All && TownStep.All.All(IsDone);
}

/// <summary>Looks up what the new town has to check: what the blueprint lists, and what still names the other town.</summary>
public sealed partial class TownChecks(WirPunktDb db, Publication publication, EditableKinds kinds)
{
    /// <summary>Where people go first; all other kinds follow.</summary>
    private static readonly string[] First = ["service-point", "organization", "location", "closure", "service", "page-text"];

    public async Task<TownState> Read(CancellationToken cancel = default)
    {
        var catalog = publication.Current;
        var origin = catalog.Everything<BlueprintOrigin>() is [var made, ..] ? made : null;
        var done = (await db.Set<CheckedRecord>().AsNoTracking().ToListAsync(cancel)).Select(r => (r.Kind, r.Key)).ToHashSet();
        var groups = origin is null ? [] : ChecksOf(catalog, origin, done, await Corrected(cancel)).GroupBy(c => c.Kind)
            .Select(g => new CheckGroup(g.Key, kinds.Named(g.Key)?.Path ?? g.Key, [.. g]))
            .OrderBy(g => Array.IndexOf(First, g.Kind) is >= 0 and var place ? place : First.Length).ToList();
        return new(catalog.Everything<Municipality>() is [var municipality, ..] ? municipality : null, origin, groups, done.Where(d => d.Kind == CheckedRecord.Step).Select(d => d.Key).ToHashSet());
    }

    /// <summary>What somebody changed here. Names of Wir-Punkte that a button wrote into it do not count, nor does a language that went and came back.</summary>
    private async Task<HashSet<(string Kind, string Key)>> Corrected(CancellationToken cancel) =>
        (await db.Set<Revision>().Where(r => r.Who != null && !r.IsWithdrawal && r.Note != NamePoints.Note).Select(r => new { r.Kind, r.Key }).Distinct().ToListAsync(cancel)).Select(r => (r.Kind, r.Key)).ToHashSet();

    /// <summary>A translation is looked at when its German text no longer names the other town: until then it will be made anew with that.</summary>
    private static bool Follows(PageText translation, Catalog catalog, OwnFinder finder) =>
        catalog.FindAny<PageText>($"{translation.Page}/{translation.Translation.Of}") is { } source && finder.Names(source, source.Title);

    /// <summary>A text that lists others than the town's Wir-Punkte, or a translation others than its German text: it may also say how many there are.</summary>
    private static bool ListsOthers(PageText text, Catalog catalog, HashSet<string> there)
    {
        var points = PointsIn(text);
        return !text.IsTranslation ? points.Count > 1 && !there.SetEquals(points)
            : catalog.FindAny<PageText>($"{text.Page}/{text.Translation.Of}") is { } source && !PointsIn(source).SetEquals(points);
    }

    private static HashSet<string> PointsIn(PageText text) => [.. ToPoint().Matches(text.Body).Select(m => m.Groups["key"].Value)];

    [GeneratedRegex(@"\(wir-punkt:(?<key>[a-z0-9-]+)\)")]
    private static partial Regex ToPoint();

    /// <summary>Who corrected a record has looked at it, as long as it does not name the other town.</summary>
    private IEnumerable<TownCheck> ChecksOf(Catalog catalog, BlueprintOrigin origin, HashSet<(string Kind, string Key)> done, HashSet<(string Kind, string Key)> corrected)
    {
        var finder = new OwnFinder(origin.AllNames(), null);
        var there = catalog.All<ServicePoint>().Where(p => p.Kind == ServicePointKind.WirPunkt).Select(p => p.Key).ToHashSet();
        var listed = origin.ToCheck.ToDictionary(o => (o.Kind, o.Key), o => o.Why);
        foreach (var record in catalog.Records.Where(r => r is not (Municipality or BlueprintOrigin)))
        {
            var name = EditableKind.NameOf(record.GetType());
            var kind = kinds.Of(record.GetType());
            var title = kind?.TitleOf(record) ?? record.Key;
            var namesTown = finder.Names(record, title) && !(record is PageText { IsTranslation: true } text && Follows(text, catalog, finder));
            var listsOthers = record is PageText page && ListsOthers(page, catalog, there);
            var isTicked = done.Contains((name, record.Key));
            if (!listed.TryGetValue((name, record.Key), out var why) && !namesTown && !listsOthers && !isTicked) continue;
            yield return new(record, name, title, kind?.EditorOf(record.Key), why ?? [listsOthers && !namesTown ? OwnReason.Place : OwnReason.Name], isTicked || (record.WasEdited && corrected.Contains((name, record.Key)) && !namesTown && !listsOthers));
        }
    }
}
