using System.Data.Common;

namespace WirPunkt.Platform.Database;

/// <summary>Tells failures of the database, which pass by themselves, from mistakes.</summary>
public static class DatabaseFailure
{
    extension(Exception e)
    {
        /// <summary>What the database said; EF Core wraps what may pass by itself. Null: it is no failure of the database.</summary>
        public DbException? OfDatabase => e as DbException ?? e.InnerException as DbException;
    }
}
