namespace WirPunkt.Platform.Content;

/// <summary>Where records of some kinds stand in a package, and how they are read and written.</summary>
public interface IContentFile
{
    /// <summary>The file, or with a slash at the end the folder. A package without it says nothing about its records.</summary>
    string Path { get; }

    /// <summary>The kinds of record that stand there.</summary>
    IReadOnlyList<ContentKind> Kinds { get; }

    /// <summary>Reads the records; what cannot be read becomes a problem of the folder.</summary>
    IEnumerable<ReadRecord> Read(PackageFolder folder);

    void Write(PackageFolder folder, Catalog catalog);
}

/// <summary>The kinds of all files.</summary>
public static class ContentFiles
{
    public static ContentKind KindOf(this IEnumerable<IContentFile> files, Type type) => files.SelectMany(f => f.Kinds).First(k => k.Type == type);
}

/// <summary>A record with the place where it stands, for messages.</summary>
public sealed record ReadRecord(string File, string Place, ContentRecord Record);
