using WirPunkt.Platform.Content;

namespace WirPunkt.Accounts.History;

/// <summary>An import stands in the history: once as a whole, and at each record that it changed. What fills an empty database is one entry.</summary>
internal sealed class NoteImports(Audit audit) : INoteImports
{
    private const string Who = "import";

    public void Note(string folder, ImportReport report, bool isFirst)
    {
        var package = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        audit.Add(null, Who, "package.imported", $"package:{package}",
            after: new { report.Added, report.Updated, Removed = report.Removed.Count, report.Unchanged, Kept = report.Kept.Count });
        foreach (var (record, isRemoved) in isFirst ? [] : report.Changes)
            audit.Add(null, Who, isRemoved ? "package.record-removed" : "package.record-taken", record, after: new { package });
    }
}
