using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;
using WirPunkt.Statistics.Publication;

namespace WirPunkt.Statistics.Counters;

/// <summary>The only one that reads and writes the true counters; nothing outside Statistics reaches it.</summary>
public sealed class TrueCounts(WirPunktDb db)
{
    /// <summary>The month's counters in the tables of the plan. A category that the plan no longer has is "not recorded" there, so that all sums stay the same.</summary>
    /// <exception cref="InvalidOperationException">the plan lacks a site that has counted</exception>
    public async Task<MonthCounts> Of(Month month, PublicationPlan plan, CancellationToken cancel = default)
    {
        var key = month.ToString();
        var counters = await db.Set<Counter>().AsNoTracking().Where(c => c.Month == key && c.Number != 0).ToListAsync(cancel);
        var byFeature = counters.ToLookup(c => c.Feature.Name());
        return new(month, [.. plan.Tables.Select(t => TableOf(t.By, [.. byFeature[t.By.Name]], plan))]);
    }

    /// <summary>The sites that have counted in these months.</summary>
    public async Task<IReadOnlyList<string>> SitesOf(IEnumerable<Month> months, CancellationToken cancel = default)
    {
        string[] keys = [.. months.Select(m => m.ToString())];
        return await db.Set<Counter>().Where(c => keys.Contains(c.Month) && c.Number != 0).Select(c => c.Site).Distinct().OrderBy(s => s).ToListAsync(cancel);
    }

    /// <summary>Counts for the month or, where it is frozen, for the next open one. Part of the transaction that runs, if one does.</summary>
    /// <returns>The month that counted it.</returns>
    public async Task<Month> Add(Month month, string site, Tally tally, CancellationToken cancel = default)
    {
        await using var together = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        while (!await Hold(month, cancel)) month = month.Next;
        foreach (var (feature, category, number) in tally.Changes) await Add(month, feature, category, site, number, cancel);
        if (together is not null) await together.CommitAsync(cancel);
        return month;
    }

    /// <summary>Changes what was counted, in this month alone; what has been added to the history is saved with it.</summary>
    public async Task<CorrectionResult> Correct(Month month, string site, Tally tally, CancellationToken cancel = default)
    {
        await using var together = await db.Database.BeginTransactionAsync(cancel);
        if (!await Hold(month, cancel)) return CorrectionResult.Frozen;
        foreach (var (feature, category, number) in tally.Changes) await Add(month, feature, category, site, number, cancel);
        var key = month.ToString();
        if (await db.Set<Counter>().AnyAsync(c => c.Month == key && c.Site == site && c.Number < 0, cancel)) return CorrectionResult.NotSoMany; // nothing is kept
        await db.SaveChangesAsync(cancel);
        await together.CommitAsync(cancel);
        return CorrectionResult.Corrected;
    }

    /// <summary>Changes a frozen month, for an erratum; the caller's transaction keeps or drops it.</summary>
    /// <returns>False when a counter would fall below nothing.</returns>
    public async Task<bool> CorrectFrozen(Month month, string site, Tally tally, CancellationToken cancel = default)
    {
        foreach (var (feature, category, number) in tally.Changes) await Add(month, feature, category, site, number, cancel);
        var key = month.ToString();
        return !await db.Set<Counter>().AnyAsync(c => c.Month == key && c.Site == site && c.Number < 0, cancel);
    }

    /// <summary>Nothing in the month changes any more.</summary>
    /// <returns>False when it was frozen before.</returns>
    public async Task<bool> Freeze(Month month, DateOnly today, CancellationToken cancel = default)
    {
        await Begin(month, cancel);
        var key = month.ToString();
        return await db.Set<CountedMonth>().Where(m => m.Month == key && m.FrozenOn == null).ExecuteUpdateAsync(set => set.SetProperty(m => m.FrozenOn, today), cancel) == 1;
    }

