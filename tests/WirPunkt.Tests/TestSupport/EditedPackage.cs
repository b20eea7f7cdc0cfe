namespace WirPunkt.TestSupport;

/// <summary>A copy of the starter package that a test may change.</summary>
public sealed class EditedPackage : IDisposable
{
    public EditedPackage()
    {
        var source = Path.Combine(Repository.Root, "content", "boeblingen");
        foreach (var file in System.IO.Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Folder, Path.GetRelativePath(source, file));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public string Folder { get; } = System.IO.Directory.CreateTempSubdirectory("wirpunkt-package-").FullName;

    public void Replace(string file, string old, string with)
    {
        var path = Path.Combine(Folder, file);
        var text = File.ReadAllText(path);
        if (!text.Contains(old, StringComparison.Ordinal)) throw new InvalidOperationException($"{file} does not hold {old}");
        File.WriteAllText(path, text.Replace(old, with, StringComparison.Ordinal));
    }

    public void Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Dispose() => System.IO.Directory.Delete(Folder, recursive: true);
}
