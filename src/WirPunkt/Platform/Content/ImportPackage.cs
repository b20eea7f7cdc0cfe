using WirPunkt.Platform.Content.Rules;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;

namespace WirPunkt.Platform.Content;

/// <summary>Loads a package into the database: everything or, when anything is wrong with it, nothing. It touches only the kinds
/// of record whose file is in the package.</summary>
public sealed class ImportPackage(WirPunktDb db, IEnumerable<IContentFile> files, IEnumerable<ContentRule> rules, AddressBook addresses, TimeProvider clock)
{
    /// <summary>Brings the database up to date first, and waits until no other process does either.</summary>
    public async Task<ImportReport> RunAlone(string folder, CancellationToken cancel = default)
    {
        ImportReport? report = null;
        await db.Migrate(thenAlone: async () => report = await Run(folder, cancel), cancel);
        return report!;
    }

    public async Task<ImportReport> Run(string folder, CancellationToken cancel = default)
    {
        var package = PackageContents.Read(folder, files, rules, addresses, clock);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var report = new ImportReport(package.Check(besides: await Catalog.Load(db, files.Except(package.Files), cancel)));
        if (!report.Succeeded) return report;

        foreach (var kind in package.Files.SelectMany(f => f.Kinds))
            await kind.Merge(db, [.. package.Records.Select(r => r.Record).Where(r => r.GetType() == kind.Type)], report, cancel);

        await db.KeepFilesOf(package.Records.Select(r => r.Record), cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return report;
    }
}

/// <summary>What an import did, in numbers; what it kept and what it removed is named.</summary>
public sealed class ImportReport(IReadOnlyList<PackageProblem> problems)
{
    private readonly List<string> kept = [], removed = [];

    public IReadOnlyList<PackageProblem> Problems { get; } = problems;
    public bool Succeeded => Problems.Count == 0;
    public int Added { get; set; }
    public int Updated { get; set; }
    public int Unchanged { get; set; }

    /// <summary>Records that people edited since the last import: not overwritten.</summary>
    public IReadOnlyList<string> Kept => kept;

    /// <summary>Records that vanished from the package.</summary>
    public IReadOnlyList<string> Removed => removed;

    public void Keep(ContentRecord record, string reason) => kept.Add($"{record.GetType().Name} '{record.Key}' {reason}: kept as it is");

    public void Remove(ContentRecord record) => removed.Add($"{record.GetType().Name} '{record.Key}' is gone from the package: removed");

    public override string ToString() =>
        $"{Added} added, {Updated} updated, {Removed.Count} removed, {Unchanged} unchanged, {Kept.Count} kept";
}
