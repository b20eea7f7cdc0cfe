using WirPunkt.Platform.Content.Rules;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;

namespace WirPunkt.Platform.Content;

/// <summary>Loads a package into the database: everything or, when anything is wrong with it, nothing. It touches only the kinds
/// of record whose file is in the package.</summary>
public sealed class ImportPackage(WirPunktDb db, IEnumerable<IContentFile> files, IEnumerable<ContentRule> rules, AddressBook addresses, IEnumerable<INoteImports> notes, TimeProvider clock)
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
        var besides = await Catalog.Load(db, files.Except(package.Files), cancel);
        var report = new ImportReport(package.Check(besides));
        if (!report.Succeeded) return report;

        foreach (var kind in package.Files.SelectMany(f => f.Kinds))
            await kind.Merge(db, [.. package.Records.Select(r => r.Record).Where(r => r.GetType() == kind.Type)], report, cancel);

        foreach (var note in notes) note.Note(folder, report, isFirst: besides.Count == 0 && report.OnlyAdded);
        await db.KeepFilesOf(package.Records.Select(r => r.Record), cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return report;
    }
}

/// <summary>Writes down what an import did; it is saved together with it.</summary>
public interface INoteImports
{
    /// <param name="isFirst">whether there was nothing in the database before</param>
    void Note(string folder, ImportReport report, bool isFirst);
}

/// <summary>What an import did, in numbers; what it kept and what it removed is named.</summary>
public sealed class ImportReport(IReadOnlyList<PackageProblem> problems)
{
    private readonly List<string> kept = [], removed = [];
    private readonly List<(string Record, bool IsRemoved)> changes = [];

    public IReadOnlyList<PackageProblem> Problems { get; } = problems;
    public bool Succeeded => Problems.Count == 0;
    public int Added { get; private set; }
    public int Updated { get; private set; }
    public int Unchanged { get; set; }

    /// <summary>Records that people edited since the last import: not overwritten.</summary>
    public IReadOnlyList<string> Kept => kept;

    /// <summary>Records that vanished from the package.</summary>
    public IReadOnlyList<string> Removed => removed;

    /// <summary>What is different on the site now, as the history names records.</summary>
    public IReadOnlyList<(string Record, bool IsRemoved)> Changes => changes;

    public bool OnlyAdded => Updated + Removed.Count + Unchanged + Kept.Count == 0;

    public void Add(ContentRecord record)
    {
        Added++;
        changes.Add((NameOf(record), false));
    }

    public void Update(ContentRecord record)
    {
        Updated++;
        changes.Add((NameOf(record), false));
    }

    public void Keep(ContentRecord record, string reason) => kept.Add($"{record.GetType().Name} '{record.Key}' {reason}: kept as it is");

    public void Remove(ContentRecord record)
    {
        removed.Add($"{record.GetType().Name} '{record.Key}' is gone from the package: removed");
        changes.Add((NameOf(record), true));
    }

    private static string NameOf(ContentRecord record) => $"{ContentKind.NameOf(record.GetType())}:{record.Key}";

    public override string ToString() =>
        $"{Added} added, {Updated} updated, {Removed.Count} removed, {Unchanged} unchanged, {Kept.Count} kept";
}
