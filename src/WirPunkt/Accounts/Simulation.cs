using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;

namespace WirPunkt.Accounts;

/// <summary>That the numbers of this database were made up. Whoever makes them up writes it into the history, from which nobody can take it; pages, reports and files then say it.</summary>
public static class Simulation
{
    private const string Kind = "statistics.simulated", Record = "statistics:simulated";

    /// <param name="who">the program that made the numbers up</param>
    public static void AddSimulation(this Audit audit, string who) => audit.Add(null, who, Kind, Record);

    public static Task<bool> IsSimulated(this WirPunktDb db, CancellationToken cancel = default) => db.Set<AuditEntry>().AnyAsync(e => e.Record == Record && e.Kind == Kind, cancel);
}
