using System.Text.RegularExpressions;
using NodaTime;
using WirPunkt.Platform.Content.Rules;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Site;
using WirPunkt.Platform.Web;

namespace WirPunkt.Platform.Content;

/// <summary>Everything that was read from a package, checked as a whole.</summary>
public sealed partial class PackageContents
{
    /// <summary>Hours by which the first place on earth that sees a new day is before UTC.</summary>
    private const int FarthestEast = 14;

    private readonly Dictionary<(Type, string), ContentRecord> byKey;
    private readonly ILookup<Type, ContentRecord> byKind;
    private readonly PackageFolder? folder;
    private readonly AddressBook addresses;
    private readonly HashSet<Type> kinds;
    private readonly IReadOnlyList<ContentRule> rules;
    private readonly Lazy<IReadOnlyList<Language>> offered;
    private Catalog? besides;

    private PackageContents(PackageFolder? folder, IReadOnlyList<IContentFile> files, IEnumerable<ReadRecord> records, AddressBook addresses, IReadOnlyList<ContentRule> rules)
    {
        (this.folder, this.addresses, this.rules, Files) = (folder, addresses, rules, files);
        kinds = [.. files.SelectMany(f => f.Kinds).Select(k => k.Type)];
        Records = [.. records];
        byKind = Records.ToLookup(r => r.Record.GetType(), r => r.Record);
        offered = new(() => All<Municipality>().FirstOrDefault()?.OfferedLanguages() ?? []);
        byKey = Records.Select(r => r.Record).GroupBy(r => (r.GetType(), r.Key)).ToDictionary(g => g.Key, g => g.First());
    }

    /// <summary>The files that are in the package: it says nothing about what stands in the others.</summary>
    public IReadOnlyList<IContentFile> Files { get; }
    public IReadOnlyList<ReadRecord> Records { get; }

    /// <summary>The day on which it is read; where it is latest already.</summary>
    public LocalDate Today { get; private init; }

    /// <summary>What is not wrong, but still missing.</summary>
    public IEnumerable<PackageProblem> Hints => OfEachRecord(r => r.Hints(this).Concat(rules.SelectMany(rule => rule.Hints(r, this)))).Concat(MissingLanguages());

    /// <summary>Every place that is behind the hints about language, one by one.</summary>
    public IEnumerable<PackageProblem> LanguageDetails => OfEachRecord(r => r.LanguageDetails(this).Concat(rules.SelectMany(rule => rule.LanguageDetails(r, this))));

    /// <summary>The languages of the site; none in a package without package.yaml.</summary>
    public IReadOnlyList<Language> Languages => offered.Value;

    public static PackageContents Read(string root, IEnumerable<IContentFile> files, IEnumerable<ContentRule> rules, AddressBook addresses, TimeProvider clock)
    {
        var folder = new PackageFolder(root);
        var there = files.Where(f => folder.Has(f.Path)).ToList();
        var package = new PackageContents(folder, there, there.SelectMany(f => f.Read(folder)), addresses, [.. rules]) { Today = LatestDay(clock) };
        if (!System.IO.Directory.Exists(folder.Root)) folder.Problems.Add(new PackageProblem(root, null, null, "there is no such folder"));
        folder.NameStrangers([.. files.Select(f => f.Path)]);
        if (package.Files.Count == 0 && folder.Problems.Count == 0)
            folder.Problems.Add(new PackageProblem(root, null, null, "holds no content; expected package.yaml or a folder handbook/"));
        return package;
    }

    /// <summary>What is published, with these records in it as they are to be: for looking at a change before it is made.</summary>
    public static PackageContents With(IReadOnlyCollection<ContentRecord> changed, Catalog catalog, IEnumerable<IContentFile> files, IEnumerable<ContentRule> rules, AddressBook addresses, TimeProvider clock)
    {
        var replaced = changed.Select(r => (r.GetType(), r.Key)).ToHashSet();
        var records = catalog.Records.Where(r => !replaced.Contains((r.GetType(), r.Key))).Concat(changed.Where(r => !r.IsWithdrawn));
        return new PackageContents(null, [.. files], records.Select(r => new ReadRecord("", r.Key, r)), addresses, [.. rules]) { Today = LatestDay(clock) };
    }

    /// <summary>What is wrong with one record of it.</summary>
    public IReadOnlyList<FieldProblem> Check(ContentRecord record) => [.. ProblemsOf(record)];

    /// <summary>Everything that is wrong with it.</summary>
    /// <param name="besides">What the database holds of the kinds that the package lacks; null: references to them are not looked at.</param>
    public IReadOnlyList<PackageProblem> Check(Catalog? besides = null)
    {
        this.besides = besides;
        var wrong = from read in Records
                    from problem in ProblemsOf(read.Record)
                    select new PackageProblem(read.File, read.Place, problem.Field, problem.Message);
        return [.. folder?.Problems ?? [], .. wrong];
    }

