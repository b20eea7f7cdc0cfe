using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;

namespace WirPunkt.Evaluation.Effort;

/// <summary>The lead writes down minutes: one click on today, or a week at once.</summary>
public sealed class RecordEffort(WirPunktDb db)
{
    /// <summary>Minutes of one click.</summary>
    public static IReadOnlyList<int> Clicks { get; } = [15, 30, 60];

    /// <returns>False: no day has that many minutes.</returns>
    public async Task<bool> Add(EffortKind kind, DateOnly today, int minutes, CancellationToken cancel = default)
    {
        await using var together = await db.Database.BeginTransactionAsync(cancel);
        var name = kind.ToString();

        // One statement, so that two clicks at the same moment are two; SQLite and PostgreSQL spell it alike.
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO effort_day ("Day", "Kind", "Minutes") VALUES ({today}, {name}, {minutes})
            ON CONFLICT ("Day", "Kind") DO UPDATE SET "Minutes" = effort_day."Minutes" + excluded."Minutes"
            """, cancel);
        if (await db.Set<EffortDay>().Where(e => e.Day == today).SumAsync(e => e.Minutes, cancel) > EffortDay.Longest) return false; // nothing is kept
        await together.CommitAsync(cancel);
        return true;
    }

    /// <param name="week">without problems</param>
    /// <returns>False when somebody else has changed the week since it was shown.</returns>
    public async Task<bool> Save(EffortWeek week, CancellationToken cancel = default)
    {
        var stored = await db.EffortOf(week.Monday, week.Monday.AddDays(EffortWeek.Days - 1)).ToListAsync(cancel);
        if (EffortWeek.StateOf(stored) != week.Seen) return false;
        foreach (var (day, kind, minutes) in week.Minutes)
        {
            if (stored.Find(e => e.Day == day && e.Kind == kind) is not { } entry)
            {
                if (minutes > 0) db.Add(new EffortDay { Day = day, Kind = kind, Minutes = minutes });
            }
            else if (minutes == 0) db.Remove(entry);
            else entry.Minutes = minutes;
        }
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}

internal static class StoredEffort
{
    /// <summary>Both days included.</summary>
    public static IQueryable<EffortDay> EffortOf(this WirPunktDb db, DateOnly from, DateOnly to) => db.Set<EffortDay>().Where(e => e.Day >= from && e.Day <= to);
}
