using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;

namespace WirPunkt.Evaluation.Indicators;

public enum FixResult { Fixed, NothingNew, Impossible, NeedsReason, ChangedMeanwhile }

/// <param name="Indicator">key</param>
public sealed record WantedTarget(string Indicator, int Target, int Threshold);

/// <summary>Fixes what a half-year will be judged by. Before it begins freely; afterwards, and where something was fixed already, only with a reason that stays visible.</summary>
public sealed class FixTargets(WirPunktDb db, Publication publication, Audit audit, TimeProvider clock)
{
    public async Task<FixResult> Run(HalfYear halfYear, IReadOnlyList<WantedTarget> wanted, string? reason, CancellationToken cancel = default)
    {
        var catalog = publication.Current;
        if (wanted.Any(w => catalog.Find<Indicator>(w.Indicator) is not { } indicator || !FixedTarget.IsPossible(indicator.Measure, w.Target, w.Threshold))) return FixResult.Impossible;
        var (today, name) = (catalog.Municipality.Now(clock).Date, halfYear.ToString());
        var before = (await db.Set<FixedTarget>().AsNoTracking().Where(t => t.HalfYear == name).ToListAsync(cancel)).GroupBy(t => t.Indicator).ToDictionary(g => g.Key, g => g.MaxBy(t => t.Number)!);
        var news = wanted.Where(w => before.GetValueOrDefault(w.Indicator) is not { } old || (old.Target, old.Threshold) != (w.Target, w.Threshold)).ToList();
        if (news.Count == 0) return FixResult.NothingNew;
        var needsReason = today >= halfYear.Begins || news.Any(w => before.ContainsKey(w.Indicator));
        if (needsReason && reason?.Trim() is not { Length: >= FixedTarget.ShortestReason and <= FixedTarget.LongestReason }) return FixResult.NeedsReason;

        foreach (var w in news)
        {
            var old = before.GetValueOrDefault(w.Indicator);
            db.Add(new FixedTarget { HalfYear = name, Indicator = w.Indicator, Number = (old?.Number ?? 0) + 1, Target = w.Target, Threshold = w.Threshold, FixedOn = today.ToDateOnly(), Reason = needsReason ? reason!.Trim() : null });
            audit.Add("targets.fixed", $"indicator:{w.Indicator}", old is null ? null : new { HalfYear = name, old.Target, old.Threshold }, new { HalfYear = name, w.Target, w.Threshold });
        }
        try
        {
            await db.SaveChangesAsync(cancel);
            return FixResult.Fixed;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear(); // the same number was given at the same moment
            return FixResult.ChangedMeanwhile;
        }
    }
}
