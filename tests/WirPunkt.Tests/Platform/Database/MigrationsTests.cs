using Microsoft.EntityFrameworkCore;

namespace WirPunkt.Platform.Database;

public sealed class MigrationsTests
{
    [Fact]
    public void The_build_has_written_down_every_migration()
    {
        using WirPunktDb sqlite = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=none.db").Options);
        using WirPunktDb postgres = new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=none").Options);
        foreach (var db in (WirPunktDb[])[sqlite, postgres])
            Assert.Equal(db.Database.GetMigrations().Order(), DatabaseModule.MigrationsOf(db.GetType()).Order());
    }
}
