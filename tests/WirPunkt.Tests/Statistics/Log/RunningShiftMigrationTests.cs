using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using WirPunkt.Platform.Database;
using WirPunkt.Statistics.Counters;
using WirPunkt.TestSupport;

namespace WirPunkt.Statistics.Log;

/// <summary>The program is exchanged for a newer one while a shift runs.</summary>
public sealed class RunningShiftMigrationTests
{
    private static readonly Guid Shift = Guid.NewGuid(), Empty = Guid.NewGuid(), First = Guid.NewGuid(), Second = Guid.NewGuid();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_contacts_are_counted_on_SQLite()
    {
        using var folder = new TemporaryFolder();
        await using var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={folder["old.db"]};Pooling=False").Options);
        await Survives(db, "20261127031438_Evaluation");
    }

    [Fact]
    public async Task Its_contacts_are_counted_on_PostgreSQL()
    {
        await using var database = await PostgresDatabase.Empty();
        await using var db = new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(database.Connection).Options);
        await Survives(db, "20261127031441_Evaluation");
    }

    private static async Task Survives(WirPunktDb db, string before)
    {
        await db.GetService<IMigrator>().MigrateAsync(before, Cancel);
        foreach (var shift in new[] { Shift, Empty })
            await db.Database.ExecuteSqlAsync($"""INSERT INTO open_shift ("Id", "Site", "Day") VALUES ({shift}, {"treff"}, {new DateOnly(2026, 11, 24)})""", Cancel);
        foreach (var (id, topic, help) in new[] { (First, "arbeit", null), (Second, "wohnen \"neu\"", "way") })
        {
            await db.Database.ExecuteSqlAsync($"""INSERT INTO seen_entry ("Id", "Month") VALUES ({id}, {"2026-11"})""", Cancel);
            await db.Database.ExecuteSqlAsync($"""INSERT INTO shift_entry ("Id", "ShiftId", "Month", "Revision", "Number", "Topic", "Help") VALUES ({id}, {Shift}, {"2026-11"}, 2, 3, {topic}, {help})""", Cancel);
        }

        await db.Database.MigrateAsync(Cancel);

        var shifts = await db.Set<OpenShift>().AsNoTracking().ToListAsync(Cancel);
        Assert.Empty(shifts.Single(s => s.Id == Empty).Entries);
        Assert.Equal(
            new[] { (First, "2026-11", 2, 3, "arbeit", null), (Second, "2026-11", 2, 3, "wohnen \"neu\"", "way") }.OrderBy(e => e.Item1),
            shifts.Single(s => s.Id == Shift).Entries.Select(e => (e.Id, e.Month, e.Revision, e.Number, e.Topic!, e.Help)));
        Assert.True(await new EndShift(db, new TrueCounts(db)).Run(Shift, Cancel));
        Assert.Equal(6, await db.Set<Counter>().Where(c => c.Feature == Feature.Topic).SumAsync(c => c.Number, Cancel));
        Assert.Equal(2, await db.Set<SeenEntry>().CountAsync(Cancel));
    }
}
