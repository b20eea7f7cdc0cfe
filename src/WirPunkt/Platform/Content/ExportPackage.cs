using WirPunkt.Platform.Database;

namespace WirPunkt.Platform.Content;

/// <summary>Writes what the database holds as a package into an empty or new folder.</summary>
public sealed class ExportPackage(WirPunktDb db, IEnumerable<IContentFile> files)
{
    /// <returns>How many records were written, or null when the folder is not empty.</returns>
    public async Task<int?> Run(string folder, CancellationToken cancel = default)
    {
        var target = new PackageFolder(folder);
        if (System.IO.Directory.Exists(target.Root) && System.IO.Directory.EnumerateFileSystemEntries(target.Root).Any()) return null;

        var catalog = await Catalog.Load(db, files, cancel);
        foreach (var file in files) file.Write(target, catalog);
        foreach (var record in catalog.Records.OfType<IWithFile>())
            if (record.FileHash is { } hash && await db.FileOf(hash, cancel) is { } bytes) target.Write(record.FilePath, bytes);
        return catalog.Count;
    }
}
