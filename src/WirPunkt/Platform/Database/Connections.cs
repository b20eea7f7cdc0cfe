using System.Data.Common;
using System.Globalization;

namespace WirPunkt.Platform.Database;

/// <summary>Plain connections to the database of the installation, for the few questions that are asked at every start or every few
/// seconds: EF Core and its model stay away until somebody needs them.</summary>
/// <param name="context">which migrations are those of the engine</param>
/// <param name="settled">asks whether the database is kept as this program wants it; null: every database is</param>
public sealed class Connections(Type context, Func<DbConnection> create, string? settled = null)
{
    /// <summary>Whether the database is there and as this version of the program needs it. EF Core would say the same, after a quarter of a second.</summary>
    public async Task<bool> AreUpToDate(CancellationToken cancel = default)
    {
        try
        {
            await using var connection = await Open(cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"";
            var applied = new HashSet<string>();
            await using (var reader = await command.ExecuteReaderAsync(cancel))
                while (await reader.ReadAsync(cancel)) applied.Add(reader.GetString(0));
            if (!applied.IsSupersetOf(DatabaseModule.MigrationsOf(context))) return false;

            command.CommandText = settled;
            return settled is null || Convert.ToBoolean(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture);
        }
        catch (DbException)
        {
            return false; // there is none yet, or it cannot be reached: migrating says so
        }
    }


    public async Task<DbConnection> Open(CancellationToken cancel = default)
    {
        var connection = create();
        try
        {
            await connection.OpenAsync(cancel);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
