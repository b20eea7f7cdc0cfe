using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace WirPunkt.Platform.Commands;

/// <summary>What an administrator can put right: said in one line instead of a stack trace.</summary>
public static class Obstacle
{
    /// <returns>Null for a fault of the program. A connection that cannot even be read is an argument to the database's driver.</returns>
    public static string? In(Exception e) => e switch
    {
        DbException or ArgumentException { Source: "Npgsql" or "System.Data.Common" } => $"The database cannot be used: {e.Message}. Check ConnectionStrings__WirPunkt, or leave it empty for SQLite in the data folder.",
        UnauthorizedAccessException or IOException => $"A folder cannot be used: {e.Message} The data folder is set by WIRPUNKT_DATA; this user must be able to write there.",
        DbUpdateConcurrencyException => "Somebody changed the content at the same moment. Nothing was loaded; run it again.",
        { InnerException: DbException inner } => In(inner), // EF Core wraps what may pass by itself
        _ => null,
    };

    public static void Tell(string reason) => Console.Error.WriteLine("Stopped: " + reason);
}
