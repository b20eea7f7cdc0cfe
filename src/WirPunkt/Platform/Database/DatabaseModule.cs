using System.Reflection;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using WirPunkt.Platform.Commands;
using WirPunkt.Platform.Database.Backups;
using WirPunkt.Platform.Web.Delivery;

namespace WirPunkt.Platform.Database;

/// <summary>SQLite in the data folder, or PostgreSQL where <c>ConnectionStrings__WirPunkt</c> names one.</summary>
public static class DatabaseModule
{
    /// <summary>The key of the advisory lock under which one instance migrates: "WirPunkt" in ASCII.</summary>
    private const long MigrationLock = 0x57697250756E6B74;

    /// <summary>A file (PKCS #12) with which the keys in the database are encrypted; what was there before stays as it is and can be read.</summary>
    private const string KeyCertificate = "WIRPUNKT_KEY_CERTIFICATE";

    /// <summary>Seconds for which one instance waits until another has migrated.</summary>
    private const int LongestMigration = 300;

    public static void AddDatabase(this IServiceCollection services, IConfiguration settings)
    {
        var protection = services.AddDataProtection().SetApplicationName("WirPunkt");
        if (settings[KeyCertificate] is { Length: > 0 } certificate) protection.ProtectKeysWithCertificate(Loaded(certificate, settings[KeyCertificate + "_PASSWORD"]));
        services.AddOptions<KeyManagementOptions>().Configure<IServiceScopeFactory>((keys, scopes) => keys.XmlRepository = new ProtectionKeys(scopes));
        services.AddScoped<IModuleCommand, BackupCommand>();
        services.AddScoped<IModuleCommand, RestoreCommand>();
        if (settings.GetConnectionString("WirPunkt") is { Length: > 0 } connection)
        {
            services.AddPostgres(connection);
            return;
        }
        var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(settings.DataFolder(), "wirpunkt.db"), DefaultTimeout = 30 }.ToString();
        services.AddSingleton(new Connections(typeof(SqliteDb), () => new SqliteConnection(file), "SELECT journal_mode = 'wal' FROM pragma_journal_mode"));
        services.AddDbContext<WirPunktDb, SqliteDb>(o => o
            .UseSqlite(file)
            .AddInterceptors(new OverwriteDeleted())
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning)));
        services.AddSingleton(new SpareMemory(SqliteConnection.ClearAllPools)); // each idle connection keeps what it last read, up to 2 MB
    }

    /// <summary>Apart, so that SQLite alone does not load PostgreSQL's library.</summary>
    private static void AddPostgres(this IServiceCollection services, string connection)
    {
        services.AddSingleton(new Connections(typeof(PostgresDb), () => new NpgsqlConnection(connection)));
        services.AddDbContext<WirPunktDb, PostgresDb>(o => o.UseNpgsql(connection));
    }

    private static X509Certificate2 Loaded(string file, string? password)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(file, password);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"{KeyCertificate}: {file} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Where the SQLite database lives, and mail that no server takes: <c>WIRPUNKT_DATA</c>, by default <c>data</c>.</summary>
    public static string DataFolder(this IConfiguration settings) => Path.GetFullPath(settings["WIRPUNKT_DATA"] ?? "data");

    /// <summary>Creates the database or brings it up to date; <paramref name="thenAlone"/> is what only one process may do at a time.</summary>
    public static async Task Migrate(this WirPunktDb db, Func<Task>? thenAlone = null, CancellationToken cancel = default)
    {
        if (db is SqliteDb)
        {
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource)!);
            await db.MigrateIfBehind(cancel);
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancel);
            if (thenAlone is not null) await thenAlone();
        }
        else await db.MigratePostgres(thenAlone, cancel);
    }

    /// <summary>Apart, so that SQLite alone does not load PostgreSQL's library.</summary>
    private static async Task MigratePostgres(this WirPunktDb db, Func<Task>? thenAlone, CancellationToken cancel)
    {
        // Two instances that migrate a fresh database at once would both create the tables. Without pooling the lock ends with the connection.
        var alone = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false, CommandTimeout = LongestMigration };
        await using var guard = new NpgsqlConnection(alone.ConnectionString);
        await guard.OpenAsync(cancel);
        await using (var take = new NpgsqlCommand($"SELECT pg_advisory_lock({MigrationLock})", guard)) await take.ExecuteNonQueryAsync(cancel);
        await db.MigrateIfBehind(cancel);
        if (thenAlone is not null) await thenAlone();
    }

    /// <summary>Migrating compares the whole model with its snapshot, even when there is nothing to do; that would slow every start.</summary>
    private static async Task MigrateIfBehind(this WirPunktDb db, CancellationToken cancel)
    {
        if (!MigrationsOf(db.GetType()).Except(await db.Database.GetAppliedMigrationsAsync(cancel)).Any()) return;
        await db.Database.MigrateAsync(cancel);
        await db.KeepAppendOnly(cancel);
    }

    /// <summary>The names of an engine's migrations, as the build has written them down: EF Core would load every type of the program to find them.</summary>
    public static string[] MigrationsOf(Type context) =>
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(m => m.Key == context.Name).Value!.Split(',');
}
