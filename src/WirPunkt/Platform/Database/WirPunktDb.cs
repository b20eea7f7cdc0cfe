using System.Reflection;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Content;

namespace WirPunkt.Platform.Database;

/// <summary>The one database of an installation. Modules add their sets as extension properties.</summary>
public abstract class WirPunktDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>One row that changes whenever content changes, so that every process notices.</summary>
    public DbSet<ContentStamp> ContentStamps => Set<ContentStamp>();

    /// <summary>Loads every type of the program: only for a model that was not written when publishing.</summary>
    private static Type[] RecordTypes =>
        [.. Assembly.GetExecutingAssembly().GetTypes().Where(t => t.IsSubclassOf(typeof(ContentRecord)) && !t.IsAbstract)];

    /// <summary>What can be made ready while the database is opened.</summary>
    public static void PrepareColumns(IEnumerable<Type> records) => ColumnJson.Prepare(ContentMapping.Nested(records));

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => ContentMapping.Prepare(configurationBuilder, RecordTypes);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ContentStamp>().ToTable("content_stamp").HasData(new ContentStamp());
        modelBuilder.Entity<ContentStamp>().Property(s => s.Id).ValueGeneratedNever();
        foreach (var type in RecordTypes)
            ContentMapping.Map(modelBuilder.Entity(type));
        modelBuilder.ApplyConfigurationsFromAssembly(Assembly.GetExecutingAssembly());
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Stamp();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Use SaveChangesAsync");

    private void Stamp()
    {
        var changed = ChangeTracker.Entries<ContentRecord>().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        if (changed.Count == 0) return;

        foreach (var entry in changed.Where(e => e.State == EntityState.Modified)) entry.Entity.Version++;
        var stamp = new ContentStamp { Value = BitConverter.ToInt64(Guid.NewGuid().ToByteArray()) & long.MaxValue };
        foreach (var tracked in ChangeTracker.Entries<ContentStamp>().ToList()) tracked.State = EntityState.Detached;
        Update(stamp);
    }
}

/// <summary>A value that nobody reads but to see whether it is another one.</summary>
public sealed class ContentStamp
{
    public int Id { get; set; } = 1;
    public long Value { get; set; }
}

/// <summary>The database as SQLite sees it: owns the SQLite migrations.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : WirPunktDb(options);

/// <summary>The database as PostgreSQL sees it: owns the PostgreSQL migrations.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : WirPunktDb(options);
