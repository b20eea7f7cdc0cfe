using Microsoft.EntityFrameworkCore;

namespace WirPunkt.Platform.Database;

/// <summary>Marks a table in which rows are added and never changed or deleted; the database itself refuses.</summary>
public interface IAppendOnly;

/// <summary>Triggers, because a rule in this program would not hold for somebody with another one. Set anew after every migration: SQLite drops them when it rebuilds a table.</summary>
internal static class AppendOnly
{
    private static readonly string[] Changes = ["UPDATE", "DELETE"];

    /// <summary>The one exception: a person has the right that their name goes. Refusing again and the change itself are one transaction.</summary>
    public static async Task LiftingAppendOnly(this WirPunktDb db, Func<Task> change, CancellationToken cancel)
    {
        var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        try
        {
            foreach (var table in db.AppendOnlyTables())
            {
#pragma warning disable EF1002 // the names of tables are ours
                if (db is SqliteDb)
                    foreach (var kind in Changes) await db.Database.ExecuteSqlRawAsync($"DROP TRIGGER IF EXISTS {table}_no_{kind}", cancel);
                else await db.Database.ExecuteSqlRawAsync($"DROP TRIGGER IF EXISTS {table}_no_change ON {table}", cancel);
#pragma warning restore EF1002
            }
            await change();
            await db.KeepAppendOnly(cancel);
            if (own is not null) await own.CommitAsync(cancel);
        }
        finally
        {
            if (own is not null) await own.DisposeAsync();
        }
    }

    private static IEnumerable<string> AppendOnlyTables(this WirPunktDb db) =>
        db.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(IAppendOnly))).Select(t => t.GetTableName()!);

    public static async Task KeepAppendOnly(this WirPunktDb db, CancellationToken cancel)
    {
        foreach (var table in db.AppendOnlyTables())
        {
#pragma warning disable EF1002 // the names of tables are ours
            if (db is SqliteDb)
                foreach (var change in Changes)
                    await db.Database.ExecuteSqlRawAsync($"CREATE TRIGGER IF NOT EXISTS {table}_no_{change} BEFORE {change} ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END", cancel);
            else
                await db.Database.ExecuteSqlRawAsync($"""
                    CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
                    CREATE OR REPLACE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
                    """, cancel);
#pragma warning restore EF1002
        }
    }
}
