using System.Text;

namespace WirPunkt.TestSupport;

/// <summary>A folder that goes when the test is over.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = System.IO.Directory.CreateTempSubdirectory("wirpunkt-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file below the folder.</summary>
    public TemporaryFolder With(string file, string text) => With(file, Encoding.UTF8.GetBytes(text));

    public TemporaryFolder With(string file, byte[] content)
    {
        System.IO.Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[file])!);
        File.WriteAllBytes(this[file], content);
        return this;
    }

    /// <summary>Copies a folder with everything in it.</summary>
    public TemporaryFolder CopyOf(string source)
    {
        foreach (var file in System.IO.Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            With(System.IO.Path.GetRelativePath(source, file), File.ReadAllBytes(file));
        return this;
    }

    /// <summary>Replaces words in a file that must hold them.</summary>
    public void Replace(string file, string old, string changed)
    {
        var text = File.ReadAllText(this[file]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(this[file], text.Replace(old, changed, StringComparison.Ordinal));
    }

    public void Dispose()
    {
        try
        {
            System.IO.Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // SQLite may still hold a file for a moment; the system cleans its temporary folder.
        }
    }
}
