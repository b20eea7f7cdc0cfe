using System.Text.RegularExpressions;
using WirPunkt.Platform.Web;

namespace WirPunkt.Platform.Content;

/// <summary>Everything that was read from a package, checked as a whole.</summary>
public sealed partial class PackageContents
{
    private readonly Dictionary<(Type, string), ContentRecord> byKey = [];

    private readonly AddressBook addresses;

    private PackageContents(IReadOnlyList<ReadRecord> records, List<PackageProblem> problems, AddressBook addresses)
    {
        this.addresses = addresses;
        Records = records;
        Problems = problems;
    }

    public IReadOnlyList<ReadRecord> Records { get; }
    public IReadOnlyList<PackageProblem> Problems { get; }

    /// <summary>What is not wrong, but still missing.</summary>
    public IEnumerable<Hint> Hints => Records.SelectMany(r => r.Record.Gaps().Select(gap => new Hint(r.File, gap)));

    public bool Has<T>(string key) where T : ContentRecord => byKey.ContainsKey((typeof(T), key));
    public T? Find<T>(string key) where T : ContentRecord => byKey.GetValueOrDefault((typeof(T), key)) as T;

    /// <summary>Whether the package holds a record that a link such as <c>service:anmeldung</c> leads to.</summary>
    public bool HasAddress(string scheme, string key) => addresses.RecordTypeOf(scheme) is { } type && byKey.ContainsKey((type, key));

    public static PackageContents Read(string root, IEnumerable<IContentFile> files, AddressBook addresses)
    {
        var folder = new PackageFolder(root);
        if (!System.IO.Directory.Exists(folder.Root))
        {
            folder.Problems.Add(new PackageProblem(root, null, null, "there is no such folder"));
            return new PackageContents([], folder.Problems, addresses);
        }

        var records = files.SelectMany(f => f.Read(folder)).ToList();
        if (records.Count == 0 && folder.Problems.Count == 0)
            folder.Problems.Add(new PackageProblem(root, null, null, "holds no content; expected package.yaml or a folder handbook/"));

        var contents = new PackageContents(records, folder.Problems, addresses);
        contents.CheckAll(folder.Problems);
        return contents;
    }

    private void CheckAll(List<PackageProblem> problems)
    {
        foreach (var (file, place, record) in Records)
        {
            if (!KeyPattern().IsMatch(record.Key) || record.Key.Length > 80)
                problems.Add(new PackageProblem(file, place, "key", "must consist of a-z, 0-9 and hyphens, at most 80 characters"));
            if (!byKey.TryAdd((record.GetType(), record.Key), record))
                problems.Add(new PackageProblem(file, place, "key", "stands twice"));
        }
        foreach (var (file, place, record) in Records)
            problems.AddRange(record.Check(this).Select(p => new PackageProblem(file, place, p.Field, p.Message)));
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*(/[a-z]{2,3}(-[a-z0-9]+)*)?$")]
    private static partial Regex KeyPattern();
}

/// <summary>A field that somebody should still fill in.</summary>
public sealed record Hint(string File, string Field)
{
    public override string ToString() => $"{File}, {Field}: not known yet";
}
