using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace WirPunkt.Platform.Database.Backups;

/// <summary>PostgreSQL is backed up by its own tools, which know every version of it.</summary>
internal sealed partial class PostgresBackup(WirPunktDb db) : Backup
{
    private const string OthersHere = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'";
    private const string TablesHere = "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()";

    private readonly NpgsqlConnectionStringBuilder own = new(db.Database.GetConnectionString());
    private readonly PostgresTools tools = new(new(db.Database.GetConnectionString()));

    public override string Engine => "PostgreSQL";

    public override ReadOnlySpan<byte> Beginning => "PGDMP"u8;

    public override async Task<bool> HoldsSomething() => await Ask(TablesHere) is > 0L;

    public override async Task<bool> IsInUse()
    {
        await using (var pooled = new NpgsqlConnection(db.Database.GetConnectionString())) NpgsqlConnection.ClearPool(pooled);
        return await Ask(OthersHere) is > 0L;
    }

    public override Task Write(string file) => tools.Run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", $"--file={file}");

    public override async Task<IReadOnlyList<string>> MigrationsIn(string file) =>
        [.. Migration().Matches(await tools.Run("pg_restore", "--data-only", "--table=__EFMigrationsHistory", "--file=-", file)).Select(m => m.Groups[1].Value)];

    /// <summary>What was there steps aside until the backup stands, and comes back if it does not.</summary>
    public override async Task TakeBack(string file)
    {
        var schema = await Ask("SELECT quote_ident(current_schema())") as string ?? throw new BackupException("There is no schema for the tables: see the search_path of the database.");
        var aside = $"before_restore_{Guid.NewGuid():N}";
        await Do($"ALTER SCHEMA {schema} RENAME TO {aside}; CREATE SCHEMA {schema}");
        try
        {
            await tools.Run("pg_restore", "--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error", $"--dbname={own.Database}", file);
        }
        catch (BackupException)
        {
            await Do($"DROP SCHEMA {schema} CASCADE; ALTER SCHEMA {aside} RENAME TO {schema}");
            throw;
        }
        await Do($"DROP SCHEMA {aside} CASCADE");
    }

    private Task<object?> Ask(string question) => With(question, c => c.ExecuteScalarAsync());

    private Task<int> Do(string change) => With(change, c => c.ExecuteNonQueryAsync());

    private async Task<T> With<T>(string sql, Func<NpgsqlCommand, Task<T>> run)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(own.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // our own words; names cannot be parameters
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await run(command);
    }

    /// <summary>A row of the table as <c>COPY</c> writes it.</summary>
    [GeneratedRegex(@"^(\d{14}_\w+)\t", RegexOptions.Multiline)]
    private static partial Regex Migration();
}
