using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WirPunkt.Platform.Database;

/// <summary>
/// Every connection to SQLite overwrites what it deletes or changes; without it the text stays in the file until something else is written
/// there (sqlite.org/pragma.html#pragma_secure_delete). PostgreSQL clears up by itself.
/// </summary>
internal sealed class OverwriteDeleted : DbConnectionInterceptor
{
    private const string Pragma = "PRAGMA secure_delete = ON";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragma;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragma;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