    private IEnumerable<FieldProblem> ProblemsOf(ContentRecord record) =>
        KeyProblems(record).Concat(record.Check(this)).Concat(rules.SelectMany(rule => rule.Problems(record, this)));

    private IEnumerable<FieldProblem> KeyProblems(ContentRecord record)
    {
        if (!KeyPattern().IsMatch(record.Key) || record.Key.Length > 80) yield return FieldProblem.Of("key", "key");
        if (byKey[(record.GetType(), record.Key)] != record) yield return FieldProblem.Of("key", "key-twice");
        foreach (var key in (record.FormerKeys ?? []).Where(k => byKey.ContainsKey((record.GetType(), k))))
            yield return FieldProblem.Of("formerKeys", "former-key", ("key", key));
    }

    /// <summary>Whether there is such a record: in the package or, where it lacks the file, in the database.</summary>
    public bool Has<T>(string key) where T : ContentRecord => Has(typeof(T), key);

    /// <summary>A record of the package itself.</summary>
    public T? Find<T>(string key) where T : ContentRecord => byKey.GetValueOrDefault((typeof(T), key)) as T;

    /// <summary>A record of the package or, where it lacks the file, of the database.</summary>
    public T? Known<T>(string key) where T : ContentRecord => kinds.Contains(typeof(T)) ? Find<T>(key) : besides?.FindAny<T>(key);

    /// <summary>The records of a kind in the package or, where it lacks the file, in the database.</summary>
    public IEnumerable<T> AllKnown<T>() where T : ContentRecord => kinds.Contains(typeof(T)) ? All<T>() : besides?.Everything<T>() ?? [];

    /// <summary>Whether there is a record that a link such as <c>service:anmeldung</c> leads to.</summary>
    public bool HasAddress(string scheme, string key) => addresses.RecordTypeOf(scheme) is { } type && Has(type, key);

    /// <summary>Whether a text is a link such as <c>service:anmeldung</c>, and to a record that is there.</summary>
    public bool HasAddress(string link) => RecordLink.Parse(link) is { } target && HasAddress(target.Scheme, target.Key);

    /// <summary>Whether a link leads to a record of the package that the public may not see.</summary>
    public bool IsHidden(string link) =>
        RecordLink.Parse(link) is { } target && addresses.RecordTypeOf(target.Scheme) is { } type && byKey.TryGetValue((type, target.Key), out var record) && !record.IsPublic;

    /// <summary>The fields that lack a translation into a language of the site, each with the languages.</summary>
    public IEnumerable<FieldProblem> Untranslated(params IEnumerable<(string Field, LocalText? Text)> texts) =>
        from field in texts
        where field.Text is not null
        let missing = offered.Value.Where(l => !field.Text.Has(l)).ToList()
        where missing.Count > 0
        select new FieldProblem(field.Field, $"not translated into {string.Join(", ", missing)}");

    /// <summary>The languages of the site in which one of the texts is missing.</summary>
    public IEnumerable<Language> LanguagesBeside(IReadOnlyCollection<string>? there) => there is null ? [] : offered.Value.Where(l => !there.Contains(l.Code));

    /// <summary>One line a kind and language: what is missing once is mostly missing many times.</summary>
    private IEnumerable<PackageProblem> MissingLanguages() =>
        from read in Records
        from language in read.Record.MissingLanguages(this)
        group read by (Kind: read.Record.GetType().Name, Language: language.Code) into missing
        let files = missing.Select(r => r.File).Distinct().Take(2).ToList()
        select new PackageProblem(files.Count == 1 ? files[0] : files[0].Split('/')[0] + "/", missing.Key.Kind, missing.Key.Language, $"missing in {missing.Count()}: {string.Join(", ", missing.Select(r => r.Record.Key))}");

    private IEnumerable<PackageProblem> OfEachRecord(Func<ContentRecord, IEnumerable<FieldProblem>> look) =>
        from read in Records
        from found in look(read.Record)
        select new PackageProblem(read.File, read.Place, found.Field, found.Message);

    private static LocalDate LatestDay(TimeProvider clock) => LocalDate.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(FarthestEast));

    /// <summary>The records of a kind in the package.</summary>
    public IEnumerable<T> All<T>() where T : ContentRecord => byKind[typeof(T)].Cast<T>();

    private bool Has(Type kind, string key) => kinds.Contains(kind)
        ? byKey.ContainsKey((kind, key)) || folder?.MayHold(kind, key) == true
        : besides?.Has(kind) != true || besides.Has(kind, key); // of a kind that is nowhere, nothing can be missed

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*(/[a-z]{2,3}(-[a-z0-9]+)*)?$")]
    private static partial Regex KeyPattern();
}
