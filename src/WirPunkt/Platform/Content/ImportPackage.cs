using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;

namespace WirPunkt.Platform.Content;

/// <summary>Loads a package into the database: everything or, when anything is wrong with it, nothing.</summary>
public sealed class ImportPackage(WirPunktDb db, IEnumerable<IContentFile> files, AddressBook addresses)
{
    public async Task<ImportReport> Run(string folder, CancellationToken cancel = default)
    {
        var package = PackageContents.Read(folder, files, addresses);
        var report = new ImportReport(package.Problems);
        if (!report.Succeeded) return report;

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var kind in files.SelectMany(f => f.Kinds))
            await kind.Merge(db, [.. package.Records.Select(r => r.Record).Where(r => r.GetType() == kind.Type)], report, cancel);

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return report;
    }
}

/// <summary>What an import did, record by record in numbers; what it kept is named.</summary>
public sealed class ImportReport(IReadOnlyList<PackageProblem> problems)
{
    private readonly List<string> kept = [];

    public IReadOnlyList<PackageProblem> Problems { get; } = problems;
    public bool Succeeded => Problems.Count == 0;
    public int Added { get; set; }
    public int Updated { get; set; }
    public int Removed { get; set; }
    public int Unchanged { get; set; }

    /// <summary>Records that people edited since the last import: not overwritten.</summary>
    public IReadOnlyList<string> Kept => kept;

    public void Keep(ContentRecord record, string reason) => kept.Add($"{record.GetType().Name} '{record.Key}' {reason}: kept as it is");

    public override string ToString() =>
        $"{Added} added, {Updated} updated, {Removed} removed, {Unchanged} unchanged, {Kept.Count} kept";
}
