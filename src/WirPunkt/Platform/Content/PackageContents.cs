using System.Text.RegularExpressions;
using WirPunkt.Platform.Web;

namespace WirPunkt.Platform.Content;

/// <summary>Everything that was read from a package, checked as a whole.</summary>
public sealed partial class PackageContents
{
    private readonly Dictionary<(Type, string), ContentRecord> byKey;
    private readonly PackageFolder folder;
    private readonly AddressBook addresses;
    private readonly HashSet<Type> kinds;
    private Catalog? besides;

    private PackageContents(PackageFolder folder, IReadOnlyList<IContentFile> files, AddressBook addresses)
    {
        (this.folder, this.addresses, Files) = (folder, addresses, files);
        kinds = [.. files.SelectMany(f => f.Kinds).Select(k => k.Type)];
        Records = [.. files.SelectMany(f => f.Read(folder))];
        byKey = Records.Select(r => r.Record).GroupBy(r => (r.GetType(), r.Key)).ToDictionary(g => g.Key, g => g.First());
    }

    /// <summary>The files that are in the package: it says nothing about what stands in the others.</summary>
    public IReadOnlyList<IContentFile> Files { get; }
    public IReadOnlyList<ReadRecord> Records { get; }

    public static PackageContents Read(string root, IEnumerable<IContentFile> files, AddressBook addresses)
    {
        var folder = new PackageFolder(root);
        var package = new PackageContents(folder, [.. files.Where(f => folder.Has(f.Path))], addresses);
        if (!System.IO.Directory.Exists(folder.Root)) folder.Problems.Add(new PackageProblem(root, null, null, "there is no such folder"));
        folder.NameStrangers([.. files.Select(f => f.Path)]);
        if (package.Files.Count == 0 && folder.Problems.Count == 0)
            folder.Problems.Add(new PackageProblem(root, null, null, "holds no content; expected package.yaml or a folder handbook/"));
        return package;
    }

    /// <summary>Everything that is wrong with it.</summary>
    /// <param name="besides">What the database holds of the kinds that the package lacks; null: references to them are not looked at.</param>
    public IReadOnlyList<PackageProblem> Check(Catalog? besides = null)
    {
        this.besides = besides;
        var problems = folder.Problems.ToList();
        foreach (var (file, place, record) in Records)
        {
            if (!KeyPattern().IsMatch(record.Key) || record.Key.Length > 80)
                problems.Add(new PackageProblem(file, place, "key", "must consist of a-z, 0-9 and hyphens, at most 80 characters"));
            if (byKey[(record.GetType(), record.Key)] != record)
                problems.Add(new PackageProblem(file, place, "key", "stands twice"));
        }
        foreach (var (file, place, record) in Records)
            problems.AddRange(record.Check(this).Select(p => new PackageProblem(file, place, p.Field, p.Message)));
        return problems;
    }

    /// <summary>Whether there is such a record: in the package or, where it lacks the file, in the database.</summary>
    public bool Has<T>(string key) where T : ContentRecord => Has(typeof(T), key);

    /// <summary>Whether there is a record that a link such as <c>service:anmeldung</c> leads to.</summary>
    public bool HasAddress(string scheme, string key) => addresses.RecordTypeOf(scheme) is { } type && Has(type, key);

    private bool Has(Type kind, string key) => kinds.Contains(kind) ? byKey.ContainsKey((kind, key)) : besides is null || besides.Has(kind, key);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*(/[a-z]{2,3}(-[a-z0-9]+)*)?$")]
    private static partial Regex KeyPattern();
}
