using WirPunkt.Platform.Content;

namespace WirPunkt.Evaluation.Blueprint;

/// <summary>A file of a blueprint, with each record as the new town takes it over.</summary>
internal sealed class FileForTown(IContentFile file, Action<ContentRecord> adopt) : IContentFile
{
    public string Path => file.Path;

    public IReadOnlyList<ContentKind> Kinds => file.Kinds;

    public IEnumerable<ReadRecord> Read(PackageFolder folder)
    {
        foreach (var read in file.Read(folder))
        {
            adopt(read.Record);
            yield return read;
        }
    }

    public void Write(PackageFolder folder, Catalog catalog) => file.Write(folder, catalog);
}
