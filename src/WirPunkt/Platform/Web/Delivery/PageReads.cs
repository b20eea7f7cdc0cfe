using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;

namespace WirPunkt.Platform.Web.Delivery;

/// <summary>How often each public page is sent, so that translators begin with what is read. No reader, no day; the language is forgotten with the next counting.</summary>
public sealed class PageReads
{
    private readonly ConcurrentDictionary<string, int> counts = new();

    /// <param name="path">with its language</param>
    public void Count(string path)
    {
        if (path.IndexOf('/', 1) > 0) counts.AddOrUpdate(path, 1, (_, count) => count + 1);
    }

    /// <summary>What came since the last time.</summary>
    internal IReadOnlyList<ReadPath> Take() =>
        [.. counts.Keys.Select(p => new ReadPath(p[p.IndexOf('/', 1)..], p[1..p.IndexOf('/', 1)], counts.TryRemove(p, out var count) ? count : 0)).Where(r => r.Count > 0)];
}

/// <summary>How often a page was sent in one language since the last counting.</summary>
/// <param name="Path">without its language</param>
public sealed record ReadPath(string Path, string Language, int Count);

/// <summary>Another module that counts what is read, by language and coarser than by page.</summary>
public interface IReadsByLanguage
{
    /// <param name="month"><c>2026-11</c></param>
    Task Add(string month, IReadOnlyList<ReadPath> reads, CancellationToken cancel);
}

/// <summary>How often a page is read, as far as it is anybody's business.</summary>
public enum ReadBand { Seldom, Sometimes, Often }

/// <summary>One page in one month.</summary>
public sealed class PageRead
{
    /// <summary>In this month and the one before.</summary>
    private const int Sometimes = 20, Often = 200;

    /// <summary><c>2026-11</c></summary>
    public required string Month { get; init; }

    /// <summary>Without its language.</summary>
    public required string Path { get; init; }
    public int Count { get; init; }

    public static string MonthOf(DateTimeOffset time) => time.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The bands of the pages that were read in this month and the one before; the others are read seldom.</summary>
    public static async Task<IReadOnlyDictionary<string, ReadBand>> Bands(WirPunktDb db, DateTimeOffset now, CancellationToken cancel = default)
    {
        string[] months = [MonthOf(now), MonthOf(now.AddDays(1 - now.Day).AddMonths(-1))];
        var counts = await db.Set<PageRead>().Where(r => months.Contains(r.Month)).GroupBy(r => r.Path).Select(g => new { g.Key, Sum = g.Sum(r => r.Count) }).ToListAsync(cancel);
        return counts.ToDictionary(c => c.Key, c => c.Sum >= Often ? ReadBand.Often : c.Sum >= Sometimes ? ReadBand.Sometimes : ReadBand.Seldom);
    }
}

internal sealed class PageReadMapping : IEntityTypeConfiguration<PageRead>
{
    public void Configure(EntityTypeBuilder<PageRead> builder)
    {
        builder.ToTable("page_read");
        builder.HasKey(r => new { r.Month, r.Path });
        builder.Property(r => r.Month).HasMaxLength(7);
        builder.Property(r => r.Path).HasMaxLength(200);
    }
}

/// <summary>Adds what was counted to the table, whichever instance counted it, and forgets what is two years old.</summary>
public sealed class KeepPageReads(WirPunktDb db, PageReads reads, IEnumerable<IReadsByLanguage> others, TimeProvider clock) : IJob
{
    private const int Months = 24, LongestPath = 200;

    public async Task<IReadOnlyList<JobResult>> Run(CancellationToken cancel)
    {
        var (now, month) = (clock.GetUtcNow(), PageRead.MonthOf(clock.GetUtcNow()));
        var taken = reads.Take().Where(r => r.Path.Length <= LongestPath).ToList();
        foreach (var (path, count) in taken.GroupBy(r => r.Path).Select(r => (r.Key, r.Sum(p => p.Count))))
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO page_read ("Month", "Path", "Count") VALUES ({month}, {path}, {count})
                ON CONFLICT ("Month", "Path") DO UPDATE SET "Count" = page_read."Count" + {count}
                """, cancel);
        foreach (var other in others) await other.Add(month, taken, cancel);
        var oldest = PageRead.MonthOf(now.AddMonths(-Months));
        var over = (await db.Set<PageRead>().Select(r => r.Month).Distinct().ToListAsync(cancel)).Where(m => string.CompareOrdinal(m, oldest) < 0).ToList();
        await db.Set<PageRead>().Where(r => over.Contains(r.Month)).ExecuteDeleteAsync(cancel);
        return []; // every few minutes: nothing to write down
    }
}
