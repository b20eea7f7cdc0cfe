namespace WirPunkt.Bench;

/// <summary>A data folder for one measurement, gone afterwards.</summary>
internal sealed class DataFolder : IDisposable
{
    public string Path { get; } = System.IO.Directory.CreateTempSubdirectory("wirpunkt-bench-").FullName;

    public static async Task<DataFolder> Filled(PublishedProgram program)
    {
        var folder = new DataFolder();
        await program.Import(folder);
        return folder;
    }

    public void Dispose() => System.IO.Directory.Delete(Path, recursive: true);
}
