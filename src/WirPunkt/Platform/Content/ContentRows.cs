using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using WirPunkt.Platform.Database;

namespace WirPunkt.Platform.Content;

/// <summary>Content as it stands in its tables, read without EF Core: a site that only shows what is published need not think up the
/// model of the whole program at its start, nor keep it in memory (decision 0004).</summary>
/// <param name="transaction">the one that is open on the connection</param>
public sealed class ContentRows(DbConnection connection, DbTransaction? transaction = null)
{
    /// <summary>The rows as those see them who use the database at this moment.</summary>
    public static ContentRows Of(WirPunktDb db) => new(db.Database.GetDbConnection(), db.Database.CurrentTransaction?.GetDbTransaction());

    /// <summary>Another value after every change of content; 0 where nothing was ever stored.</summary>
    public async Task<long> Stamp(CancellationToken cancel)
    {
        await using var command = Command("SELECT \"Value\" FROM content_stamp");
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancel) ?? 0L, CultureInfo.InvariantCulture);
    }

    /// <summary>Which records of a kind there are, in the package's order.</summary>
    public async Task<List<(Guid Id, long Version)>> Versions<T>(CancellationToken cancel) where T : ContentRecord
    {
        var versions = new List<(Guid, long)>();
        await using var command = Command(Select<T>("\"Id\", \"Version\""));
        await using var reader = await Open(command, cancel);
        while (await reader.ReadAsync(cancel)) versions.Add((reader.GetGuid(0), reader.GetInt64(1)));
        return versions;
    }

    /// <summary>The records of a kind in the package's order, without those that were withdrawn.</summary>
    /// <param name="only">null: all of them</param>
    public async Task<List<T>> Published<T>(IReadOnlyCollection<Guid>? only, CancellationToken cancel) where T : ContentRecord
    {
        var columns = ContentMapping.Columns(typeof(T));
        var records = new List<T>();
        await using var command = Command(Select<T>(string.Join(", ", columns.Select(c => $"\"{c.Name}\""))));
        await using var reader = await Open(command, cancel);
        while (await reader.ReadAsync(cancel))
        {
            if (only?.Contains(reader.GetGuid(0)) == false) continue;
            var record = Activator.CreateInstance<T>();
            for (var i = 0; i < columns.Count; i++) columns[i].Read(record, reader, i);
            records.Add(record);
        }
        return records;
    }

    private static string Select<T>(string columns) =>
        $"SELECT {columns} FROM \"{ContentMapping.TableOf(typeof(T))}\" WHERE NOT \"IsWithdrawn\" ORDER BY \"Position\", \"Key\"";

    private DbCommand Command(string text)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (text, transaction);
        return command;
    }

    private async Task<DbDataReader> Open(DbCommand command, CancellationToken cancel)
    {
        if (connection.State is not System.Data.ConnectionState.Open) await connection.OpenAsync(cancel);
        return await command.ExecuteReaderAsync(cancel);
    }
}
