using System.Text;

namespace WirPunkt.Platform.Content;

/// <summary>One thing that is wrong in a package, named so that a person finds it.</summary>
public sealed record PackageProblem(string File, string? Place, string? Field, string Message)
{
    public override string ToString() => string.Join(": ", new[] { string.Join(", ", new[] { File, Place, Field }.Where(p => !string.IsNullOrEmpty(p))), Message });
}

/// <summary>A package's folder: reads its files and collects what is wrong in them.</summary>
public sealed class PackageFolder(string root)
{
    private const int LargestFile = 20 * 1024 * 1024;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly HashSet<(Type Kind, string? Key)> unread = [];

    public string Root { get; } = Path.GetFullPath(root);

    public List<PackageProblem> Problems { get; } = [];

    /// <summary>Here stands a record, or without a key any number of them, that cannot be read: then nobody says that it is not there.</summary>
    public void CannotRead<T>(string? key = null) where T : ContentRecord => unread.Add((typeof(T), key));

    public bool MayHold(Type kind, string key) => unread.Contains((kind, null)) || unread.Contains((kind, key));

    /// <summary>The text of a file, or null when there is none or it cannot be read (then there is a problem).</summary>
    public string? Read(string file)
    {
        var path = Path.Combine(Root, file);
        if (!File.Exists(path)) return null;

        try
        {
            if (new FileInfo(path).Length > LargestFile) return Problem(file, "is larger than 20 MB");
            var text = StrictUtf8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
            // PostgreSQL cannot store it, in whatever spelling it comes.
            return text.Contains('\0', StringComparison.Ordinal) || text.Contains("\\u0000", StringComparison.Ordinal) ? Problem(file, "holds the character U+0000") : text;
        }
        catch (DecoderFallbackException)
        {
            return Problem(file, "is not UTF-8 text; save it as UTF-8");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem(file, "cannot be read: " + e.Message);
        }
    }

    public void Write(string file, string text)
    {
        var path = Path.Combine(Root, file);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, StrictUtf8);
    }

    public void Write(string file, byte[] bytes)
    {
        var path = Path.Combine(Root, file);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>The bytes of a file that is there, or null when it cannot be read or is larger (then there is a problem).</summary>
    /// <param name="largest">bytes</param>
    public byte[]? ReadBytes(string file, long largest)
    {
        try
        {
            if (new FileInfo(Path.Combine(Root, file)) is { Length: var length } && length > largest)
            {
                Problem(file, $"is larger than {largest / 1024 / 1024} MB");
                return null;
            }
            return File.ReadAllBytes(Path.Combine(Root, file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Problem(file, "cannot be read: " + e.Message);
            return null;
        }
    }

    public void Create(string folder) => System.IO.Directory.CreateDirectory(Path.Combine(Root, folder));

    /// <summary>Whether there is such a file or, with a slash at the end, such a folder.</summary>
    public bool Has(string path) => path.EndsWith('/') ? System.IO.Directory.Exists(Path.Combine(Root, path)) : File.Exists(Path.Combine(Root, path));

    /// <summary>Names what belongs to no part of a package: a mistyped name would otherwise pass for a file that is not there.</summary>
    public void NameStrangers(IReadOnlyList<string> known)
    {
        foreach (var stranger in Strangers("", known))
            Problem(stranger, $"is not known here; a package holds {string.Join(", ", known)}");
    }

    private IEnumerable<string> Strangers(string folder, IReadOnlyList<string> known) =>
        Folders(folder).Select(f => $"{folder}{f}/").Concat(Files(folder).Select(f => folder + f))
            .Where(entry => !known.Contains(entry) && !IsRemark(entry))
            .SelectMany(entry => entry.EndsWith('/') && known.Any(k => k.StartsWith(entry, StringComparison.Ordinal)) ? Strangers(entry, known) : [entry]);

    /// <summary>Beside its content a package may explain itself: README, LICENSE and other Markdown at its root.</summary>
    private static bool IsRemark(string entry) =>
        !entry.Contains('/', StringComparison.Ordinal)
        && (entry.EndsWith(".md", StringComparison.Ordinal) || Path.GetFileNameWithoutExtension(entry) is "README" or "LICENSE");

    /// <summary>Names of the folders in a folder of the package, sorted, without hidden ones.</summary>
    public IEnumerable<string> Folders(string folder) => Names(folder, System.IO.Directory.GetDirectories);

    /// <summary>Names of the files in a folder of the package, sorted, without hidden ones.</summary>
    public IEnumerable<string> Files(string folder) => Names(folder, System.IO.Directory.GetFiles);

    private string? Problem(string file, string message)
    {
        Problems.Add(new PackageProblem(file, null, null, message));
        return null;
    }

    private IEnumerable<string> Names(string folder, Func<string, string[]> list)
    {
        var path = Path.Combine(Root, folder);
        return System.IO.Directory.Exists(path) ? list(path).Select(p => Path.GetFileName(p)).Where(n => !n.StartsWith('.')).Order(StringComparer.Ordinal) : [];
    }
}