    /// <summary>The months in which something was counted or that were frozen, the oldest first.</summary>
    public async Task<IReadOnlyList<CountedMonth>> Months(CancellationToken cancel = default) =>
        await db.Set<CountedMonth>().AsNoTracking().OrderBy(m => m.Month).ToListAsync(cancel);

    /// <summary>How often the pages of each topic were sent in each language; topics and languages that are not asked for are left out.</summary>
    /// <param name="languages">in the place of the table's sites</param>
    public async Task<CountTable> ReadsOf(Month month, Classification topics, IReadOnlyList<string> languages, CancellationToken cancel = default)
    {
        var (key, table) = (month.ToString(), new CountTable(topics, languages.Count));
        foreach (var read in await db.Set<TopicRead>().AsNoTracking().Where(r => r.Month == key).ToListAsync(cancel))
        {
            if (topics.Find(read.Topic) is { } leaf && topics.IsLeaf(leaf) && Place(languages, read.Language) is >= 0 and var column) table.Add(leaf, column, read.Number);
        }
        return table;
    }

    /// <summary>Adds to what was read of a topic in a language.</summary>
    public Task AddReads(Month month, string topic, string language, int number, CancellationToken cancel = default)
    {
        var key = month.ToString();
        return db.Database.ExecuteSqlAsync($"""
            INSERT INTO topic_read ("Month", "Topic", "Language", "Number") VALUES ({key}, {topic}, {language}, {number})
            ON CONFLICT ("Month", "Topic", "Language") DO UPDATE SET "Number" = topic_read."Number" + {number}
            """, cancel);
    }

    private static CountTable TableOf(Classification by, IReadOnlyList<Counter> counters, PublicationPlan plan)
    {
        var table = new CountTable(by, plan.Sites.Count);
        foreach (var counter in counters)
        {
            var site = Place(plan.Sites, counter.Site);
            if (site < 0) throw new InvalidOperationException($"{counter.Month}: {counter.Site} has counted and is not in the plan.");
            var leaf = by.Find(counter.Category) is { } found && by.IsLeaf(found) ? found : by.Find(Features.NotRecorded)!.Value;
            table.Add(leaf, site, counter.Number);
        }
        return table;
    }

    private static int Place(IReadOnlyList<string> keys, string key)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (keys[i] == key) return i;
        }
        return -1;
    }

    private Task<int> Begin(Month month, CancellationToken cancel)
    {
        var key = month.ToString();
        return db.Database.ExecuteSqlAsync($"""INSERT INTO counted_month ("Month") VALUES ({key}) ON CONFLICT ("Month") DO NOTHING""", cancel);
    }

    /// <summary>Keeps an open month open until the transaction ends: whoever freezes it waits for the lock on its row.</summary>
    /// <returns>False when it is frozen.</returns>
    private async Task<bool> Hold(Month month, CancellationToken cancel)
    {
        await Begin(month, cancel);
        var key = month.ToString();
        return await db.Database.ExecuteSqlAsync($"""UPDATE counted_month SET "Month" = "Month" WHERE "Month" = {key} AND "FrozenOn" IS NULL""", cancel) == 1;
    }

    /// <summary>One statement, so that two at the same moment are two; SQLite and PostgreSQL spell it alike.</summary>
    private Task<int> Add(Month month, Feature feature, string category, string site, int number, CancellationToken cancel)
    {
        var (key, name) = (month.ToString(), feature.ToString());
        return db.Database.ExecuteSqlAsync($"""
            INSERT INTO contact_counter ("Month", "Feature", "Category", "Site", "Number") VALUES ({key}, {name}, {category}, {site}, {number})
            ON CONFLICT ("Month", "Feature", "Category", "Site") DO UPDATE SET "Number" = contact_counter."Number" + {number}
            """, cancel);
    }
}

public enum CorrectionResult
{
    Corrected,

    /// <summary>A published month changes only by an erratum.</summary>
    Frozen,

    /// <summary>A counter would fall below nothing.</summary>
    NotSoMany,
}
